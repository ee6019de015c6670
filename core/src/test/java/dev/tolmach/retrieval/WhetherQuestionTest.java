package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word before ли asks, and what it asks about decides. */
class WhetherQuestionTest {
  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          article("member.md", "ru", "Польша стала членом Евросоюза.").build(),
          article("enters.md", "ru", "Польша входит в состав Евросоюза.").build(),
          article("poland.md", "ru", "Польша входит в число больших стран.").build(),
          article("coffee.md", "ru", "Кофе с молоком.").build(),
          article("harm.md", "ru", "Кофе вреден детям.").build());

  @AfterAll
  static void close() throws Exception {
    FIXTURE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "входит ли Польша в Евросоюз, enters.md member.md",
    "Входит ли польша в евросоюз?, enters.md member.md",
    "входит Польша в Евросоюз, enters.md",
    "вреден ли кофе, harm.md",
    "вреден ли кофе детям, harm.md"
  })
  void matches(String question, String articles) throws IOException {
    assertThat(matching(SearchRequest.of(question))).containsExactly(articles.split(" "));
  }

  @Test
  void whoWantsEveryWordGetsIt() throws IOException {
    SearchRequest request =
        SearchRequest.builder("входит ли Польша в Евросоюз").match(MatchRule.ALL).build();
    assertThat(matching(request)).containsExactly("enters.md");
  }

  private static List<String> matching(SearchRequest request) throws IOException {
    SearchResult result = FIXTURE.searcher.search(request);
    return result.hits().stream().limit(result.total()).map(hit -> hit.articleId().path()).toList();
  }
}
