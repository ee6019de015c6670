package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a facet that a glossary says are one. */
class FacetAliasTest {
  private static final Map<Language, String> LABELS =
      Map.of(
          Language.RUSSIAN, "поиск",
          Language.CHINESE_SIMPLIFIED, "搜索",
          Language.ENGLISH, "search");

  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          Glossary.ofAliases(FacetAlias.of("tag", LABELS), FacetAlias.of("tag", "ИИ", "AI")),
          article("one.en.md", "en", "Words of a text.").work("one").tags("Search", "AI").build(),
          article("one.ru.md", "ru", "Слова текста.").work("one").tags("Поиск", "ИИ").build(),
          article("two.md", "zh-Hans", "文章的文字。").tags("搜索", "Search").build(),
          article("three.md", "en", "More words.").tags("SEARCH", "ai").build(),
          article("four.md", "en", "Other words.").tags("sea").build());

  @AfterAll
  static void close() throws Exception {
    FIXTURE.close();
  }

  @Test
  void aWorkIsCountedOnceUnderAllNamesOfItsTag() throws IOException {
    assertThat(tags(SearchRequest.builder("")))
        .extracting(FacetCount::key, FacetCount::value, FacetCount::count)
        .containsExactly(
            tuple("search", "Search", 3), tuple("ии", "AI", 2), tuple("sea", "sea", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "Search", "ПОИСК", "搜索"})
  void anyNameChoosesAllOfThem(String name) throws IOException {
    SearchRequest.Builder request = SearchRequest.builder("").filter(Facet.TAG, name);
    assertThat(FIXTURE.searcher.search(request.build()).total()).isEqualTo(3);
    assertThat(tags(request))
        .filteredOn(FacetCount::selected)
        .extracting(FacetCount::key)
        .containsExactly("search");
    assertThat(FIXTURE.searcher.search(SearchRequest.of("tag:" + name)).total()).isEqualTo(3);
    assertThat(FIXTURE.searcher.search(SearchRequest.of("words -tag:" + name)).total())
        .isEqualTo(1);
  }

  @Test
  void aTagIsStillFoundByTheWordsOfTheArticleAndByNoOther() throws IOException {
    assertThat(FIXTURE.searcher.search(SearchRequest.of("搜索")).hits())
        .extracting(Hit::id)
        .containsExactly("two.md");
    assertThat(FIXTURE.searcher.search(SearchRequest.of("поиск")).hits())
        .extracting(Hit::id)
        .containsExactly("one.ru.md");
  }

  @Test
  void theLabelIsThatOfTheFirstOfTheReadersLanguagesThatHasOne() throws IOException {
    assertThat(label("de", "ru", "en")).isEqualTo("поиск");
    assertThat(label("zh")).isEqualTo("搜索");
    assertThat(label("de")).isEqualTo("Search");
    assertThat(tags(SearchRequest.builder("")).get(0).labels()).isEqualTo(LABELS);
    assertThat(tags(SearchRequest.builder("")).get(2).labels()).isEmpty();
  }

  @Test
  void aValueIsFoundAmongTheOthersByAnyName() throws IOException {
    FacetRequest request = FacetRequest.of(Facet.TAG).containing("оис");
    assertThat(
            FIXTURE
                .searcher
                .search(SearchRequest.builder("").facets(List.of(request)).build())
                .facet(Facet.TAG)
                .values())
        .extracting(FacetCount::key)
        .containsExactly("search");
  }

  @Test
  void aChosenValueThatNoArticleHasGoesByItsFirstName() throws IOException {
    assertThat(tags(SearchRequest.builder("文章").filter(Facet.TAG, "AI").prefer("ru")))
        .filteredOn(FacetCount::selected)
        .extracting(FacetCount::key, FacetCount::count)
        .containsExactly(tuple("ии", 0));
  }

  private static String label(String... languages) throws IOException {
    return tags(SearchRequest.builder("").prefer(languages)).get(0).value();
  }

  private static List<FacetCount> tags(SearchRequest.Builder request) throws IOException {
    return FIXTURE.searcher.search(request.build()).facet(Facet.TAG).values();
  }
}
