package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.QueryWord;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.language.Language;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All questions of the bundled archive, asked with translations: the lexicon has every word of them
 * and calls it by chance, so that more is found than any sound one would find.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Engine.class)
class BundledTranslationsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Random RANDOM = new Random(Long.getLong("tests.seed", 11L));

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en", List.of("bread", "sea", "lighthouse", "search", "house", "history"),
          "ru", List.of("хлеб", "море", "маяк", "поиск", "дом", "история"),
          "zh", List.of("面包", "大海", "灯塔", "搜索", "房子", "历史"));

  @Parameter private Engine engine;
  private ArticleIndex index;

  @BeforeParameterizedClassInvocation
  void build() throws IOException {
    IndexSettings settings = IndexSettings.builder().lexicons(byChance()).build();
    index = engine.fresh(settings);
    ArticleArchive magazine = ArticleArchive.folder("magazine", TestData.archive());
    index.run(BuildRequest.rebuild(magazine).now(NOW).build());
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    index.close();
  }

  private static List<String> questions() {
    return Stream.of("queries.tsv", "queries-zh.tsv")
        .flatMap(table -> TestData.table(table).stream())
        .map(List::getFirst)
        .toList();
  }

  private static Lexicons byChance() {
    Set<String> typed = new LinkedHashSet<>();
    for (String question : questions()) {
      LanguageAnalyzers.standard().words(question).stream()
          .map(QueryWord::text)
          .forEach(typed::add);
    }
    List<Lexicon> all = new ArrayList<>();
    for (String from : WORDS.keySet()) {
      for (String to : WORDS.keySet()) {
        if (!from.equals(to)) {
          all.add(lexicon(from, to, typed));
        }
      }
    }
    return Lexicons.of(all.toArray(Lexicon[]::new));
  }

  private static Lexicon lexicon(String from, String to, Set<String> typed) {
    Map<String, List<WordTranslation>> words = new TreeMap<>();
    List<String> others = WORDS.getOrDefault(to, List.of());
    for (String word : typed) {
      String other = others.get(RANDOM.nextInt(others.size()));
      words.put(
          word, List.of(new WordTranslation(other, 1, TranslationKind.DICTIONARY, "By chance")));
    }
    return Lexicon.of(
        LexiconDescription.of("By chance"),
        LanguagePair.of(Language.of(from), Language.of(to)),
        words);
  }

  private SearchResult ask(String question, TranslationMode mode) throws IOException {
    return index.search(
        SearchRequest.builder(question).translate(mode).suggestions(false).limit(20).build());
  }

  private static List<String> matching(SearchResult result) {
    return result.hits().stream().filter(hit -> kind(hit) == 0).map(Hit::id).toList();
  }

  /* First those that match, then those by translation, then those that lack words. */
  private static int kind(Hit hit) {
    return hit.missing().isEmpty() ? hit.translated().isEmpty() ? 0 : 1 : 2;
  }

  @Test
  void noMatchingArticleLosesItsPlace() throws IOException {
    int translated = 0;
    for (String question : questions()) {
      SearchResult never = ask(question, TranslationMode.NEVER);
      SearchResult auto = ask(question, TranslationMode.AUTO);
      SearchResult always = ask(question, TranslationMode.ALWAYS);

      assertThat(matching(auto)).as(question).isEqualTo(matching(never));
      assertThat(auto.hits().subList(0, matching(never).size()))
          .as(question)
          .extracting(Hit::id)
          .isEqualTo(matching(never));
      assertThat(auto.hits().stream().map(BundledTranslationsTest::kind)).as(question).isSorted();
      assertThat(auto.total()).as(question).isEqualTo(never.total());
      assertThat(auto.facets()).as(question).isEqualTo(never.facets());
      assertThat(matching(always)).as(question).isEqualTo(beginning(never, always));
      translated += auto.hits().stream().anyMatch(hit -> kind(hit) == 1) ? 1 : 0;
    }
    assertThat(translated).isGreaterThan(50);
  }

  /* As many of the articles that match as the other has room for. */
  private static List<String> beginning(SearchResult never, SearchResult always) {
    List<String> all = matching(never);
    return all.subList(0, Math.min(all.size(), matching(always).size()));
  }

  @Test
  void whatSaysLessThanTheBestArticleThatLacksWordsDoesNotPushItDown() throws IOException {
    for (String question : questions()) {
      SearchResult never = ask(question, TranslationMode.NEVER);
      SearchResult auto = ask(question, TranslationMode.AUTO);
      double best =
          never.hits().stream()
              .filter(hit -> kind(hit) == 2)
              .map(Hit::score)
              .findFirst()
              .orElse(0d);

      assertThat(auto.hits())
          .as(question)
          .filteredOn(hit -> kind(hit) == 1)
          .allSatisfy(hit -> assertThat(hit.score()).isGreaterThanOrEqualTo(best));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "zh-Hans"})
  void aPassageIsAQueryAndAPageIsNotTranslated(String language) throws IOException {
    StringBuilder text = new StringBuilder();
    index.export(each -> {
      if (each instanceof ExportedArticle.Found(Article article)
          && article.languages().getFirst().tag().equals(language)) {
        text.append(article.text()).append(' ');
      }
    });
    List<Boolean> translated = new ArrayList<>();
    for (int length = 100; length <= 3_200; length += length / 2) {
      SearchResult found = ask(text.substring(0, length), TranslationMode.ALWAYS);
      translated.add(found.translatedTotal() != null);
    }
    assertThat(translated).contains(true, false).isSortedAccordingTo(Comparator.reverseOrder());
  }
}
