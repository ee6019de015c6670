package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tolmach.article.Article;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Translation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final SearchFixture INDEX = SearchFixture.of(library(), 1);

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  private static List<Article> library() {
    return List.of(
        article("a.ru.md", "ru", "Сервер Lucene и маяк.").work("a").tags("Море").build(),
        article("a.en.md", "en", "The Lucene server, Lucene.").work("a").tags("Sea").build(),
        article("a.zh.md", "zh-Hans", "灯塔。").work("a").tags("海").build(),
        article("b.en.md", "en", "Lucene alone.").work("b").build());
  }

  @Test
  void aWorkIsShownInThePreferredLanguageAmongTheVersionsThatMatch() throws IOException {
    assertThat(shown("lucene", "ru")).containsExactlyInAnyOrder("a.ru.md", "b.en.md");
    assertThat(shown("lucene", "de", "en")).containsExactlyInAnyOrder("a.en.md", "b.en.md");
    assertThat(search("lucene", "ru").hits()).allSatisfy(hit -> assertThat(hit.matched()).isNull());
    assertThat(search("lucene", "ru").total()).isEqualTo(2);
  }

  @Test
  void elseInAPreferredVersionThatNamesTheOneThatMatches() throws IOException {
    Hit hit = search("lucene маяк", "zh").hits().get(0);
    assertThat(hit.id()).isEqualTo("a.zh.md");
    assertThat(hit.matched()).isEqualTo("a.ru.md");
    assertThat(hit.missing()).isEmpty();
    assertThat(hit.snippets()).isNotEmpty();
    assertThat(hit.translations()).extracting(Translation::id).contains("a.ru.md", "a.en.md");
  }

  @Test
  void aVersionThatAConditionExcludesIsNotShown() throws IOException {
    SearchRequest request =
        SearchRequest.builder("маяк").prefer("zh").filter(Facet.TAG, "Море").build();
    assertThat(INDEX.searcher.search(request).hits())
        .extracting(Hit::id)
        .containsExactly("a.ru.md");
  }

  @Test
  void wordsAndConditionsHoldForTheSameVersion() throws IOException {
    assertThat(
            INDEX
                .searcher
                .search(SearchRequest.builder("маяк").filter(Facet.LANGUAGE, "en").build())
                .total())
        .isZero();
  }

  @Test
  void aFillIsShownInThePreferredLanguageAndNamesWhatTheWorkLacks() throws IOException {
    Hit hit = search("маяк пароход", "zh").hits().get(0);
    assertThat(hit.id()).isEqualTo("a.zh.md");
    assertThat(hit.matched()).isEqualTo("a.ru.md");
    assertThat(hit.missing()).containsExactly("пароход");
  }

  @Test
  void eachVersionCanBeAHitOfItsOwn() throws IOException {
    SearchRequest request =
        SearchRequest.builder("lucene")
            .versions(new Versions(true, List.of()))
            .facets(List.of(FacetRequest.of(Facet.LANGUAGE)))
            .build();
    SearchResult result = INDEX.searcher.search(request);
    assertThat(result.total()).isEqualTo(3);
    assertThat(result.hits())
        .extracting(Hit::id)
        .containsExactlyInAnyOrder("a.ru.md", "a.en.md", "b.en.md");
    assertThat(result.facet(Facet.LANGUAGE).values())
        .extracting(FacetCount::key, FacetCount::count)
        .containsExactlyInAnyOrder(tuple("en", 2), tuple("ru", 1));
  }

  private static List<String> shown(String query, String... languages) throws IOException {
    return search(query, languages).hits().stream().map(Hit::id).toList();
  }

  private static SearchResult search(String query, String... languages) throws IOException {
    return INDEX.searcher.search(SearchRequest.builder(query).prefer(languages).build());
  }
}
