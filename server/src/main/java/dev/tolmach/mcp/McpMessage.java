package dev.tolmach.mcp;

import dev.tolmach.mcp.McpException.Kind;
import dev.tolmach.tool.JsonReader;
import dev.tolmach.tool.JsonValue;
import java.util.Optional;

/** A message of a client, as JSON-RPC 2.0 has it. */
sealed interface McpMessage {
  /**
   * Something that is answered.
   *
   * @param id a string or a whole number, which the answer repeats
   * @param method what is asked for
   * @param params with what
   */
  record Request(JsonValue id, String method, JsonValue.Fields params) implements McpMessage {
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

    /** What the request says of itself. */
    JsonValue.Fields meta() {
      return params.get("_meta").orElse(JsonValue.Fields.EMPTY) instanceof JsonValue.Fields meta
          ? meta
          : JsonValue.Fields.EMPTY;
    }

    /** The version that the request states for itself. */
    Optional<String> version() {
      return meta().text(VERSION);
    }
  }

  /** Something that is not answered. */
  record Notification(String method, JsonValue.Fields params) implements McpMessage {}

  /** An answer, though nothing was asked. */
  record Response() implements McpMessage {}

  /** No message: what is wrong, and the id that the answer repeats, or null. */
  record Malformed(JsonValue id, McpException error) implements McpMessage {}

  /** Reads a message. */
  static McpMessage of(byte[] text) {
    Optional<JsonValue> read = JsonReader.read(text);
    if (read.isEmpty()) {
      return malformed(new JsonValue.Null(), Kind.PARSE, "Not JSON, or nested too deep");
    }
    return switch (read.get()) {
      case JsonValue.Fields fields -> of(fields);
      case JsonValue.Items items ->
          malformed(
              new JsonValue.Null(),
              Kind.INVALID,
              "A batch of messages. Expected one message. Send them one by one");
      default -> malformed(new JsonValue.Null(), Kind.INVALID, "Not a message. Expected an object");
    };
  }

  private static McpMessage of(JsonValue.Fields fields) {
    Optional<JsonValue> sent = fields.get("id");
    boolean valid =
        sent.isPresent()
            && (sent.get() instanceof JsonValue.Text || sent.get() instanceof JsonValue.Whole);
    JsonValue id = valid ? sent.get() : new JsonValue.Null();
    if (!fields.text("jsonrpc").orElse("").equals("2.0")) {
      return malformed(id, Kind.INVALID, "Not JSON-RPC 2.0. Expected \"jsonrpc\":\"2.0\"");
    }
    if (fields.get("method").isEmpty()
        && (fields.get("result").isPresent() || fields.get("error").isPresent())) {
      return new Response();
    }
    Optional<String> method = fields.text("method");
    if (method.isEmpty()) {
      return malformed(id, Kind.INVALID, "No method. Expected a string");
    }
    if (sent.isPresent() && !valid) {
      return malformed(id, Kind.INVALID, "Not an id. Expected a string or a whole number");
    }
    JsonValue params = fields.get("params").orElse(JsonValue.Fields.EMPTY);
    if (!(params instanceof JsonValue.Fields given)) {
      return sent.isEmpty()
          ? new Notification(method.get(), JsonValue.Fields.EMPTY)
          : malformed(id, Kind.PARAMS, "Not parameters. Expected an object");
    }
    return sent.isEmpty()
        ? new Notification(method.get(), given)
        : new Request(id, method.get(), given);
  }

  private static Malformed malformed(JsonValue id, Kind kind, String message) {
    return new Malformed(id, new McpException(kind, message));
  }
}
