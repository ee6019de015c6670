package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.collection.TranslatedSearch;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.query.Versions;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Outcome;
import dev.tolmach.search.Explanation.WordInLanguage;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in other languages are found by what lexicons say of the words of a query. */
class TranslatedSearchTest {
  private static final Lexicons LEXICONS =
      Lexicons.of(
          lexicon(
              "en",
              "zh",
              Map.of(
                  "lighthouse", List.of("灯塔", "灯标"),
                  "keeper", List.of("看守人", "守"),
                  "bread", List.of("面包"),
                  "rye bread", List.of("黑麦面包"),
                  "light", List.of("光", "灯"))),
          lexicon(
              "en",
              "ru",
              Map.of(
                  "lighthouse", List.of("маяк"),
                  "railway", List.of("железная дорога"),
                  "bread", List.of("хлеб"),
                  "rye", List.of("рожь"),
                  "Linux", List.of("Linux", "линукс"))),
          lexicon(
              "ru",
              "en",
              Map.of(
                  "маяк", List.of("lighthouse", "beacon"),
                  "хлеб", List.of("bread"),
                  "железная дорога", List.of("railway"))));

  private static final SearchFixture INDEX =
      SearchFixture.of(
          LEXICONS,
          List.of(
              article("zh/tower.md", "zh-Hans", "灯塔看守人每天晚上点灯。").title("一座灯塔").build(),
              article("ru/tower.md", "ru", "Старый маяк стоит на мысу.")
                  .title("О маяках")
                  .tags("море")
                  .date("2024-05-01")
                  .build(),
              article("en/ferry.md", "en", "The ferry passes a lighthouse.").build(),
              article("zh/bread.md", "zh-Hans", "黑麦面包要烤一个小时。").build(),
              article("ru/bread.md", "ru", "Хлеб пекут в печи.").build(),
              article("ru/rye.md", "ru", "Хлеб из ржи пекут дольше.").build(),
              article("ru/rails.md", "ru", "Железной дорогой ехали до моря.").build(),
              article("ru/apart.md", "ru", "Дорога долгая, а дверь железная.").build(),
              article("ru/linux.md", "ru", "Ядро Linux собирают долго.").build(),
              article("zh/light.md", "zh-Hans", "他看见一道 光。").build(),
              article("zh/sun.md", "zh-Hans", "阳光照在海上。").build(),
              article("en/name.md", "en", "Schwarzenegger came to the island.").build(),
              article("ru/name.md", "ru", "Шварценеггер приехал на остров.").build(),
              article("en/both.md", "en", "Baking in the oven.").work("both").build(),
              article("ru/both.md", "ru", "Выпечка в духовке, хлеб на закваске.")
                  .work("both")
                  .build()),
          4);

  static Lexicon lexicon(String from, String to, Map<String, List<String>> words) {
    Map<String, List<WordTranslation>> all = new TreeMap<>();
    words.forEach((word, translations) -> {
      List<WordTranslation> ranked = new ArrayList<>();
      for (String each : translations) {
        double weight = 1 / (1 + 0.25 * ranked.size());
        ranked.add(new WordTranslation(each, weight, TranslationKind.DICTIONARY, "Own words"));
      }
      all.put(word, ranked);
    });
    return Lexicon.of(
        LexiconDescription.of("Own words"),
        LanguagePair.of(Language.of(from), Language.of(to)),
        all);
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @Test
  void articlesInOtherLanguagesFollowThoseThatMatch() throws IOException {
    SearchResult result = search("lighthouse");

    assertThat(ids(result)).startsWith("en/ferry.md").contains("zh/tower.md", "ru/tower.md");
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.translatedTotal()).isEqualTo(2);
    assertThat(result.hits().get(0).translated()).isEmpty();
    assertThat(hit(result, "zh/tower.md").translated())
        .containsExactly(
            new FoundTranslation("lighthouse", "灯塔", TranslationKind.DICTIONARY, "Own words"));
  }

  @ParameterizedTest
  @CsvSource({
    "lighthouses, ru/tower.md",
    "LIGHTHOUSE, zh/tower.md",
    "маяками, en/ferry.md",
    "railways, ru/rails.md",
    "Linux, ru/linux.md"
  })
  void aWordIsFoundInAnyFormInAnyForm(String query, String expected) throws IOException {
    assertThat(ids(search(query))).contains(expected);
  }

  @Test
  void aTranslationOfSeveralWordsIsAPhrase() throws IOException {
    assertThat(ids(search("railway"))).containsExactly("ru/rails.md");
  }

  @Test
  void aPhraseIsTranslatedAsAWholeForEachOfItsWords() throws IOException {
    Hit rye = hit(search("rye bread"), "zh/bread.md");

    assertThat(rye.missing()).isEmpty();
    assertThat(rye.translated())
        .extracting(FoundTranslation::typed)
        .contains("rye bread")
        .doesNotContain("rye");
    assertThat(ids(search("rye bread"))).startsWith("zh/bread.md").contains("ru/rye.md");
  }

