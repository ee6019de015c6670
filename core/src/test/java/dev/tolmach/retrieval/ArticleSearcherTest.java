package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Translation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ArticleSearcherTest {
  @Test
  void aShortQueryNeedsEveryWordAndThePageIsFilledWithArticlesThatLackSome() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("both.md", "en", "A lighthouse above a harbour.").build(),
            article("one.md", "en", "A lighthouse on a rock.").build(),
            article("none.md", "en", "Bread and butter.").build())) {
      SearchResult result = index.searcher.search(SearchRequest.of("lighthouse harbour"));
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.hits()).extracting(Hit::id).containsExactly("both.md", "one.md");
      assertThat(result.hits().get(0).missing()).isEmpty();
      assertThat(result.hits().get(1).missing()).containsExactly("harbour");
      assertThat(ids(index, SearchRequest.builder("lighthouse harbour").match(MatchRule.ALL)))
          .containsExactly("both.md");
      SearchResult any =
          index.searcher.search(
              SearchRequest.builder("lighthouse harbour").match(MatchRule.ANY).build());
      assertThat(any.total()).isEqualTo(2);
      assertThat(any.hits()).allSatisfy(hit -> assertThat(hit.missing()).isEmpty());
    }
  }

  @Test
  void functionWordsRankButDoNotDecide() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "ru", "Поиск индекс").build(),
            article("b.md", "ru", "Поиск и индекс").build(),
            article("c.md", "ru", "Что такое и как").build())) {
      SearchResult result = index.searcher.search(SearchRequest.of("поиск и индекс"));
      assertThat(result.total()).isEqualTo(2);
      assertThat(result.hits().get(0).id()).isEqualTo("b.md");
      assertThat(ids(index, SearchRequest.builder("и"))).containsExactlyInAnyOrder("b.md", "c.md");
    }
  }

  @Test
  void anAbbreviationIsNoFunctionWord() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "The IT department of the museum.").build(),
            article("b.md", "en", "The museum.").build())) {
      assertThat(ids(index, SearchRequest.builder("IT museum"))).containsExactly("a.md");
      assertThat(ids(index, SearchRequest.builder("it museum")))
          .containsExactlyInAnyOrder("a.md", "b.md");
    }
  }

  @Test
  void aQueryOfAnyLengthIsAnswered() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "alpha beta gamma").build(),
            article("b.md", "ru", "альфа бета гамма").build())) {
      StringBuilder words = new StringBuilder("alpha beta");
      for (int i = 0; i < 5_000; i++) {
        words.append(" слово").append(i);
      }
      assertThat(index.searcher.search(SearchRequest.of(words.toString())).hits()).isNotEmpty();
      String known = "alpha beta gamma альфа бета гамма ".repeat(500);
      assertThat(index.searcher.search(SearchRequest.of(known)).hits()).hasSize(2);
    }
  }

  @Test
  void inflectedFormsFindEachOtherAndYoIsYe() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "ru", "Люди кормили кошек и ежей.").build(),
            article("b.md", "ru", "Колючий ёжик, ве\u0301щий сон.").build())) {
      assertThat(ids(index, SearchRequest.builder("человек"))).containsExactly("a.md");
      assertThat(ids(index, SearchRequest.builder("кошка"))).containsExactly("a.md");
      assertThat(ids(index, SearchRequest.builder("ежик"))).containsExactly("b.md");
      assertThat(ids(index, SearchRequest.builder("вещий"))).containsExactly("b.md");
    }
  }

  @Test
  void everyRunOfHanCharactersIsFoundInBothScriptsAndWordsRankFirst() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("hans.md", "zh-Hans", "搜索引擎的边缘计算。樱花开了。").build(),
            article("hant.md", "zh-Hant", "搜尋引擎的邊緣計算。").build(),
            article("ru.md", "ru", "Слово 樱花 значит сакура.").build())) {
      assertThat(ids(index, SearchRequest.builder("邊緣計算")))
          .containsExactlyInAnyOrder("hans.md", "hant.md");
      assertThat(ids(index, SearchRequest.builder("边缘计算")))
          .containsExactlyInAnyOrder("hans.md", "hant.md");
      assertThat(ids(index, SearchRequest.builder("引擎的")).subList(0, 2))
          .containsExactlyInAnyOrder("hans.md", "hant.md");
      assertThat(ids(index, SearchRequest.builder("擎的邊")))
          .containsExactlyInAnyOrder("hans.md", "hant.md");
      assertThat(ids(index, SearchRequest.builder("花")))
          .containsExactlyInAnyOrder("hans.md", "ru.md");
      assertThat(ids(index, SearchRequest.builder("櫻花")))
          .containsExactlyInAnyOrder("hans.md", "ru.md");
    }
  }

  @Test
  void phrasesExclusionsAndPrefixesAreUnderstood() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "ru", "Искусственный интеллект и Lucene").build(),
            article("b.md", "ru", "Интеллект бывает искусственный").build())) {
      assertThat(ids(index, SearchRequest.builder("\"искусственного интеллекта\"")))
          .containsExactly("a.md");
      assertThat(ids(index, SearchRequest.builder("интеллект -lucene"))).containsExactly("b.md");
      assertThat(ids(index, SearchRequest.builder("-lucene"))).containsExactly("b.md");
      assertThat(ids(index, SearchRequest.builder("luc*"))).containsExactly("a.md");
    }
  }

  @Test
  void filtersNarrowEachOtherAndTheirValuesAreAlternatives() throws IOException {
    try (SearchFixture index = library()) {
      assertThat(ids(index, all().filter(Facet.TAG, "AI", "хлеб")))
          .containsExactly("a.md", "b.md", "c.md");
      assertThat(ids(index, all().filter(Facet.TAG, "ai").filter(Facet.LANGUAGE, "zh")))
          .containsExactly("b.md");
      assertThat(ids(index, all().filter(Facet.DATE, "2024-05", "2023")))
          .containsExactly("a.md", "c.md");
      assertThat(
              ids(
                  index,
                  all()
                      .filter(
                          new Filter.Between(
                              LocalDate.parse("2023-03-01"), LocalDate.parse("2024-05-31")))))
          .containsExactly("a.md", "c.md");
      assertThat(ids(index, all().filter(new Filter.FieldIs("Series", List.of("one")))))
          .containsExactly("a.md");
    }
  }

  @Test
  void aFilteredFacetKeepsItsCountsAndListsWhatIsSelectedEvenIfNothingHasIt() throws IOException {
    try (SearchFixture index = library()) {
      SearchResult result =
          index.searcher.search(all().filter(Facet.TAG, "AI").filter(Facet.DATE, "2024").build());
      assertThat(result.facet(Facet.TAG).values())
          .extracting(FacetCount::key, FacetCount::count, FacetCount::selected)
          .containsExactly(tuple("ai", 1, true), tuple("море", 1, false));
      assertThat(result.facet(Facet.DATE).values())
          .extracting(FacetCount::key, FacetCount::count, FacetCount::selected)
          .containsExactly(tuple("2025", 1, false), tuple("2024", 1, true));
      SearchResult nothing = index.searcher.search(all().filter(Facet.TAG, "no such").build());
      assertThat(nothing.total()).isZero();
      assertThat(nothing.facet(Facet.TAG).values())
          .extracting(FacetCount::key, FacetCount::count, FacetCount::selected)
          .contains(tuple("no such", 0, true), tuple("ai", 2, false));
    }
  }

  @Test
  void theCommonestSpellingOfATagIsShownAndTheOthersAreCounted() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "one").tags("Istio").build(),
            article("b.md", "en", "one").tags("ISTIO", "mesh").build(),
            article("c.md", "en", "one").tags("Istio", "istio", "proxy").build())) {
      SearchResult result =
          index.searcher.search(
              SearchRequest.builder("one").facets(List.of(new FacetRequest(Facet.TAG, 1))).build());
      assertThat(result.facet(Facet.TAG).values())
          .containsExactly(new FacetCount("istio", "Istio", 3, false, List.of()));
      assertThat(result.facet(Facet.TAG).others()).isEqualTo(2);
    }
  }

  @Test
  void valuesOfAFacetAreSearchedInAnyCaseAndScript() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "one").tags("Deep Learning", "深度学习").build(),
            article("b.md", "en", "one").tags("Machine LEARNING", "Ёлка", "sea").build(),
            article("c.md", "en", "one").tags("Machine learning", "depth").build())) {
      assertThat(tagsContaining(index, "learning", 1))
          .containsExactly(
              new FacetCount("machine learning", "Machine LEARNING", 2, false, List.of()));
      assertThat(tagsContaining(index, "學習", 10))
          .extracting(FacetCount::value)
          .containsExactly("深度学习");
      assertThat(tagsContaining(index, " елк", 10))
          .extracting(FacetCount::value)
          .containsExactly("Ёлка");
      assertThat(tagsContaining(index, "nothing", 10)).isEmpty();
    }
  }

  @Test
  void monthsAreSearchedAsValuesOfTheirYear() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "one").date("2024-05-01").build(),
            article("b.md", "en", "one").date("2024-06-01").build(),
            article("c.md", "en", "one").date("2025-06-01").build())) {
      List<FacetCount> years = containing(index, Facet.DATE, "2024-05", 10).values();
      assertThat(years).extracting(FacetCount::key).containsExactly("2024");
      assertThat(years.get(0).children()).extracting(FacetCount::key).containsExactly("2024-05");
    }
  }

  private static List<FacetCount> tagsContaining(SearchFixture index, String text, int limit)
      throws IOException {
    FacetCounts counts = containing(index, Facet.TAG, text, limit);
    assertThat(counts.others()).isEqualTo(text.equals("learning") ? 1 : 0);
    return counts.values();
  }

  private static FacetCounts containing(SearchFixture index, Facet facet, String text, int limit)
      throws IOException {
    FacetRequest asked = new FacetRequest(facet, limit).containing(text);
    SearchRequest request = SearchRequest.builder("one").facets(List.of(asked)).build();
    return index.searcher.search(request).facet(facet);
  }

  @Test
  void versionsOfOneWorkAreOneHitAndCountOncePerValue() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("en/a.md", "en", "Lucene lighthouse").work("a").tags("sea").build(),
            article("ru/a.md", "ru", "Lucene маяк").work("a").tags("sea", "море").build(),
            article("en/b.md", "en", "Lucene").tags("sea").build())) {
      SearchResult result = index.searcher.search(SearchRequest.of("lucene"));
      assertThat(result.total()).isEqualTo(2);
      assertThat(result.hits()).hasSize(2);
      assertThat(result.facet(Facet.TAG).values())
          .extracting(FacetCount::key, FacetCount::count)
          .containsExactly(tuple("sea", 2), tuple("море", 1));
      SearchResult russian = index.searcher.search(SearchRequest.of("маяки"));
      assertThat(russian.hits()).extracting(Hit::id).containsExactly("ru/a.md");
      assertThat(russian.hits().get(0).translations())
          .containsExactly(
              new Translation(new ArticleId("blog", "en/a.md"), "en/a.md", Language.ENGLISH, ""));
    }
  }

  @Test
  void hitsComeByDateWithUndatedOnesLastAndEqualOnesById() throws IOException {
    try (SearchFixture index = library()) {
      assertThat(ids(index, all().sort(SortOrder.NEWEST)))
          .containsExactly("b.md", "a.md", "c.md", "d.md");
      assertThat(ids(index, all().sort(SortOrder.OLDEST)))
          .containsExactly("c.md", "a.md", "b.md", "d.md");
      assertThat(ids(index, all())).containsExactly("a.md", "b.md", "c.md", "d.md");
    }
  }

  @Test
  void cursorsWalkThroughAllHitsOnceInEveryOrder() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 57; i++) {
      articles.add(
          article(String.format(Locale.ROOT, "%02d.md", i), "en", "word ".repeat(1 + i % 5))
              .date(String.format(Locale.ROOT, "2024-01-%02d", 1 + i % 7))
              .build());
    }
    try (SearchFixture index = SearchFixture.of(articles, 10)) {
      for (SortOrder sort : SortOrder.values()) {
        List<String> whole = ids(index, SearchRequest.builder("word").sort(sort).limit(100));
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
          SearchResult page =
              index.searcher.search(
                  SearchRequest.builder("word").sort(sort).limit(10).after(after).build());
          assertThat(page.total()).isEqualTo(57);
          page.hits().forEach(hit -> paged.add(hit.id()));
          after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(whole).hasSize(57).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aCursorThatIsNoneOrOfAnotherOrderIsRefused() throws IOException {
    try (SearchFixture index = library()) {
      String cursor = index.searcher.search(all().limit(1).build()).next();
      for (SearchRequest.Builder request :
          List.of(
              all().after("%%"), all().after("AAAA"), all().sort(SortOrder.NEWEST).after(cursor))) {
        assertThatThrownBy(() -> index.searcher.search(request.build()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("Not a cursor of this order: '");
      }
    }
  }

  @Test
  void idsNameTheirArchiveOnlyWhereThereAreSeveral() throws IOException {
    try (SearchFixture one = library();
        SearchFixture two =
            SearchFixture.of(
                article("a.md", "en", "word").in("blog"),
                article("a.md", "en", "word").in("docs"))) {
      assertThat(ids(one, all())).contains("a.md");
      assertThat(ids(two, SearchRequest.builder("word"))).containsExactly("blog:a.md", "docs:a.md");
    }
  }

  @Test
  void aRareLanguageIsRankedFairly() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      articles.add(
          article(String.format(Locale.ROOT, "ru/%03d.md", i), "ru", "Про lucene и разное " + i)
              .build());
    }
    for (int i = 0; i < 5; i++) {
      articles.add(
          article(String.format(Locale.ROOT, "en/%d.md", i), "en", "A boat and a harbour " + i)
              .build());
    }
    articles.add(article("en/best.md", "en", "A boat, a lighthouse and lucene").build());
    try (SearchFixture index = SearchFixture.of(articles, 100)) {
      assertThat(ids(index, SearchRequest.builder("lucene boat lighthouses")).get(0))
          .isEqualTo("en/best.md");
    }
  }

  @Test
  void aLanguageThatOneArticleQuotesMakesNoCommonWordRare() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String path = String.format(Locale.ROOT, "%03d.md", i);
      articles.add(article(path, "ru", "Город и столица " + i).build());
    }
    articles.add(article("best.md", "ru", "Город и маяк").build());
    articles.add(article("quotes.md", "ru", "Город, столица, город").alsoIn("bg").build());
    try (SearchFixture index = SearchFixture.of(articles, 100)) {
      assertThat(ids(index, SearchRequest.builder("маяк город столица").match(MatchRule.ANY)))
          .startsWith("best.md");
    }
  }

  private static Tuple tuple(Object... values) {
    return Assertions.tuple(values);
  }

  private static SearchFixture library() {
    return SearchFixture.of(
        article("a.md", "ru", "Маяк и лампа")
            .tags("AI", "море")
            .date("2024-05-31")
            .field("series", "One")
            .build(),
        article("b.md", "zh-Hans", "灯塔").tags("ai").date("2025-01-01").build(),
        article("c.md", "en", "Bread").tags("хлеб").date("2023-03-01").build(),
        article("d.md", "en", "Nothing stated").build());
  }

  private static SearchRequest.Builder all() {
    return SearchRequest.builder("");
  }

  private static List<String> ids(SearchFixture index, SearchRequest.Builder request)
      throws IOException {
    return index.searcher.search(request.build()).hits().stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(Hit::id)
        .toList();
  }
}
