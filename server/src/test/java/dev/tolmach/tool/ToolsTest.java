package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {
  @Test
  void argumentsAreThoseThatTheSchemasName() {
    for (JsonValue.Fields tool : Tools.descriptions()) {
      JsonValue.Fields input = (JsonValue.Fields) tool.get("inputSchema").orElseThrow();
      Set<String> stated =
          ((JsonValue.Fields) input.get("properties").orElseThrow()).values().keySet();
      Set<String> known =
          switch (tool.text("name").orElseThrow()) {
            case "search" -> SearchTool.names();
            case "read" -> ReadTool.names();
            case "facets" -> FacetsTool.names();
            default -> WhyTool.names();
          };
      assertThat(stated).isEqualTo(known);
      assertThat(input.get("additionalProperties")).contains(new JsonValue.Flag(false));
    }
  }

  @Test
  void aHitSaysWhereItIs() throws IOException {
    Called found = Called.of("search", "{\"query\":\"стемминг\",\"limit\":1}");
    assertThat(found.first("hits").path("id").asString()).isEqualTo("ru/posts/search-engines.md");
    assertThat(found.first("hits").path("uri").asString())
        .isEqualTo("tolmach://article/ru/posts/search-engines.md");
    assertThat(found.first("hits").path("section").path("anchor").asString())
        .isEqualTo("стемминг-и-леммы");
    assertThat(found.first("hits").path("line_from").asInt()).isPositive();
    assertThat(found.first("hits").path("other_languages").size()).isEqualTo(4);
  }

  @Test
  void filtersNarrow() throws IOException {
    assertThat(
            Called.of("search", "{\"query\":\"\",\"languages\":[\"zh\"]}")
                .fields()
                .path("total")
                .asInt())
        .isEqualTo(20);
    Called dated =
        Called.of(
            "search",
            "{\"query\":\"\",\"languages\":[\"ru\"],\"from\":\"2024\",\"to\":\"2024-12\","
                + "\"sort\":\"oldest\",\"limit\":50}");
    assertThat(dated.all("hits", "date"))
        .isNotEmpty()
        .isSorted()
        .allMatch(date -> date.startsWith("2024"));
    Called tagged =
        Called.of("search", "{\"query\":\"\",\"tags\":[\"МОРЕ\"],\"categories\":[\"Природа\"]}");
    assertThat(tagged.fields().path("total").asInt()).isPositive();
    assertThat(
            Called.of("search", "{\"query\":\"\",\"authors\":[\"Nobody\"]}")
                .fields()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void aSectionIsReadByItsAnchorOrItsAddress() throws IOException {
    Called byAnchor =
        Called.of("read", "{\"id\":\"ru/posts/lighthouse.md\",\"section\":\"лестница-и-линза\"}");
    Called byAddress =
        Called.of(
            "read", "{\"uri\":\"tolmach://article/ru/posts/lighthouse.md#лестница-и-линза\"}");
    assertThat(byAnchor.first("blocks").path("text").asString()).isEqualTo("Лестница и линза");
    assertThat(byAnchor.first("blocks").path("heading").asInt()).isEqualTo(2);
    assertThat(byAddress.fields()).isEqualTo(byAnchor.fields());
  }

  @Test
  void aLongArticleListsItsSectionsFirst() throws IOException {
    Called read = Called.of("read", "{\"id\":\"en/posts/lighthouse.md\",\"max_tokens\":2500}");
    assertThat(read.all("sections", "heading")).contains("Fog", "What comes next");
    assertThat(read.fields().path("next").asString()).isNotEmpty();
    String cursor = read.fields().path("next").asString();
    Called next =
        Called.of(
            "read",
            "{\"id\":\"en/posts/lighthouse.md\",\"max_tokens\":2500,\"cursor\":\""
                + cursor
                + "\"}");
    assertThat(next.fields().has("sections")).isFalse();
  }

  @Test
  void linesWithoutTextSaySo() throws IOException {
    Called read = Called.of("read", "{\"id\":\"en/posts/lighthouse.md\",\"from_line\":9999}");
    assertThat(read.fields().path("messages").path(0).asString())
        .isEqualTo("No text is on these lines.");
    assertThat(read.fields().path("blocks").isEmpty()).isTrue();
  }

  @Test
  void whyNamesWhatIsMissing() throws IOException {
    Called why =
        Called.of("why", "{\"id\":\"ru/posts/lighthouse.md\",\"query\":\"маяк абракадабра\"}");
    assertThat(why.fields().path("hit").asBoolean()).isFalse();
    assertThat(why.fields().path("outcome").asString()).isEqualTo("missing");
    assertThat(why.first("words").path("found").asBoolean()).isTrue();
    Called unknown = Called.of("why", "{\"id\":\"nothing.md\",\"query\":\"x\"}");
    assertThat(unknown.fields().path("outcome").asString()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search|{}|No query: ''.",
        "search|{\"query\":7}|Wrong argument: 'query'. Expected a string.",
        "search|{\"query\":\"x\",\"tags\":\"y\"}|Wrong argument: 'tags'. Expected an array of"
            + " strings.",
        "search|{\"query\":\"x\",\"tags\":[7]}|Wrong argument: 'tags'.",
        "search|{\"query\":\"x\",\"limit\":51}|Wrong argument: 'limit'. Expected a whole number"
            + " from 1 to 50.",
        "search|{\"query\":\"x\",\"limit\":2.5}|Wrong argument: 'limit'.",
        "search|{\"query\":\"x\",\"limit\":\"5\"}|Wrong argument: 'limit'.",
        "search|{\"query\":\"x\",\"limit\":1e999}|Wrong argument: 'limit'.",
        "search|{\"query\":\"x\",\"limit\":99999999999999999999}|Wrong argument: 'limit'.",
        "search|{\"query\":\"x\",\"max_tokens\":0}|Wrong argument: 'max_tokens'.",
        "search|{\"query\":\"x\",\"from\":\"2024-13\"}|Not a date: '2024-13'.",
        "search|{\"query\":\"x\",\"from\":\"2025\",\"to\":\"2024\"}|Empty range of dates:",
        "search|{\"query\":\"x\",\"sort\":\"best\"}|Unknown value of sort: 'best'.",
        "search|{\"query\":\"x\",\"cursor\":\"1.0.00000000\"}|Not a cursor of this question:",
        "search|{\"query\":\"x\",\"cursor\":\"nonsense\"}|Not a cursor of this question:",
        "search|{\"query\":\"x\",\"offset\":1}|Unknown argument: 'offset'.",
        "read|{}|No article: ''.",
        "read|{\"id\":\"a\",\"uri\":\"tolmach://article/b\"}|Two articles:",
        "read|{\"id\":\"nothing.md\"}|No such article: 'nothing.md'.",
        "read|{\"id\":\"../../etc/passwd\"}|No such article:",
        "read|{\"uri\":\"file:///etc/passwd\"}|Not the URI of an article:",
        "read|{\"uri\":\"tolmach://article/%zz\"}|Not the URI of an article:",
        "read|{\"uri\":\"tolmach://article/%ff\"}|Not the URI of an article:",
        "read|{\"id\":\"en/posts/lighthouse.md\",\"section\":\"x\",\"from_line\":1}|Two parts:",
        "read|{\"id\":\"en/posts/lighthouse.md\",\"section\":\"nothing\"}|No such section:"
            + " 'nothing'.",
        "read|{\"id\":\"en/posts/lighthouse.md\",\"from_line\":0}|Wrong argument: 'from_line'.",
        "facets|{\"values\":true}|Wrong argument: 'values'.",
        "why|{\"id\":\"en/posts/lighthouse.md\"}|No query: ''.",
      })
  void whatIsWrongIsAFailureThatSaysWhatToDo(String tool, String arguments, String message)
      throws IOException {
    Called called = Called.of(tool, arguments);
    assertThat(called.answer().failed()).isTrue();
    assertThat(called.answer().markdown()).startsWith(message).endsWith(".");
    assertThat(called.fields().isMissingNode()).isTrue();
    assertThat(ModelTokens.atMost(called.json())).isLessThan(ToolArguments.LEAST_TOKENS - 90);
  }

  @Test
  void aNullIsAsIfNothingWereGiven() throws IOException {
    assertThat(
            Called.of("search", "{\"query\":\"маяк\",\"tags\":null,\"limit\":null}")
                .answer()
                .failed())
        .isFalse();
    assertThat(Called.of("search", "{\"query\":\"маяк\",\"limit\":5.0}").answer().failed())
        .isFalse();
  }

  @Test
  void hostileQueriesAreAnswered() throws IOException {
    for (String query :
        List.of(
            "\"",
            "(((((",
            "-",
            "*:*",
            "title:",
            "\u0000\u001b[31m",
            "\ud800",
            "\u202e",
            "x".repeat(9_999),
            "a ".repeat(4_000),
            "{\"$ref\":1}",
            "<script>",
            "🐈‍⬛")) {
      Called called = Called.of("search", "{\"query\":" + Called.quoted(query) + "}");
      assertThat(ModelTokens.atMost(called.json())).isLessThanOrEqualTo(8_000);
      assertThat(called.answer().markdown()).doesNotContain("\u001b", "\u202e");
    }
  }
}
