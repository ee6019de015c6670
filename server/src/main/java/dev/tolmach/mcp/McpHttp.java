package dev.tolmach.mcp;

import dev.tolmach.http.HostName;
import dev.tolmach.mcp.McpException.Kind;
import dev.tolmach.tool.JsonValue;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Speaks the protocol over HTTP, at one address, whatever the server is. Each request is answered
 * by one object of JSON; nothing is kept between two requests.
 *
 * <ul>
 *   <li>Requests of a page of another host are refused, by their {@code Origin}. Those of this
 *       machine are not.
 *   <li>A request of the version 2026-07-28 has its version, method and name in headers, too, and
 *       they must agree.
 *   <li>A request without the header of the version is one of a version with a handshake.
 * </ul>
 *
 * <p>Any number of threads may use one.
 */
public final class McpHttp {
  private static final String VERSION_HEADER = "mcp-protocol-version";
  private static final String METHOD_HEADER = "mcp-method";
  private static final String NAME_HEADER = "mcp-name";
  private static final String ENCODED = "=?base64?";
  private static final List<String> NEARBY = List.of("localhost", "127.0.0.1", "[::1]");
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final McpService service;
  private final Set<String> origins;

  /**
   * An endpoint over an index.
   *
   * @param origins the further origins whose pages may ask, such as {@code https://example.org}
   */
  public McpHttp(IndexSource source, Set<String> origins) {
    this(source, origins, McpService::whole);
  }

  /**
   * An endpoint over an index, for clients that need not see all that is known of a trouble.
   *
   * @param origins the further origins whose pages may ask, such as {@code https://example.org}
   * @param shown what a client is shown of what keeps a request from being answered: what the index
   *     threw, or a defect. Called in several threads at once
   */
  public McpHttp(IndexSource source, Set<String> origins, Function<Throwable, String> shown) {
    this.service = new McpService(source, shown);
    this.origins = origins.stream().map(HostName::origin).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Answers a request of HTTP.
   *
   * @param method such as {@code POST}, in capitals
   * @param headers the value of a header, by its name in small letters
   * @param body what was sent
   */
  public McpReply answer(String method, Function<String, Optional<String>> headers, byte[] body) {
    if (headers.apply("origin").filter(origin -> !isAllowed(origin, headers)).isPresent()) {
      return new McpReply(403, Map.of(), new byte[0]);
    }
    if (!method.equals("POST")) {
      return new McpReply(405, Map.of("Allow", "POST"), new byte[0]);
    }
    String type = headers.apply("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals("application/json")) {
      return new McpReply(415, Map.of(), new byte[0]);
    }
    return switch (McpMessage.of(body)) {
      case McpMessage.Request request -> answer(request, headers);
      case McpMessage.Malformed malformed -> error(400, malformed.id(), malformed.error());
      case McpMessage.Notification notification -> new McpReply(202, Map.of(), new byte[0]);
      case McpMessage.Response response -> new McpReply(202, Map.of(), new byte[0]);
    };
  }

  private boolean isAllowed(String origin, Function<String, Optional<String>> headers) {
    try {
      if (origins.contains(HostName.origin(origin))) {
        return true;
      }
      String host = new URI(origin).getHost();
      return host != null && NEARBY.contains(host.toLowerCase(Locale.ROOT))
          || origin.matches("https?://.*")
              && origin
                  .replaceFirst("https?://", "")
                  .equalsIgnoreCase(headers.apply("host").orElse(""));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }

  private McpReply answer(McpMessage.Request request, Function<String, Optional<String>> headers) {
    ProtocolVersion version;
    try {
      version = version(request, headers.apply(VERSION_HEADER));
      if (version.isStateless()) {
        checkHeaders(request, headers);
      }
    } catch (McpException e) {
      return error(400, request.id(), e);
    }
    try {
      return new McpReply(200, JSON, service.answer(request, version));
    } catch (McpException e) {
      boolean unknown = e.kind() == Kind.METHOD && version.isStateless();
      return error(unknown ? 404 : 200, request.id(), e);
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt();
      return error(503, request.id(), new McpException(Kind.INTERNAL, "The server is ending"));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return error(500, request.id(), service.defect(e));
    }
  }

  private static ProtocolVersion version(McpMessage.Request request, Optional<String> header)
      throws McpException {
    Optional<String> stated = request.version();
    if (stated.isPresent()) {
      if (!stated.equals(header)) {
        throw mismatch("MCP-Protocol-Version", header.orElse(""), stated.get());
      }
      return Conversation.stated(request, stated.get());
    }
    if (header.isEmpty()) {
      return ProtocolVersion.V2025_11_25;
    }
    ProtocolVersion version =
        ProtocolVersion.of(header.get()).orElseThrow(() -> McpException.version(header.get()));
    if (version.isStateless()) {
      throw Conversation.unstated();
    }
    return version;
  }

  private static void checkHeaders(
      McpMessage.Request request, Function<String, Optional<String>> headers) throws McpException {
    check("Mcp-Method", headers.apply(METHOD_HEADER), request.method());
    Optional<String> name =
        switch (request.method()) {
          case "tools/call", "prompts/get" -> request.params().text("name");
          case "resources/read" -> request.params().text("uri");
          default -> Optional.empty();
        };
    if (name.isPresent()) {
      check("Mcp-Name", decoded(headers.apply(NAME_HEADER)), name.get());
    }
  }

  private static void check(String name, Optional<String> header, String body) throws McpException {
    if (!header.equals(Optional.of(body))) {
      throw mismatch(name, header.orElse(""), body);
    }
  }

  private static Optional<String> decoded(Optional<String> header) throws McpException {
    if (header.isEmpty() || !header.get().startsWith(ENCODED) || !header.get().endsWith("?=")) {
      return header;
    }
    String written = header.get();
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(
                  written.substring(
                      ENCODED.length(), Math.max(ENCODED.length(), written.length() - 2)));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw mismatch("Mcp-Name", written, "base64");
    }
  }

  private static McpException mismatch(String name, String header, String body) {
    return new McpException(
        Kind.HEADERS,
        "Header mismatch: "
            + name
            + " header value '"
            + McpException.shortened(header)
            + "' does not match body value '"
            + McpException.shortened(body)
            + "'");
  }

  private static McpReply error(int status, JsonValue id, McpException error) {
    return new McpReply(status, JSON, McpService.error(id, error));
  }
}
