package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.Article;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SimilarArticlesTest {
  private static final SearchFixture INDEX = SearchFixture.of(library(), Integer.MAX_VALUE);

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  private static List<Article> library() {
    List<Article> all = new ArrayList<>();
    all.add(
        article("whale.md", "ru", "Кит и планктон. Кит ест планктон. Океан полон китов.")
            .title("Киты")
            .work("whale")
            .tags("Море")
            .build());
    all.add(
        article("whale.en.md", "en", "A whale eats plankton. Whales need plankton in the ocean.")
            .title("Whales")
            .work("whale")
            .build());
    all.add(
        article("shark.md", "ru", "Акула плавает там, где кит ест планктон.")
            .title("Акула")
            .tags("Море")
            .build());
    all.add(
        article("orca.en.md", "en", "The orca hunts the whale that follows plankton.")
            .title("The orca")
            .build());
    for (int i = 0; i < 8; i++) {
      all.add(article("ru" + i + ".md", "ru", "Хлеб номер " + i + " пекут из муки.").build());
      all.add(article("en" + i + ".md", "en", "Bread number " + i + " needs flour.").build());
    }
    return all;
  }

  @Test
  void aWorkLeadsToArticlesInEachOfItsLanguagesButNotToItself() throws IOException {
    SearchResult similar = INDEX.searcher.similar("whale.md", SearchRequest.of(""));
    assertThat(similar.hits()).extracting(Hit::id).containsExactly("shark.md", "orca.en.md");
    assertThat(similar.total()).isEqualTo(2);
    assertThat(similar.hits()).allSatisfy(hit -> assertThat(hit.snippets()).isNotEmpty());
  }

  @Test
  void theLanguageThatWasAskedForComesFirst() throws IOException {
    assertThat(INDEX.searcher.similar("whale.en.md", SearchRequest.of("")).hits())
        .extracting(Hit::id)
        .containsExactly("orca.en.md", "shark.md");
  }

  @Test
  void conditionsAndWordsNarrow() throws IOException {
    SearchRequest english = SearchRequest.builder("").filter(Facet.LANGUAGE, "en").build();
    assertThat(INDEX.searcher.similar("whale.md", english).hits())
        .extracting(Hit::id)
        .containsExactly("orca.en.md");
    assertThat(INDEX.searcher.similar("whale.md", SearchRequest.of("акула")).hits())
        .extracting(Hit::id)
        .containsExactly("shark.md");
  }

  @Test
  void anArticleWithNothingOfItsOwnIsLikeNone() throws IOException {
    assertThat(INDEX.searcher.similar("orca.en.md", SearchRequest.of("")).hits()).isEmpty();
  }

  @Test
  void anUnknownArticleIsAnError() {
    assertThatThrownBy(() -> INDEX.searcher.similar("none.md", SearchRequest.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No such article: 'none.md'.");
  }
}
