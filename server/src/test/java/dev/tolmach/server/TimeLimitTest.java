package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.ArticleSearch;
import dev.tolmach.http.WebRequest;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Whatever a request asks the index for, it has the time of the server and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitTest {
  private static final Duration LONGEST = Duration.ofSeconds(7);
  private static final String STOPPED = "The search stopped after ";

  private final List<SearchRequest> asked = new ArrayList<>();
  private final ArticleIndex index = ArticleIndex.inMemory();
  private SearchHandler handler = SearchHandler.of(index);
  private SearchHandler hurried = SearchHandler.of(index);

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index.rebuild(new Coast(folder).archive());
    handler = SearchHandler.of(observed(), settings(LONGEST));
    hurried = SearchHandler.of(index, settings(Duration.ofNanos(1)));
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @BeforeEach
  void forget() {
    asked.clear();
  }

  private static ServerSettings settings(Duration longest) {
    return ServerSettings.builder().timeout(longest).build();
  }

  /* Each question takes some time, so that the next one has less. */
  private ArticleSearch observed() {
    return (ArticleSearch)
        Proxy.newProxyInstance(
            ArticleSearch.class.getClassLoader(),
            new Class<?>[] {ArticleSearch.class},
            (self, method, arguments) -> {
              for (Object argument : arguments == null ? new Object[0] : arguments) {
                if (argument instanceof SearchRequest request) {
                  asked.add(request);
                  Thread.sleep(20);
                }
              }
              try {
                return method.invoke(index, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static WebRequest call(String method, String params) {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + params + "}}";
    return new WebRequest(
        "POST",
        "/mcp",
        Map.of("content-type", List.of("application/json")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String tool(String name, String arguments) {
    return "\"name\":\"" + name + "\",\"arguments\":{" + arguments + "}";
  }

  private String text(WebRequest request) {
    return new String(hurried.answer(request).body(), StandardCharsets.UTF_8);
  }

  private void assertTimed(int least) {
    assertThat(asked).hasSizeGreaterThanOrEqualTo(least);
    Duration before = LONGEST.plusNanos(1);
    for (SearchRequest request : asked) {
      assertThat(Objects.requireNonNull(request.timeout(), "no timeout")).isLessThan(before);
      before = request.timeout();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=sea, 1",
    "/?q=&limit=1&page=3, 2",
    "/articles/light.en.md, 1",
    "/articles/light.en.md?q=lens, 2",
    "/api/search?q=sea, 1",
    "/api/search?q=sea&timeout=60000, 1",
    "/api/facets, 1",
    "/api/similar?id=light.en.md, 1",
    "/api/why?id=light.en.md&q=lens, 1",
    "/api/similar?id=nothing.md, 1",
    "/api/articles?id=nothing.md, 1",
  })
  void everyQuestionOfARequestHasATime(String target, int questions) {
    handler.answer(WebRequest.get(target));

    assertTimed(questions);
  }

  @Test
  void everyQuestionOfAgentsHasATime() {
    handler.answer(call("tools/call", tool("search", "\"query\":\"\",\"limit\":1")));
    assertTimed(1);
    forget();
    handler.answer(call("tools/call", tool("why", "\"id\":\"fish.md\",\"query\":\"sea\"")));
    assertTimed(1);
    forget();
    handler.answer(call("tools/call", tool("read", "\"id\":\"nothing.md\"")));
    assertTimed(1);
    forget();
    handler.answer(call("tools/call", tool("facets", "")));
    assertTimed(1);
    forget();
    handler.answer(call("resources/list", ""));
    assertTimed(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=sea",
        "/?q=&limit=1&page=3",
        "/api/search?q=sea",
        "/api/facets",
        "/api/similar?id=light.en.md&q=sea",
        "/api/why?id=fish.md&q=%D1%80%D1%8B%D0%B1%D0%B0"
      })
  void whoHadNoTimeIsSaidSo(String target) {
    assertThat(text(WebRequest.get(target))).contains(STOPPED);
    assertThat(hurried.answer(WebRequest.get(target)).headers())
        .as("what may not be all is not kept")
        .containsEntry("Cache-Control", "no-store")
        .doesNotContainKey("ETag");
  }

  @Test
  void agentsThatHadNoTimeAreSaidSo() {
    assertThat(text(call("tools/call", tool("search", "\"query\":\"sea\"")))).contains(STOPPED);
    assertThat(text(call("tools/call", tool("why", "\"id\":\"fish.md\",\"query\":\"рыба\""))))
        .contains(STOPPED);
    assertThat(text(call("tools/call", tool("facets", "")))).contains(STOPPED);
    assertThat(
            new ObjectMapper()
                .readTree(text(call("resources/list", "")))
                .path("error")
                .path("message")
                .asString())
        .startsWith("No time to list all resources.");
  }

  /* A cursor that is far on asks for what is before it first. */
  @Test
  void aLaterPageOfAgentsThatHadNoTimeIsSaidSo() {
    String first =
        new String(
            handler.answer(call("tools/call", tool("search", "\"query\":\"\",\"limit\":2"))).body(),
            StandardCharsets.UTF_8);
    String cursor =
        new ObjectMapper()
            .readTree(first)
            .path("result")
            .path("structuredContent")
            .path("next")
            .asString();
    forget();
    WebRequest next =
        call(
            "tools/call",
            tool("search", "\"query\":\"\",\"limit\":2,\"cursor\":\"" + cursor + "\""));
    handler.answer(next);
    assertTimed(2);
    assertThat(text(next)).contains(STOPPED).contains("\"hits\":[]");
  }
}
