package dev.tolmach.mcp;

import dev.tolmach.mcp.McpException.Kind;
import dev.tolmach.tool.JsonValue;
import java.util.Optional;

/**
 * Which version the requests of one client are of. A request that states its version is of that
 * one; the others are of the version of the last handshake. For one thread.
 */
final class Conversation {
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  private Optional<ProtocolVersion> agreed = Optional.empty();

  /**
   * The version of a request.
   *
   * @throws McpException if it is not spoken, or nothing states it
   */
  ProtocolVersion versionOf(McpMessage.Request request) throws McpException {
    Optional<String> stated = request.version();
    if (stated.isPresent()) {
      return stated(request, stated.get());
    }
    if (request.method().equals("initialize")) {
      agreed =
          Optional.of(
              ProtocolVersion.ofHandshake(request.params().text("protocolVersion").orElse("")));
    }
    boolean ping = request.method().equals("ping");
    return agreed
        .or(() -> ping ? Optional.of(ProtocolVersion.V2025_11_25) : Optional.empty())
        .orElseThrow(Conversation::unstated);
  }

  /**
   * The version that a request states.
   *
   * @throws McpException if it is not spoken, or the request lacks what that version needs
   */
  static ProtocolVersion stated(McpMessage.Request request, String written) throws McpException {
    ProtocolVersion version =
        ProtocolVersion.of(written).orElseThrow(() -> McpException.version(written));
    boolean able =
        request.meta().get(CAPABILITIES).orElse(new JsonValue.Null()) instanceof JsonValue.Fields;
    if (version.isStateless() && !able) {
      throw new McpException(
          Kind.PARAMS, "No " + CAPABILITIES + " in _meta. Expected an object, which may be empty");
    }
    return version;
  }

  /** What is wrong with a request that does not say of which version it is. */
  static McpException unstated() {
    return new McpException(
        Kind.PARAMS,
        "No io.modelcontextprotocol/protocolVersion in _meta. Expected one of "
            + String.join(", ", ProtocolVersion.all())
            + ", or 'initialize' before");
  }
}
