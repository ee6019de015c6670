package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.json.JsonOutput;
import dev.tolmach.search.Hit;
import dev.tolmach.testdata.TestData;
import dev.tolmach.testing.JsonShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Laws of the tools over every article of the bundled archive, in four scripts. */
class ToolsLawTest {
  private static final List<Integer> BUDGETS = List.of(300, 450, 700, 1_000, 2_000, 5_000, 20_000);

  private static String arguments(String id, int budget, String more) {
    return "{\"id\":" + Called.quoted(id) + ",\"max_tokens\":" + budget + more + "}";
  }

  @Test
  void everyAnswerIsWithinItsBudget() throws IOException {
    int answers = 0;
    for (Hit article : Magazine.articles()) {
      for (int budget : BUDGETS) {
        String query =
            "{\"query\":" + Called.quoted(article.title()) + ",\"max_tokens\":" + budget + "}";
        List<Called> all =
            List.of(
                Called.of("read", arguments(article.id(), budget, "")),
                Called.of("search", query),
                Called.of(
                    "why",
                    arguments(
                        article.id(), budget, ",\"query\":" + Called.quoted(article.title()))));
        for (Called each : all) {
          assertThat(ModelTokens.atMost(each.json()))
              .as(each.json())
              .isLessThanOrEqualTo(budget - 90);
          answers++;
        }
      }
    }
    assertThat(answers).isGreaterThan(1_000);
  }

  @Test
  void theFacetsAreWithinTheirBudget() throws IOException {
    for (int budget : BUDGETS) {
      Called facets = Called.of("facets", "{\"values\":500,\"max_tokens\":" + budget + "}");
      assertThat(ModelTokens.atMost(facets.json())).isLessThanOrEqualTo(budget - 90);
      assertThat(facets.answer().failed()).as(facets.json()).isEqualTo(budget < 400);
    }
  }

  @Test
  void partsReadOneAfterTheOtherAreTheWholeArticle() throws IOException {
    for (Hit article : Magazine.articles()) {
      String whole = text(Called.of("read", arguments(article.id(), 100_000, "")));
      for (int budget : List.of(500, 900, 3_000)) {
        StringBuilder parts = new StringBuilder();
        Optional<String> next = Optional.of("");
        int calls = 0;
        while (next.isPresent()) {
          String cursor = next.get().isEmpty() ? "" : ",\"cursor\":\"" + next.get() + "\"";
          Called part = Called.of("read", arguments(article.id(), budget, cursor));
          if (part.answer().failed()) {
            part = Called.of("read", arguments(article.id(), needed(part), cursor));
          }
          assertThat(part.answer().failed()).as(part.json()).isFalse();
          parts.append(text(part));
          next = part.fields().path("next").asStringOpt();
          calls++;
          assertThat(calls).isLessThan(2_000);
        }
        assertThat(parts.toString()).as(article.id()).isEqualTo(whole);
      }
    }
  }

  /* A failure says which budget would do. */
  private static int needed(Called failure) {
    return Integer.parseInt(
        failure.answer().markdown().replaceFirst(".*max_tokens of (\\d+).*", "$1"));
  }

  private static String text(Called read) {
    StringBuilder text = new StringBuilder();
    for (JsonNode block : read.fields().path("blocks")) {
      text.append(block.path("text").asString());
    }
    return text.toString().replaceAll("\\s+", "");
  }

  @Test
  void pagesOneAfterTheOtherAreAllHits() throws IOException {
    List<String> all =
        Called.of("search", "{\"query\":\"\",\"limit\":50,\"max_tokens\":100000}")
            .all("hits", "id");
    List<String> paged = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      String cursor = next.get().isEmpty() ? "" : ",\"cursor\":\"" + next.get() + "\"";
      Called page =
          Called.of("search", "{\"query\":\"\",\"limit\":7,\"max_tokens\":1500" + cursor + "}");
      paged.addAll(page.all("hits", "id"));
      next = page.fields().path("next").asStringOpt();
    }
    assertThat(all).hasSize(50);
    assertThat(paged).startsWith(all.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(paged).hasSize(54);
  }

  @Test
  void eachBlockIsOnItsLineOfTheFile() throws IOException {
    int blocks = 0;
    for (Hit article : Magazine.articles()) {
      List<String> lines = lines(article.id());
      for (JsonNode block :
          Called.of("read", arguments(article.id(), 100_000, "")).fields().path("blocks")) {
        int line = block.path("line").asInt();
        String word = firstWord(block.path("text").asString().split("\n", 2)[0]);
        assertThat(plain(lines.get(line - 1))).as(article.id() + ":" + line).contains(word);
        blocks++;
      }
    }
    assertThat(blocks).isGreaterThan(500);
  }

