package dev.tolmach.mcp;

import java.util.Map;

/**
 * The answer of the protocol to one HTTP request.
 *
 * @param status the status of HTTP
 * @param headers the headers of HTTP by name, without those of the connection
 * @param body JSON, or a stream of events; empty if there is none. Not copied: nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a socket, never compared.
public record McpReply(int status, Map<String, String> headers, byte[] body) {
  /** Copies the headers. */
  public McpReply {
    headers = Map.copyOf(headers);
  }
}
