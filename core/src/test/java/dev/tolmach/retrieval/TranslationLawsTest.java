package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of every search that looks for translations, on articles and queries by chance. */
class TranslationLawsTest {
  private static final long SEED = Long.getLong("tests.seed", 20L);

  private static final List<String> ENGLISH =
      List.of("harbour", "island", "window", "garden", "silver", "candle", "winter", "bridge");
  private static final List<String> RUSSIAN =
      List.of("гавань", "остров", "окно", "сад", "серебро", "свеча", "зима", "мост");
  private static final List<String> CHINESE =
      List.of("港口", "岛屿", "窗户", "花园", "白银", "蜡烛", "冬天", "桥梁");

  @Test
  void noMatchingArticleLosesItsPlaceAndEveryKindOfHitHasItsOwn() throws IOException {
    Random random = new Random(SEED);
    SearchFixture fixture = SearchFixture.of(lexicons(random), articles(random), 7);
    try (fixture) {
      for (int i = 0; i < 300; i++) {
        SearchRequest.Builder request = request(random);
        SearchResult never =
            fixture.searcher.search(request.translate(TranslationMode.NEVER).build());
        SearchResult auto =
            fixture.searcher.search(request.translate(TranslationMode.AUTO).build());
        SearchResult always =
            fixture.searcher.search(request.translate(TranslationMode.ALWAYS).build());

        assertThat(counts(auto)).as("seed %d, query %d", SEED, i).isEqualTo(counts(never));
        assertThat(matching(auto)).as("seed %d, query %d", SEED, i).isEqualTo(matching(never));
        assertThat(auto.next()).isEqualTo(never.next());
        assertThat(matching(always)).isSubsetOf(matching(never));
        assertThat(kinds(auto)).isSorted();
        assertThat(auto.hits()).extracting(Hit::id).doesNotHaveDuplicates();
        assertThat(always.hits()).extracting(Hit::id).doesNotHaveDuplicates();
      }
    }
  }

  private static List<Object> counts(SearchResult result) {
    return List.of(result.total(), result.facets());
  }

  private static List<String> matching(SearchResult result) {
    return result.hits().stream().filter(hit -> kind(hit) == 0).map(Hit::id).toList();
  }

  private static List<Integer> kinds(SearchResult result) {
    return result.hits().stream().map(TranslationLawsTest::kind).toList();
  }

  /* First those that match, then those by translation, then those that lack words. */
  private static int kind(Hit hit) {
    return hit.missing().isEmpty() ? hit.translated().isEmpty() ? 0 : 1 : 2;
  }

  private static SearchRequest.Builder request(Random random) {
    List<String> words = new ArrayList<>();
    List<List<String>> languages = List.of(ENGLISH, RUSSIAN, CHINESE);
    List<String> own = languages.get(random.nextInt(3));
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      List<String> from = random.nextInt(4) == 0 ? languages.get(random.nextInt(3)) : own;
      words.add(from.get(random.nextInt(from.size())));
    }
    return SearchRequest.builder(String.join(" ", words))
        .match(MatchRule.values()[random.nextInt(3)])
        .suggestions(false)
        .limit(1 + random.nextInt(12));
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          switch (i % 3) {
            case 0 -> article(i + ".md", "en", text(ENGLISH, " ", random)).build();
            case 1 -> article(i + ".md", "ru", text(RUSSIAN, " ", random)).build();
            default -> article(i + ".md", "zh-Hans", text(CHINESE, "。", random)).build();
          });
    }
    return articles;
  }

  private static String text(List<String> words, String between, Random random) {
    return String.join(
        between,
        IntStream.range(0, 2 + random.nextInt(4))
            .mapToObj(i -> words.get(random.nextInt(words.size())))
            .toList());
  }

  private static Lexicons lexicons(Random random) {
    return Lexicons.of(
        lexicon("en", ENGLISH, "ru", RUSSIAN, random),
        lexicon("ru", RUSSIAN, "en", ENGLISH, random),
        lexicon("en", ENGLISH, "zh", CHINESE, random),
        lexicon("zh", CHINESE, "en", ENGLISH, random));
  }

  private static Lexicon lexicon(
      String from, List<String> words, String to, List<String> others, Random random) {
    Map<String, List<WordTranslation>> all = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      List<WordTranslation> translations = new ArrayList<>();
      translations.add(
          new WordTranslation(others.get(i), 1, TranslationKind.DICTIONARY, "By chance"));
      translations.add(
          new WordTranslation(
              others.get(random.nextInt(others.size())),
              0.1 + random.nextDouble() * 0.9,
              TranslationKind.DICTIONARY,
              "By chance"));
      all.put(words.get(i), translations);
    }
    return Lexicon.of(
        LexiconDescription.of("By chance"),
        LanguagePair.of(Language.of(from), Language.of(to)),
        all);
  }

  @Test
  @Timeout(60)
  void aLexiconMaySayAnything() throws IOException {
    Map<String, List<WordTranslation>> wild = new TreeMap<>();
    List<WordTranslation> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(new WordTranslation("слово" + i, 1, TranslationKind.DICTIONARY, "Wild"));
    }
    wild.put("many", many);
    List<WordTranslation> odd = new ArrayList<>();
    for (String text :
        List.of(
            "-окно",
            "tag:\"",
            "(окно OR",
            "окно*",
            "\u0000\u0007\u001b[31m",
            "\ud800",
            "\u202eокно",
            "***",
            "окно".repeat(5_000),
            "，。、",
            "окно ".repeat(500))) {
      if (!text.isBlank()) {
        odd.add(new WordTranslation(text, 0.5, TranslationKind.DICTIONARY, "Wild"));
      }
    }
    wild.put("odd", odd);
    Lexicons lexicons =
        Lexicons.of(
            Lexicon.of(
                LexiconDescription.of("Wild"),
                LanguagePair.of(Language.ENGLISH, Language.RUSSIAN),
                wild),
            Lexicon.of(
                LexiconDescription.of("Absent"),
                LanguagePair.of(Language.ENGLISH, Language.of("fi")),
                wild));
    SearchFixture fixture =
        SearchFixture.of(lexicons, articles(new Random(SEED)), Integer.MAX_VALUE);
    try (fixture) {
      for (String query :
          List.of("many", "odd", "many odd", "odd many ".repeat(200), "odd (many) -odd \"many")) {
        for (TranslationMode mode : TranslationMode.values()) {
          SearchResult result =
              fixture.searcher.search(SearchRequest.builder(query).translate(mode).build());
          assertThat(result.exact()).isTrue();
        }
        fixture.searcher.why("1.md", SearchRequest.of(query));
      }
      assertThat(fixture.searcher.search(SearchRequest.of("odd")).hits())
          .anySatisfy(hit -> assertThat(hit.translated()).isNotEmpty());
    }
  }

  @Test
  void withoutALexiconNothingChanges() throws IOException {
    SearchFixture fixture = SearchFixture.of(articles(new Random(SEED)), Integer.MAX_VALUE);
    try (fixture) {
      SearchResult auto = fixture.searcher.search(SearchRequest.of("harbour winter"));
      SearchResult never =
          fixture.searcher.search(
              SearchRequest.builder("harbour winter").translate(TranslationMode.NEVER).build());

      assertThat(auto.hits()).isEqualTo(never.hits());
      assertThat(auto.translatedTotal()).isNull();
    }
  }
}
