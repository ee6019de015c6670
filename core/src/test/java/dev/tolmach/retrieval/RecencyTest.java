package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private static final SearchFixture INDEX =
      SearchFixture.of(
          article("old.md", "en", "a whale swims").date("2015-01-01").build(),
          article("year.md", "en", "a whale swims").date("2024-01-02").build(),
          article("new.md", "en", "a whale swims").date("2025-01-01").build(),
          article("future.md", "en", "a whale swims").date("2030-01-01").build(),
          article("undated.md", "en", "a whale swims").build(),
          article("title.md", "en", "it swims").title("The whale").date("2010-01-01").build(),
          article("sea.md", "en", "the sea").date("2025-01-01").build());

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @Test
  void ofArticlesThatFitAlikeTheNewerComesFirst() throws IOException {
    Map<String, Double> plain = scores(SearchRequest.of("whale"));
    Map<String, Double> recent = scores(whale(new Recency(365, 0.4, TODAY)));
    Map<String, Double> factors =
        Map.of(
            "new.md", 1.0,
            "future.md", 1.0,
            "year.md", 0.8,
            "old.md", 0.6 + 0.4 * Math.pow(2, -3653 / 365.0),
            "undated.md", 0.6);
    factors.forEach((id, factor) ->
        assertThat(recent.getOrDefault(id, 0.0))
            .as(id)
            .isPositive()
            .isCloseTo(plain.getOrDefault(id, 0.0) * factor, within(1e-5)));
  }

  @Test
  void whatFitsBetterStaysBeforeWhatIsNewerByMoreThanTheShare() throws IOException {
    assertThat(ids(Recency.halvingIn(30, TODAY).halfLife(), 0.1)).startsWith("title.md");
    assertThat(ids(30, 0.9)).startsWith("future.md", "new.md").endsWith("undated.md");
  }

  @Test
  void ageFindsNothingThatTheWordsDoNot() throws IOException {
    SearchResult result = search(new Recency(1, 1, TODAY));
    assertThat(result.total()).isEqualTo(6);
    assertThat(result.hits()).extracting(Hit::id).doesNotContain("sea.md");
  }

  @Test
  void withoutWordsTheNewestComeFirst() throws IOException {
    SearchRequest all =
        SearchRequest.builder("").recency(Recency.halvingIn(365, TODAY)).limit(2).build();
    SearchResult first = INDEX.searcher.search(all);
    assertThat(first.hits()).extracting(Hit::id).containsExactly("future.md", "new.md");
    SearchRequest next =
        SearchRequest.builder("")
            .recency(Recency.halvingIn(365, TODAY))
            .limit(2)
            .after(first.next())
            .build();
    assertThat(INDEX.searcher.search(next).hits())
        .extracting(Hit::id)
        .containsExactly("sea.md", "year.md");
  }

  @Test
  void anExplanationNamesWhatAgeDid() throws IOException {
    SearchRequest request =
        SearchRequest.builder("whale").recency(new Recency(365, 0.4, TODAY)).build();
    Explanation why = INDEX.searcher.why("year.md", request);
    assertThat(why.recency()).isCloseTo(0.8, within(1e-9));
    assertThat(why.score()).isCloseTo(why.words().get(0).score() * 0.8, within(1e-5));
    assertThat(why.lift()).isCloseTo(0, within(1e-5));
    assertThat(INDEX.searcher.why("year.md", SearchRequest.of("whale")).recency()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "-1, 0.5", "NaN, 0.5", "1e9, 0.5", "30, -0.1", "30, 1.1", "30, NaN"})
  void numbersOutOfRangeAreRefused(double halfLife, double share) {
    assertThatThrownBy(() -> new Recency(halfLife, share, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("out of range");
  }

  private static List<String> ids(double halfLife, double share) throws IOException {
    return search(new Recency(halfLife, share, TODAY)).hits().stream().map(Hit::id).toList();
  }

  private static Map<String, Double> scores(SearchRequest request) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    for (Hit hit : INDEX.searcher.search(request).hits()) {
      scores.put(hit.id(), hit.score());
    }
    return scores;
  }

  private static SearchRequest whale(Recency recency) {
    return SearchRequest.builder("whale").recency(recency).build();
  }

  private static SearchResult search(Recency recency) throws IOException {
    return INDEX.searcher.search(whale(recency));
  }
}