  @Test
  void aTranslatedHitObeysTheMatchRule() throws IOException {
    SearchResult both = search("lighthouse keeper");

    assertThat(ids(both)).startsWith("zh/tower.md");
    assertThat(both.total()).isZero();
    assertThat(both.translatedTotal()).isEqualTo(1);
    assertThat(hit(both, "ru/tower.md").missing()).containsExactly("keeper");
    assertThat(ids(request("lighthouse keeper").match(MatchRule.ALL)))
        .containsExactly("zh/tower.md");
    assertThat(ids(request("lighthouse keeper").match(MatchRule.ANY)))
        .contains("en/ferry.md", "zh/tower.md", "ru/tower.md");
  }

  @Test
  void aQueryMayBeHalfInOneLanguageAndHalfInAnother() throws IOException {
    SearchResult result = search("lighthouse мыс");

    assertThat(ids(result)).startsWith("ru/tower.md");
    assertThat(hit(result, "ru/tower.md").translated())
        .extracting(FoundTranslation::typed)
        .containsExactly("lighthouse");
  }

  @Test
  void aNameThatIsWrittenAlikeIsNoTranslation() throws IOException {
    SearchResult result = search("Linux");

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits().get(0).translated()).isEmpty();
    assertThat(result.translatedTotal()).isZero();
  }

  @Test
  void aNameIsFoundByItsSound() throws IOException {
    Hit name = hit(search("Schwarzenegger"), "ru/name.md");

    assertThat(name.translated())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.by()).isEqualTo(TranslationKind.SOUND);
          assertThat(found.source()).isEmpty();
        });
  }

  @Test
  void aSingleCharacterIsAWordAndNoPartOfOne() throws IOException {
    assertThat(ids(search("light"))).contains("zh/light.md").doesNotContain("zh/sun.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"lighthouse\"", "lighth*", "title:lighthouse", "ferry -lighthouse", "the"})
  void whatIsQuotedBegunLeftOutOrOfAPartStaysAsTyped(String query) throws IOException {
    SearchResult result = search(query);

    assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.translated()).isEmpty());
    assertThat(ids(result)).doesNotContain("zh/tower.md", "ru/tower.md");
  }

  @Test
  void snippetsAndTitlesMarkTheTranslation() throws IOException {
    Hit tower = hit(search("lighthouse"), "ru/tower.md");
    Hit light = hit(search("light"), "zh/light.md");

    assertThat(tower.titleMatches())
        .singleElement()
        .satisfies(range ->
            assertThat(tower.title().substring(range.start(), range.end())).isEqualTo("маяках"));
    assertThat(tower.snippets().get(0).matches()).isNotEmpty();
    assertThat(light.snippets().get(0).matches()).isNotEmpty();
  }

  @Test
  void aWorkThatMatchesInOneLanguageIsNotShownAgainInAnother() throws IOException {
    SearchResult result = search("oven bread");

    assertThat(ids(request("oven")).stream().filter(id -> id.endsWith("both.md"))).hasSize(1);
    assertThat(ids(result)).doesNotHaveDuplicates();
    SearchResult each =
        INDEX.searcher.search(request("baking").versions(new Versions(true, List.of())).build());
    assertThat(ids(each)).containsExactly("en/both.md");
  }

  @Test
  void filtersApplyToBoth() throws IOException {
    assertThat(ids(request("lighthouse").filter(Facet.LANGUAGE, "zh")))
        .containsExactly("zh/tower.md");
    assertThat(ids(request("lighthouse").filter(Facet.TAG, "море"))).containsExactly("ru/tower.md");
  }

  @Test
  void alwaysPutsThemInTurnAfterTheFirstThree() throws IOException {
    List<Boolean> turns = TranslatedSearch.order(6, 3, TranslationMode.ALWAYS, 10);

    assertThat(turns).containsExactly(true, true, true, false, true, false, true, false, true);
    assertThat(TranslatedSearch.order(6, 9, TranslationMode.ALWAYS, 5))
        .containsExactly(true, true, true, false, true);
    assertThat(TranslatedSearch.order(1, 2, TranslationMode.ALWAYS, 5))
        .containsExactly(true, false, false);
    assertThat(TranslatedSearch.order(2, 9, TranslationMode.AUTO, 4))
        .containsExactly(true, true, false, false);
  }

  @Test
  void pagesGoOnAfterTheLastMatchingArticleThatIsShown() throws IOException {
    SearchFixture many = many();
    try (many) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        SearchResult page =
            many.searcher.search(
                request("lighthouse")
                    .translate(TranslationMode.ALWAYS)
                    .limit(5)
                    .after(cursor)
                    .build());
        page.hits().forEach(hit -> seen.add(hit.id()));
        cursor = page.next();
      } while (cursor != null);
      assertThat(seen).doesNotHaveDuplicates().hasSize(13 + 1);
      assertThat(seen.get(3)).startsWith("ru/");
    }
  }

  @Test
  void autoLooksForNoneWhereMatchingArticlesFillThePage() throws IOException {
    SearchFixture many = many();
    try (many) {
      SearchResult first = many.searcher.search(request("lighthouse").limit(10).build());
      SearchResult last =
          many.searcher.search(request("lighthouse").limit(10).after(first.next()).build());

      assertThat(first.translatedTotal()).isNull();
      assertThat(ids(first)).allMatch(id -> id.startsWith("en/"));
      assertThat(last.translatedTotal()).isEqualTo(2);
      assertThat(ids(last)).hasSize(5).last().asString().startsWith("ru/");
    }
  }

  private static SearchFixture many() {
    List<dev.tolmach.article.Article> articles = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      articles.add(article("en/" + i + ".md", "en", "A lighthouse, number " + i + ".").build());
    }
    articles.add(article("ru/0.md", "ru", "Первый маяк.").build());
    articles.add(article("ru/1.md", "ru", "Второй маяк.").build());
    return SearchFixture.of(LEXICONS, articles, 5);
  }

  @Test
  void neverLooksForNoneAndSoDoDateSorts() throws IOException {
    SearchResult never =
        INDEX.searcher.search(request("lighthouse").translate(TranslationMode.NEVER).build());
    SearchResult newest =
        INDEX.searcher.search(request("lighthouse").sort(SortOrder.NEWEST).build());

    assertThat(ids(never)).containsExactly("en/ferry.md");
    assertThat(never.translatedTotal()).isNull();
    assertThat(ids(newest)).containsExactly("en/ferry.md");
    assertThat(newest.translatedTotal()).isNull();
  }

  @Test
  void totalAndFacetsSpeakOfMatchingArticlesOnly() throws IOException {
    SearchResult auto = search("lighthouse");
    SearchResult never =
        INDEX.searcher.search(request("lighthouse").translate(TranslationMode.NEVER).build());

    assertThat(auto.total()).isEqualTo(never.total());
    assertThat(auto.facets()).isEqualTo(never.facets());
  }

  @Test
  void anArticleSaysByWhichTranslationsItIsFound() throws IOException {
    Explanation why = INDEX.searcher.why("zh/tower.md", SearchRequest.of("lighthouse"));

    assertThat(why.outcome()).isEqualTo(Outcome.TRANSLATED);
    assertThat(why.isHit()).isTrue();
    assertThat(why.rank()).isBetween(1, 2);
    assertThat(why.total()).isEqualTo(1);
    assertThat(why.translatedTotal()).isEqualTo(2);
    assertThat(why.summary()).startsWith("A hit by translation, number ");
    assertThat(why.words().get(0).translations())
        .containsExactly(
            new WordInLanguage(
                "lighthouse",
                "灯塔",
                Language.CHINESE_SIMPLIFIED,
                TranslationKind.DICTIONARY,
                "Own words",
                1,
                true),
            new WordInLanguage(
                "lighthouse",
                "灯标",
                Language.CHINESE_SIMPLIFIED,
                TranslationKind.DICTIONARY,
                "Own words",
                0,
                false));
  }

  @Test
  void anArticleThatMatchesIsExplainedAsEver() throws IOException {
    Explanation why = INDEX.searcher.why("en/ferry.md", SearchRequest.of("lighthouse"));

    assertThat(why.outcome()).isEqualTo(Outcome.HIT);
    assertThat(why.words().get(0).translations()).isEmpty();
    assertThat(why.translatedTotal()).isNull();
  }

  @Test
  void whatIsLookedForInVainIsSaid() throws IOException {
    Explanation why = INDEX.searcher.why("zh/bread.md", SearchRequest.of("lighthouse bread"));

    assertThat(why.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(why.summary()).contains("it lacks 'lighthouse'");
    assertThat(why.words().get(0).translations())
        .extracting(WordInLanguage::found)
        .containsOnly(false);
  }

  private static SearchRequest.Builder request(String text) {
    return SearchRequest.builder(text);
  }

  private static SearchResult search(String text) throws IOException {
    return INDEX.searcher.search(SearchRequest.of(text));
  }

  private static List<String> ids(SearchRequest.Builder request) throws IOException {
    return ids(INDEX.searcher.search(request.build()));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private static Hit hit(SearchResult result, String id) {
    return result.hits().stream().filter(hit -> hit.id().equals(id)).findFirst().orElseThrow();
  }
}
