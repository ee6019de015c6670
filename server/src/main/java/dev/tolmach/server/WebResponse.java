package dev.tolmach.server;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response of HTTP, as any server can send it.
 *
 * @param status the status
 * @param headers the headers by name, without those of the connection and without the length
 * @param body what is sent; empty if nothing is. Not copied: nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a socket, never compared.
public record WebResponse(int status, Map<String, String> headers, byte[] body) {
  /** Copies the headers, in their order. */
  public WebResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The body as a text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A response with a text in UTF-8. */
  static WebResponse of(int status, String type, String text) {
    return new WebResponse(
        status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header, in place of one of that name. */
  WebResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebResponse(status, more, body);
  }
}