  @Test
  void theLinesOfASnippetOpenItsText() throws IOException {
    Map<String, Integer> opened = new HashMap<>();
    for (Hit article : Magazine.articles()) {
      for (String query : List.of(article.title(), String.join(" ", article.tags()))) {
        Called found =
            Called.of(
                "search",
                "{\"query\":" + Called.quoted(query) + ",\"limit\":5,\"max_tokens\":100000}");
        for (JsonNode hit : found.fields().path("hits")) {
          if (hit.path("line_from").isInt()) {
            checkOpens(hit);
            opened.merge(hit.path("language").asString(), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(opened).containsKeys("ru", "en", "zh-Hans", "zh-Hant", "ja", "uk", "de");
  }

  private static void checkOpens(JsonNode hit) throws IOException {
    int from = hit.path("line_from").asInt();
    int to = hit.path("line_to").asInt();
    assertThat(to).isGreaterThanOrEqualTo(from);
    String id = hit.path("id").asString();
    Called read =
        Called.of(
            "read",
            arguments(id, 100_000, ",\"from_line\":" + from + ",\"lines\":" + (to - from + 1)));
    String snippet = bare(hit.path("snippet").asString());
    String all = bare(text(read));
    int part = Math.min(15, snippet.length());
    int beginning = all.indexOf(snippet.substring(0, part));
    assertThat(beginning).as(id + ":" + from + " " + snippet).isNotNegative();
    assertThat(all.substring(beginning)).contains(snippet.substring(snippet.length() - part));
    String file =
        lines(id).subList(from - 1, Math.min(to, lines(id).size())).stream()
            .map(ToolsLawTest::plain)
            .reduce("", String::concat);
    assertThat(file)
        .as(id + ":" + from + "-" + to)
        .contains(firstWord(hit.path("snippet").asString()));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}…·]+", "");
  }

  /* The first run of letters or digits, as it is in the file, too. */
  private static String firstWord(String text) {
    Matcher word = Pattern.compile("[\\p{L}\\p{N}]{1,2}").matcher(plain(text));
    return word.find() ? word.group() : "";
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{M}\u00ad]", "");
  }

  private static List<String> lines(String id) throws IOException {
    byte[] bytes = Files.readAllBytes(TestData.archive().resolve(id));
    String title = Called.of("read", arguments(id, 100_000, "")).fields().path("title").asString();
    String word = firstWord(title);
    for (String name : List.of("UTF-8", "UTF-16LE", "GB18030", "KOI8-R", "windows-1251")) {
      String text = new String(bytes, Charset.forName(name));
      if (plain(text).contains(word)) {
        return List.of(text.replace("\ufeff", "").split("\r\n|\n|\r", -1));
      }
    }
    throw new AssertionError("An unknown charset: " + id);
  }

  @Test
  void everyAnswerHasTheShapeThatItsToolStates() throws IOException {
    Map<String, JsonShape> shapes = new HashMap<>();
    for (JsonValue.Fields tool : Tools.descriptions()) {
      String schema = json((JsonValue.Fields) tool.get("outputSchema").orElseThrow());
      JsonShape.ofSchemas().accepts(schema);
      JsonShape.ofSchemas().accepts(json((JsonValue.Fields) tool.get("inputSchema").orElseThrow()));
      shapes.put(tool.text("name").orElseThrow(), JsonShape.of(closed(schema)));
    }
    Function<String, JsonShape> shape = name -> Objects.requireNonNull(shapes.get(name));
    shape.apply("facets").accepts(Called.of("facets", "{}").fields().toString());
    for (Hit article : Magazine.articles()) {
      String title = Called.quoted(article.title() + " кот lighthouse 灯塔");
      shape
          .apply("search")
          .accepts(Called.of("search", "{\"query\":" + title + "}").fields().toString());
      shape
          .apply("read")
          .accepts(Called.of("read", arguments(article.id(), 900, "")).fields().toString());
      shape
          .apply("why")
          .accepts(
              Called.of("why", arguments(article.id(), 8_000, ",\"query\":" + title))
                  .fields()
                  .toString());
    }
  }

  private static String closed(String schema) {
    return schema.replace("\"required\":", "\"additionalProperties\":false,\"required\":");
  }

  private static String json(JsonValue.Fields fields) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JsonOutput(json).object(fields::write);
    return json.toString(StandardCharsets.UTF_8);
  }
}
