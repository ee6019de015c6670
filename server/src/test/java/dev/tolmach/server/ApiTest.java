package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import dev.tolmach.json.JsonSchema;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.testing.JsonShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the HTTP API answers, held against what the index itself says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private ArticleIndex index = ArticleIndex.inMemory();
  private SearchHandler handler = SearchHandler.of(index);

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index.rebuild(new Coast(folder).archive());
    ServerSettings settings =
        ServerSettings.builder().origin("https://example.org").host("search.example.org").build();
    handler = SearchHandler.of(index, settings);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void anAddressThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(get("/api/serach?q=x").text())
        .contains(
            "Nothing is here: '/api/serach'. Expected one of /, /articles/, /assets/, /tolmach.js,"
                + " /api/search, /api/suggest, /api/facets, /api/similar, /api/why, /api/articles,"
                + " /api/articles/, /openapi.json, /health, /metrics, /mcp. Correct the address.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"маяк", "灯塔", "lighthouse lens", "море -рыба", "", "вaпр"})
  void aSearchIsWhatTheIndexSays(String words) throws IOException {
    SearchRequest request = SearchRequest.of(words);

    assertThat(timeless(get("/api/search?q=" + encoded(words)).text()))
        .isEqualTo(timeless(ResultJson.of(request, index.search(request)) + "\n"));
  }

  @Test
  void parametersAreThoseOfTheCommandLine() throws IOException {
    SearchRequest request =
        SearchParameters.of(
            Map.of(
                "q", List.of("море"),
                "tag", List.of("море", "sea"),
                "from", List.of("2022"),
                "sort", List.of("oldest"),
                "limit", List.of("1"),
                "facet", List.of("tag:2")));

    assertThat(
            timeless(
                get("/api/search?q="
                        + encoded("море")
                        + "&tag="
                        + encoded("море")
                        + "&tag=sea&from=2022&sort=oldest&limit=1&facet=tag:2")
                    .text()))
        .isEqualTo(timeless(ResultJson.of(request, index.search(request)) + "\n"));
  }

  @Test
  void completionsAreWhatTheIndexSays() throws IOException {
    CompletionRequest request = new CompletionRequest("мо", 3, "ru");

    assertThat(get("/api/suggest?q=" + encoded("мо") + "&limit=3&language=ru").text())
        .isEqualTo(ResultJson.of(request, index.suggest(request)) + "\n");
  }

  @Test
  void facetsAreCounted() {
    assertThat(get("/api/facets?facet=tag:1").text())
        .contains("\"facets\":{\"tag\":[{\"key\":\"море\",\"value\":\"море\",\"count\":3");
    assertThat(get("/api/facets?facet=tag&containing=lig").text()).contains("\"value\":\"light\"");
    assertThat(get("/api/facets").text()).contains("\"author\"", "\"date\"", "\"language\"");
    JsonShape.of(JsonSchema.FACETS.text()).accepts(get("/api/facets").text());
  }

  @Test
  void articlesLikeOneAreFound() {
    String text = get("/api/similar?id=tide.md&limit=1").text();

    JsonShape.of(JsonSchema.SIMILAR.text()).accepts(text);
    assertThat(text).startsWith("{\"version\":1,\"id\":\"tide.md\",\"total\":");
  }

  @Test
  void aHitIsExplained() {
    String text = get("/api/why?id=light.ru.md&q=" + encoded("маяк")).text();

    JsonShape.of(JsonSchema.WHY.text()).accepts(text);
    assertThat(text).contains("\"hit\":true");
    assertThat(get("/api/why?id=nothing.md&q=x").text()).contains("\"outcome\":\"unknown\"");
  }

  @Test
  void anArticleIsShownWholeOrInPart() throws IOException {
    assertThat(get("/api/articles/light.en.md").text())
        .isEqualTo(ResultJson.of(index.show("light.en.md").orElseThrow()) + "\n");
    assertThat(get("/api/articles?id=light.en.md").text())
        .isEqualTo(get("/api/articles/light.en.md").text());
    assertThat(get("/api/articles/light.en.md?section=the-lens").text())
        .contains("older than the road")
        .doesNotContain("counts the seconds");
    assertThat(get("/api/articles/light.en.md?lines=1-8").text())
        .contains("counts the seconds")
        .doesNotContain("older than the road");
    assertThat(get("/api/articles/light.en.md?lines=1-2").text())
        .contains("No text is on lines 1-2.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/nothing.md",
        "/api/articles/../../etc/passwd",
        "/api/articles/%2e%2e/%2e%2e/etc/passwd",
        "/api/articles?id=/etc/passwd",
        "/api/similar?id=nothing.md"
      })
  void anArticleThatIsNotThereIsNotFound(String target) {
    WebResponse response = get(target);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).contains("No such article: '").contains(" Expected ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search?limit=x | Not a number: 'x'. Expected limit=N with a whole number from 0 to"
            + " 1000.",
        "/api/search?limit=5000 | Out of range: 'limit=5000'. Expected limit=N with 0 to 1000.",
        "/api/search?date=2024-13 | Not a date: '2024-13'",
        "/api/search?sort=best | Unknown value of sort: 'best'",
        "/api/search?prefer=x | Not a language: 'x'",
        "/api/similar?id=light.en.md&prefer=ru,%20 | Not a language: ''",
        "/api/search?quer=x | Unknown parameter: 'quer'",
        "/api/search?after=zzz | Not a cursor of this order: 'zzz'. Expected the 'next' of an"
            + " earlier result with the same sort order. Start from the first page.",
        "/api/search?q=%zz | Not an address: '%zz'",
        "/api/search?q=%FF | Not an address: '%FF'",
        "/api/suggest | Nothing typed: ''",
        "/api/suggest?q=a&limit=0 | Out of range: 'limit=0'",
        "/api/suggest?q=a&tag=b | Unknown parameter: 'tag'",
        "/api/facets?facet=tag:x | Not a facet: 'tag:x'",
        "/api/similar | No article: ''",
        "/api/why?q=a | No article: ''",
        "/api/articles/ | No article: ''",
        "/api/articles/%zz | Not an address: '%zz'",
        "/api/articles/light.en.md?lines=9-1 | No range of lines: '9-1'",
        "/api/articles/light.en.md?section=none | No such section: 'none'",
      })
  void whatCannotBeAnsweredIsSaidInSentences(String target, String message) {
    WebResponse response = get(target);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(response.text()).contains(message).contains("Expected").contains("\"status\":400");
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws IOException {
    String tag = String.valueOf(get("/api/search?q=sea").headers().get("ETag"));
    assertThat(tag).startsWith("W/\"" + index.generation().orElseThrow().name());

    WebResponse again = get("/api/search?q=sea", "If-None-Match", "\"x\", " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/api/search?q=seas", "If-None-Match", tag).status()).isEqualTo(200);
    // RFC 9110, 13.1.2: whatever there is will be known, but nothing is not.
    assertThat(get("/api/search?q=sea", "If-None-Match", "*").status()).isEqualTo(304);
    assertThat(get("/api/articles/none.md", "If-None-Match", "*").status()).isEqualTo(404);
    // RFC 9110, 15.4.5: as the whole answer would vary.
    assertThat(get("/?q=sea", "If-None-Match", "*").headers().get("Vary"))
        .contains("Accept-Language", "Accept-Encoding");
  }

  @Test
  void whoReadsGzipGetsIt() throws IOException {
    WebResponse plain = get("/api/search", "Accept-Encoding", "br, gzip;q=0");
    WebResponse zipped = get("/api/search", "Accept-Encoding", "br, gzip;q=0.5");

    assertThat(plain.headers()).doesNotContainKey("Content-Encoding");
    assertThat(zipped.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Origin, Accept-Encoding");
    assertThat(zipped.body().length).isLessThan(plain.body().length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(timeless(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isEqualTo(timeless(plain.text()));
    }
  }

  @Test
  void otherSitesMayAskIfTheyAreListed() {
    assertThat(get("/api/search", "Origin", "https://example.org").headers())
        .containsEntry("Access-Control-Allow-Origin", "https://example.org")
        .containsEntry("Vary", "Origin, Accept-Encoding");
    assertThat(get("/api/search", "Origin", "https://evil.example").status()).isEqualTo(403);
    assertThat(get("/api/search", "Origin", "null").status()).isEqualTo(403);
    assertThat(get("/api/search").headers()).doesNotContainKey("Access-Control-Allow-Origin");
    WebResponse preflight = ask("OPTIONS", "/api/search", "Origin", "https://example.org");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers()).containsEntry("Access-Control-Allow-Methods", "GET, HEAD");
    assertThat(get("/api/search", "Host", "a.test:1", "Origin", "http://a.test:1").status())
        .isEqualTo(403);
    assertThat(get("/api/search", "Host", "[::1]:7", "Origin", "http://[::1]:7").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:7700, 200",
    "localhost, 200",
    "LOCALHOST.:7700, 200",
    "'[::1]:7700', 200",
    "192.168.1.5, 200",
    "search.example.org, 200",
    "evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "localhost.evil.example:7700, 403",
    "'', 403",
  })
  void onlyNamesOfTheServerAreAnswered(String host, int status) {
    assertThat(get("/api/search?limit=0", "Host", host).status()).isEqualTo(status);
  }

  @Test
  void onlyReadingIsAllowed() {
    for (String method : List.of("POST", "PUT", "DELETE", "TRACE", "CONNECT", "XYZ")) {
      WebResponse response = ask(method, "/api/search");
      assertThat(response.status()).isEqualTo(405);
      assertThat(response.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
    }
    assertThat(ask("HEAD", "/api/search").status()).isEqualTo(200);
  }

  @Test
  void unknownPathsAreNotFound() {
    for (String path : List.of("/x", "//", "/api", "/api/", "/api/search/", "/assets/x", "/..")) {
      assertThat(get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theStateIsReported() throws IOException {
    assertThat(get("/health").text())
        .isEqualTo(
            "{\"status\":\"ok\",\"generation\":\""
                + index.generation().orElseThrow().name()
                + "\",\"articles\":6}\n");
    get("/nowhere");
    assertThat(get("/metrics").text())
        .contains("# TYPE tolmach_search_seconds histogram")
        .contains("tolmach_requests_total{path=\"other\",status=\"404\"} ")
        .contains("tolmach_articles 6\n")
        .contains("tolmach_queue_waiting 0\n");
  }

  @Test
  void theDescriptionFitsTheAnswers() {
    String text = get("/openapi.json").text();
    JsonNode root = new ObjectMapper().readTree(text);

    assertThat(root.path("openapi").stringValue()).isEqualTo("3.1.0");
    assertThat(text).doesNotContain("\"@");
    assertThat(root.path("components").path("parameters").propertyNames())
        .containsAll(SearchParameters.NAMES)
        .hasSize(SearchParameters.NAMES.size() + 1);
    Map<String, String> examples =
        Map.of(
            "search", "/api/search?q=sea",
            "suggest", "/api/suggest?q=s",
            "facets", "/api/facets",
            "similar", "/api/similar?id=fish.md",
            "why", "/api/why?id=fish.md&q=sea",
            "show", "/api/articles/harm.md",
            "health", "/health",
            "problem", "/api/search?limit=x");
    examples.forEach((schema, target) ->
        JsonShape.of(root.path("components").path("schemas").path(schema).toString())
            .accepts(get(target).text()));
    root.path("paths")
        .propertyNames()
        .forEach(path ->
            assertThat(get(path.replace("{id}", "fish.md")).status()).as(path).isNotEqualTo(404));
  }

  private WebResponse get(String target, String... headers) {
    return ask("GET", target, headers);
  }

  private WebResponse ask(String method, String target, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return handler.answer(new WebRequest(method, target, all, new byte[0]));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String timeless(String json) {
    return json.replaceFirst("\"tookMillis\":[0-9.]+", "\"tookMillis\":0");
  }
}
