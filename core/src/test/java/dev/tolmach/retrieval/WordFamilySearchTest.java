package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A word of the same root lifts a Russian article that lacks the word, and finds none. */
class WordFamilySearchTest {
  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          article("a-europe.md", "ru", "Музей природы европейской.").build(),
          article("b-native.md", "ru", "Музей природы австралийской.").build(),
          article("c-word.md", "ru", "Музей природы Австралии.").build(),
          article("d-alone.md", "ru", "Австралийские сумчатые.").build(),
          article("e-book.md", "ru", "Книжная полка в доме.").build(),
          article("f-other.md", "ru", "Пыльная полка в доме.").build());

  @AfterAll
  static void close() throws Exception {
    FIXTURE.close();
  }

  @Test
  void theWordItselfComesFirstAndItsRelativeBeforeArticlesWithNeither() throws IOException {
    SearchResult result = search("музей природы Австралии");
    assertThat(result.hits().stream().map(hit -> hit.articleId().path()))
        .startsWith("c-word.md", "b-native.md", "a-europe.md");
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits().get(1).missing()).containsExactly("Австралии");
  }

  @Test
  void aRelativeAloneFindsNothing() throws IOException {
    assertThat(search("Австралия").hits().stream().map(hit -> hit.articleId().path()))
        .containsExactly("c-word.md");
    assertThat(search("книга").hits()).isEmpty();
  }

  @Test
  void consonantsMayChange() throws IOException {
    assertThat(search("полка книги дома").hits().stream().map(hit -> hit.articleId().path()))
        .startsWith("e-book.md", "f-other.md");
  }

  @Test
  void whatABoostIsWorthIsReported() throws IOException {
    Explanation lifted = why("b-native.md");
    Explanation plain = why("a-europe.md");
    assertThat(lifted.isHit() && plain.isHit()).isTrue();
    assertThat(lifted.score() - plain.score()).isPositive();
    assertThat(lifted.lift() - plain.lift())
        .isCloseTo(lifted.score() - plain.score(), within(1e-3));
    assertThat(why("c-word.md").score()).isGreaterThan(lifted.score());
  }

  @Test
  void theTermsThatAnIndexHasAreFoundInAllOfItsSegments() throws IOException {
    List<String> texts = List.of("автобус", "австралийский", "яблоко", "африка");
    var articles =
        texts.stream().map(text -> article(text + ".md", "ru", text + " музей").build()).toList();
    try (SearchFixture fixture = SearchFixture.of(articles, 1)) {
      SearchRequest request = SearchRequest.builder("музей Австралии").build();
      assertThat(fixture.searcher.search(request).hits().get(0).articleId().path())
          .isEqualTo("австралийский.md");
    }
  }

  private static SearchResult search(String text) throws IOException {
    return FIXTURE.searcher.search(SearchRequest.builder(text).build());
  }

  private static Explanation why(String article) throws IOException {
    return FIXTURE.searcher.why(
        article, SearchRequest.builder("музей природы Австралии зимой").build());
  }
}
