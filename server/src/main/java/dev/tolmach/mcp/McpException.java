package dev.tolmach.mcp;

import dev.tolmach.json.JsonObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A message that is answered by an error of the protocol. */
final class McpException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong, with the codes of JSON-RPC and of the protocol. */
  enum Kind {
    /** The text is no JSON. */
    PARSE(-32700),
    /** The JSON is no request. */
    INVALID(-32600),
    /** There is no such method. */
    METHOD(-32601),
    /** The parameters are wrong. */
    PARAMS(-32602),
    /** A defect of the program. */
    INTERNAL(-32603),
    /** There is no such resource, in versions with a handshake. */
    RESOURCE(-32002),
    /** The headers of HTTP do not say what the message says. */
    HEADERS(-32020),
    /** The version is not spoken. */
    VERSION(-32022);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** Its code. */
    int code() {
      return code;
    }
  }

  private final Kind kind;
  private final transient @Nullable Consumer<JsonObject> data;

  McpException(Kind kind, String message) {
    this(kind, message, null);
  }

  McpException(Kind kind, String message, @Nullable Consumer<JsonObject> data) {
    super(message);
    this.kind = kind;
    this.data = data;
  }

  /** A request of a version that is not spoken. */
  static McpException version(String requested) {
    return new McpException(
        Kind.VERSION,
        "Unsupported protocol version: '" + shortened(requested) + "'",
        data -> data.texts("supported", ProtocolVersion.all()).text("requested", requested));
  }

  /** A part of a message, short enough to be repeated. */
  static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  Kind kind() {
    return kind;
  }

  /** Writes the fields of the error. */
  void write(JsonObject json) {
    json.number("code", kind.code()).text("message", getMessage());
    if (data != null) {
      json.object("data", data);
    }
  }
}
