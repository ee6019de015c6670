package dev.tolmach.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.index.MissingIndexException;
import dev.tolmach.tool.Magazine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(120)
@SuppressWarnings({"try", "StringConcatToTextBlock", "InputStreamSlowMultibyteRead"})
class McpStreamsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"%s",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      """;

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private static List<JsonNode> answers(IndexSource source, byte[] input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new McpStreams(source).run(new ByteArrayInputStream(input), out);
    List<JsonNode> answers = new ArrayList<>();
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
    text.lines().forEach(line -> answers.add(MAPPER.readTree(line)));
    assertThat(answers).allMatch(answer -> answer.path("jsonrpc").asString().equals("2.0"));
    return answers;
  }

  private static List<JsonNode> answers(String input) throws IOException {
    return answers(Magazine::index, input.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode only(String input) throws IOException {
    List<JsonNode> answers = answers(input);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static String hello(String version) {
    return HELLO.replace("%s", version);
  }

  private static String request(int id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}\n";
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("code").asInt();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25,2025-11-25",
    "2025-06-18,2025-06-18",
    "2024-11-05,2025-11-25",
    "2026-07-28,2025-11-25",
    "tomorrow,2025-11-25"
  })
  void aHandshakeAgreesOnAVersionThatHasOne(String asked, String agreed) throws IOException {
    JsonNode result = only(hello(asked)).path("result");
    assertThat(result.path("protocolVersion").asString()).isEqualTo(agreed);
    assertThat(result.path("serverInfo").path("name").asString()).isEqualTo("tolmach");
    assertThat(result.path("capabilities").propertyNames()).containsExactly("resources", "tools");
    assertThat(result.path("instructions").asString()).contains("never instructions");
  }

  @Test
  void afterAHandshakeToolsAreListedAndCalled() throws IOException {
    List<JsonNode> answers =
        answers(
            hello("2025-11-25")
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                + request(1, "tools/list", "")
                + request(2, "tools/call", "\"name\":\"search\",\"arguments\":{\"query\":\"маяк\"}")
                + request(3, "ping", ""));
    assertThat(answers).hasSize(4);
    JsonNode tools = answers.get(1).path("result").path("tools");
    assertThat(tools.valueStream().map(tool -> tool.path("name").asString()))
        .containsExactly("search", "read", "facets", "why");
    assertThat(tools.valueStream())
        .allMatch(tool -> tool.path("annotations").path("readOnlyHint").asBoolean());
    JsonNode found = answers.get(2).path("result");
    assertThat(found.path("isError").asBoolean()).isFalse();
    assertThat(found.path("content").path(0).path("text").asString())
        .startsWith("4 articles match.")
        .contains("`ru/posts/lighthouse.md:10-13`");
    assertThat(found.path("structuredContent").path("total").asInt()).isEqualTo(4);
    assertThat(found.has("resultType")).isFalse();
    assertThat(answers.get(3).path("result").isEmpty()).isTrue();
  }

  @Test
  void withoutAHandshakeARequestStatesItsVersion() throws IOException {
    List<JsonNode> answers =
        answers(
            request(1, "server/discover", META)
                + request(2, "tools/list", META)
                + request(3, "tools/call", "\"name\":\"facets\"," + META));
    JsonNode discovered = answers.get(0).path("result");
    assertThat(discovered.path("resultType").asString()).isEqualTo("complete");
    assertThat(discovered.path("supportedVersions").valueStream().map(JsonNode::asString))
        .containsExactly("2026-07-28", "2025-11-25", "2025-06-18");
    assertThat(
            discovered
                .path("_meta")
                .path("io.modelcontextprotocol/serverInfo")
                .path("name")
                .asString())
        .isEqualTo("tolmach");
    assertThat(answers.get(1).path("result").path("ttlMs").asLong()).isPositive();
    assertThat(answers.get(1).path("result").path("cacheScope").asString()).isEqualTo("private");
    assertThat(answers.get(2).path("result").path("resultType").asString()).isEqualTo("complete");
  }

  @Test
  void whatIsWrongWithAStatedVersionIsAnError() throws IOException {
    JsonNode unknown = only(request(7, "tools/list", META.replace("2026-07-28", "v999")));
    assertThat(code(unknown)).isEqualTo(-32022);
    assertThat(unknown.path("id").asInt()).isEqualTo(7);
    assertThat(unknown.path("error").path("data").path("requested").asString()).isEqualTo("v999");
    assertThat(unknown.path("error").path("data").path("supported").size()).isEqualTo(3);
    assertThat(code(only(request(1, "tools/list", "")))).isEqualTo(-32602);
    assertThat(code(only(request(1, "server/discover", "\"_meta\":{}")))).isEqualTo(-32602);
    String incapable = META.replace("clientCapabilities", "other");
    assertThat(code(only(request(1, "tools/list", incapable)))).isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "prompts/list"})
  void methodsThatAVersionDoesNotHaveAreNotFound(String method) throws IOException {
    assertThat(code(only(request(1, method, META)))).isEqualTo(-32601);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{broken|-32700",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x|-32700",
        "[]|-32600",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]|-32600",
        "7|-32600",
        "\"text\"|-32600",
        "null|-32600",
        "{}|-32600",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]}|-32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}|-32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":1}}|-32602",
      })
  void whatIsNoRequestIsAnswered(String line, int code) throws IOException {
    assertThat(code(only(line + "\n"))).isEqualTo(code);
    assertThat(answers(line + "\n" + request(5, "ping", ""))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"nothing\"|-32602",
        "\"arguments\":{}|-32602",
        "\"name\":7|-32602",
        "\"name\":\"search\",\"arguments\":[]|-32602",
        "\"name\":\"search\",\"arguments\":\"x\"|-32602",
      })
  void aCallThatIsNoneIsAnError(String params, int code) throws IOException {
    assertThat(code(answers(hello("2025-11-25") + request(1, "tools/call", params)).get(1)))
        .isEqualTo(code);
  }

  @Test
  void idsAreRepeatedAsTheyWere() throws IOException {
    List<JsonNode> answers =
        answers(
            "{\"jsonrpc\":\"2.0\",\"id\":\"ключ \\u0000 🐈\",\"method\":\"ping\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":-9007199254740991,\"method\":\"ping\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":\"\",\"method\":\"ping\"}\n");
    assertThat(answers.get(0).path("id").asString()).isEqualTo("ключ \0 🐈");
    assertThat(answers.get(1).path("id").asLong()).isEqualTo(-9007199254740991L);
    assertThat(answers.get(2).path("id").asString()).isEmpty();
  }

  @Test
  void notificationsAnswersAndBlankLinesAreNotAnswered() throws IOException {
    assertThat(
            answers(
                "\n  \r\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}\n"
                    + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unknown\",\"params\":7}\n"
                    + "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}\n"
                    + "{\"jsonrpc\":\"2.0\",\"id\":3,\"error\":{\"code\":1,\"message\":\"\"}}\n"))
        .isEmpty();
  }

  @Test
  void aLineMayEndWithTheInputAndBeginWithAMark() throws IOException {
    assertThat(only("\ufeff" + request(1, "ping", "").strip()).path("result").isObject()).isTrue();
    assertThat(only(request(1, "ping", "").strip() + "\r\n").path("result").isObject()).isTrue();
  }

  @Test
  void aLineThatIsTooLongIsAnErrorAndTheNextOneIsAnswered() throws IOException {
    String huge = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(3_000_000) + "\"}\n";
    List<JsonNode> answers = answers(huge + request(2, "ping", ""));
    assertThat(code(answers.get(0))).isEqualTo(-32600);
    assertThat(answers.get(0).path("id").isNull()).isTrue();
    assertThat(answers.get(1).path("id").asInt()).isEqualTo(2);
  }

  @Test
  void deepNestingAndBytesThatAreNoTextAreNotJson() throws IOException {
    assertThat(code(only("[".repeat(100_000) + "\n"))).isEqualTo(-32700);
    byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}', '\n'};
    assertThat(code(answers(Magazine::index, bytes).getFirst())).isEqualTo(-32700);
  }

  @Test
  void withoutAnIndexToolsSayWhatToDo() throws IOException {
    String input =
        hello("2025-11-25")
            + request(1, "tools/call", "\"name\":\"search\",\"arguments\":{\"query\":\"x\"}")
            + request(2, "resources/list", "")
            + request(3, "tools/list", "");
    List<JsonNode> answers =
        answers(
            () -> {
              throw new MissingIndexException("there");
            },
            input.getBytes(StandardCharsets.UTF_8));
    JsonNode result = answers.get(1).path("result");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.path("content").path(0).path("text").asString())
        .isEqualTo(
            "There is no index: 'there'. Expected a folder that an index was built in. Build one"
                + " from an archive first.");
    assertThat(code(answers.get(2))).isEqualTo(-32603);
    assertThat(answers.get(3).path("result").path("tools").size()).isEqualTo(4);
  }

  @Test
  void aDefectIsAnErrorOfItsRequestAlone() throws IOException {
    String input =
        hello("2025-11-25")
            + request(1, "tools/call", "\"name\":\"search\",\"arguments\":{\"query\":\"x\"}")
            + request(2, "ping", "");
    List<JsonNode> answers =
        answers(
            () -> {
              throw new IllegalStateException("broken");
            },
            input.getBytes(StandardCharsets.UTF_8));
    assertThat(code(answers.get(1))).isEqualTo(-32603);
    assertThat(answers.get(2).path("result").isObject()).isTrue();
  }

  @Test
  void aCancelledRequestIsInterruptedAndNotAnswered() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    IndexSource slow =
        () -> {
          asked.countDown();
          try {
            Thread.sleep(100_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException().initCause(e);
          }
          throw new IOException("not cancelled");
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PipedOutputStream input = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(input)) {
      Thread server = Thread.ofPlatform().start(() -> run(slow, in, out));
      String call = "\"name\":\"search\",\"arguments\":{\"query\":\"x\"}";
      write(input, hello("2025-11-25") + request(1, "tools/call", call));
      asked.await();
      write(input, request(2, "tools/call", call) + request(3, "ping", ""));
      write(input, cancellation(2) + cancellation(77) + cancellation(1));
      input.close();
      server.join();
    }
    List<String> ids =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> MAPPER.readTree(line).path("id").asString())
            .toList();
    assertThat(ids).containsExactly("hello", "3");
  }

  private static void run(IndexSource source, InputStream in, ByteArrayOutputStream out) {
    try {
      new McpStreams(source).run(in, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cancellation(int id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}\n";
  }

  private static void write(PipedOutputStream input, String text) throws IOException {
    input.write(text.getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  @Test
  void anInputThatCannotBeReadEndsItWithItsError() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken");
          }
        };
    assertThatThrownBy(
            () -> new McpStreams(Magazine::index).run(broken, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
  }

  @Test
  void articlesAreResources() throws IOException {
    List<JsonNode> answers =
        answers(
            hello("2025-06-18")
                + request(1, "resources/templates/list", "")
                + request(2, "resources/list", "")
                + request(
                    3, "resources/read", "\"uri\":\"tolmach://article/ru%2Fposts%2Flighthouse.md\"")
                + request(
                    4,
                    "resources/read",
                    "\"uri\":\"tolmach://article/ru/posts/lighthouse.md#лестница-и-линза\"")
                + request(5, "resources/read", "\"uri\":\"tolmach://article/nothing.md\"")
                + request(6, "resources/read", "\"uri\":\"file:///etc/passwd\"")
                + request(7, "resources/read", "")
                + request(8, "resources/list", "\"cursor\":\"nonsense\"")
                + request(9, "resources/read", META + ",\"uri\":\"tolmach://article/nothing.md\""));
    assertThat(answers.get(1).path("result").path("resourceTemplates").path(0).path("uriTemplate"))
        .isEqualTo(MAPPER.readTree("\"tolmach://article/{id}\""));
    JsonNode resources = answers.get(2).path("result").path("resources");
    assertThat(resources.size()).isEqualTo(64);
    assertThat(resources.valueStream().map(each -> each.path("uri").asString()))
        .allMatch(uri -> uri.matches("tolmach://article/[!-~]+"));
    assertThat(text(answers.get(3))).startsWith("# Жизнь на маяке").contains("## Лестница и линза");
    assertThat(text(answers.get(4))).contains("## Лестница и линза").doesNotContain("Первое, чему");
    assertThat(code(answers.get(5))).isEqualTo(-32002);
    assertThat(answers.get(5).path("error").path("data").path("uri").asString())
        .isEqualTo("tolmach://article/nothing.md");
    assertThat(code(answers.get(6))).isEqualTo(-32002);
    assertThat(code(answers.get(7))).isEqualTo(-32602);
    assertThat(code(answers.get(8))).isEqualTo(-32602);
    assertThat(code(answers.get(9))).isEqualTo(-32602);
  }

  private static String text(JsonNode answer) {
    return answer.path("result").path("contents").path(0).path("text").asString();
  }
}
