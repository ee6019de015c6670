package dev.tolmach.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.tool.Magazine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class McpHttpTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final McpHttp HTTP =
      new McpHttp(Magazine::index, Set.of("https://agents.example.org"));

  private final Map<String, String> headers =
      new LinkedHashMap<>(
          Map.of("content-type", "application/json; charset=utf-8", "host", "127.0.0.1:7700"));

  private McpReply post(String body) {
    return HTTP.answer(
        "POST",
        name -> Optional.ofNullable(headers.get(name)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(McpReply reply) {
    return MAPPER.readTree(new String(reply.body(), StandardCharsets.UTF_8));
  }

  private static int code(McpReply reply) {
    return json(reply).path("error").path("code").asInt();
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }

  private static String meta(String version) {
    return "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
        + version
        + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
  }

  private McpHttpTest stateless(String method, String name) {
    headers.put("mcp-protocol-version", "2026-07-28");
    headers.put("mcp-method", method);
    headers.put("mcp-name", name);
    return this;
  }

  @Test
  void aRequestOfAVersionWithAHandshakeNeedsNoSession() {
    McpReply reply = post(request("initialize", "\"protocolVersion\":\"2025-11-25\""));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    headers.put("mcp-protocol-version", "2025-11-25");
    assertThat(json(post(request("tools/list", ""))).path("result").path("tools").size())
        .isEqualTo(4);
    assertThat(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").status())
        .isEqualTo(202);
    McpReply unknown = post(request("nothing", ""));
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(code(unknown)).isEqualTo(-32601);
  }

  private String message(String method, String params) {
    return json(post(request(method, params))).path("error").path("message").asString();
  }

  @Test
  void whatThereIsNotIsNamedWithWhatThereIs() {
    assertThat(message("prompts/get", "\"name\":\"x\""))
        .isEqualTo(
            "Method not found: 'prompts/get'. Expected one of tools/list, tools/call,"
                + " resources/list, resources/templates/list, resources/read, initialize, ping. Ask"
                + " with one of them");
    assertThat(message("tools/call", "\"name\":\"serach\""))
        .isEqualTo(
            "Unknown tool: 'serach'. Expected one of search, read, facets, why. Correct the name");
    assertThat(message("resources/read", "\"uri\":\"tolmach://articles/x.md\""))
        .isEqualTo(
            "Resource not found: 'tolmach://articles/x.md'. Expected tolmach://article/ and the id"
                + " of an article of the index, percent-encoded, such as a search or resources/list"
                + " gives. Correct it");
    stateless("ping", "");
    String message = message("ping", meta("2026-07-28"));
    assertThat(message)
        .startsWith("Method not found: 'ping'. Expected one of tools/list, ")
        .endsWith(", resources/read, server/discover. Ask with one of them");
    for (String named : message.replaceAll("^.*Expected one of |\\. Ask.*$", "").split(", ", -1)) {
      stateless(named, "");
      assertThat(code(post(request(named, meta("2026-07-28"))))).as(named).isNotEqualTo(-32601);
    }
  }

  @Test
  void aStatelessRequestIsAnswered() {
    McpReply reply =
        stateless("tools/call", "search")
            .post(
                request(
                    "tools/call",
                    "\"name\":\"search\",\"arguments\":{\"query\":\"灯塔\"}," + meta("2026-07-28")));
    assertThat(reply.status()).isEqualTo(200);
    JsonNode result = json(reply).path("result");
    assertThat(result.path("resultType").asString()).isEqualTo("complete");
    assertThat(result.path("structuredContent").path("total").asInt()).isPositive();
  }

  @Test
  void headersMustSayWhatTheMessageSays() {
    String list = request("tools/list", meta("2026-07-28"));
    assertThat(code(post(list))).isEqualTo(-32020);
    headers.put("mcp-protocol-version", "2025-11-25");
    assertThat(code(post(list))).isEqualTo(-32020);
    headers.put("mcp-protocol-version", "2026-07-28");
    assertThat(code(post(list))).isEqualTo(-32020);
    headers.put("mcp-method", "TOOLS/LIST");
    assertThat(post(list).status()).isEqualTo(400);
    headers.put("mcp-method", "tools/list");
    assertThat(post(list).status()).isEqualTo(200);
    headers.put("mcp-method", "tools/call");
    headers.put("mcp-name", "read");
    String call = request("tools/call", "\"name\":\"facets\"," + meta("2026-07-28"));
    assertThat(code(post(call))).isEqualTo(-32020);
    headers.put("mcp-name", "=?base64?%%%?=");
    assertThat(code(post(call))).isEqualTo(-32020);
    headers.put("mcp-name", "=?base64?=");
    assertThat(code(post(call))).isEqualTo(-32020);
    headers.put("mcp-name", encoded("facets"));
    assertThat(post(call).status()).isEqualTo(200);
  }

  private static String encoded(String text) {
    return "=?base64?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  @Test
  void anAddressInAHeaderMayBeEncoded() {
    String uri = "tolmach://article/zh-cn/城市/nothing.md";
    McpReply reply =
        stateless("resources/read", encoded(uri))
            .post(request("resources/read", "\"uri\":\"" + uri + "\"," + meta("2026-07-28")));
    assertThat(code(reply)).isEqualTo(-32602);
    assertThat(json(reply).path("error").path("data").path("uri").asString()).isEqualTo(uri);
  }

  @Test
  void whatIsWrongWithAVersionIs400() {
    McpReply unstated = stateless("tools/list", "").post(request("tools/list", ""));
    assertThat(unstated.status()).isEqualTo(400);
    assertThat(code(unstated)).isEqualTo(-32602);
    headers.put("mcp-protocol-version", "1900-01-01");
    McpReply unknown = post(request("tools/list", meta("1900-01-01")));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(code(unknown)).isEqualTo(-32022);
    assertThat(code(post(request("tools/list", "")))).isEqualTo(-32022);
  }

  @Test
  void aMethodThatIsNotThereIs404() {
    McpReply reply = stateless("ping", "").post(request("ping", meta("2026-07-28")));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(code(reply)).isEqualTo(-32601);
    assertThat(json(reply).path("id").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:7700,200",
    "http://localhost:3000,200",
    "http://[::1]:80,200",
    "https://agents.example.org,200",
    "https://evil.example,403",
    "http://127.0.0.1.evil.example,403",
    "http://localhost@evil.example,403",
    "null,403",
    "::,403",
  })
  void onlyPagesOfThisMachineOrAllowedOnesMayAsk(String origin, int status) {
    headers.put("origin", origin);
    assertThat(post(request("ping", "")).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT", "HEAD"})
  void onlyPostIsAMethod(String method) {
    McpReply reply = HTTP.answer(method, name -> Optional.empty(), new byte[0]);
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.headers()).containsEntry("Allow", "POST");
  }

  @Test
  void otherContentIsRefused() {
    headers.put("content-type", "text/plain");
    assertThat(post(request("ping", "")).status()).isEqualTo(415);
    headers.remove("content-type");
    assertThat(post(request("ping", "")).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|-32700", "{|-32700", "[]|-32600", "{\"id\":1}|-32600"})
  void whatIsNoMessageIs400(String body, int code) {
    McpReply reply = post(body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(code(reply)).isEqualTo(code);
  }
}
