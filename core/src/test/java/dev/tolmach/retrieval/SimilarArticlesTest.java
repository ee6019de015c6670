package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.Article;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static SearchFixture withBees(Lexicons lexicons) {
    List<Article> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(article("ru" + i + ".md", "ru", "Хлеб номер " + i + " пекут из муки.").build());
      all.add(article("en" + i + ".md", "en", "Bread number " + i + " needs flour.").build());
    }
    all.add(
        article("bees.md", "en", "Bees leave the hive. Bees bring nectar to the hive, then honey.")
            .title("Honey")
            .build());
    all.add(article("apiary.md", "en", "A hive of bees gives honey.").build());
    all.add(article("pchely.md", "ru", "Пчёлы несут мёд в улей.").build());
    all.add(article("ulei.md", "ru", "Улей красят весной, пчёлам это по душе.").build());
    all.add(
        article("both.md", "en", "Honey of bees from a hive, honey of a hive.")
            .work("both")
            .build());
    all.add(article("both.ru.md", "ru", "Сладости с рынка.").work("both").build());
    return SearchFixture.of(lexicons, all, Integer.MAX_VALUE);
  }

  private static Lexicons bees() {
    Map<String, List<WordTranslation>> words = new TreeMap<>();
    Map.of("bee", "пчела", "hive", "улей", "honey", "мёд")
        .forEach((typed, found) ->
            words.put(
                typed,
                List.of(new WordTranslation(found, 1, TranslationKind.DICTIONARY, "Own words"))));
    return Lexicons.of(
        Lexicon.of(
            LexiconDescription.of("Own words"),
            LanguagePair.of(Language.ENGLISH, Language.RUSSIAN),
            words));
  }

  @Test
  void languagesThatTheWorkLacksAreFoundByTranslations() throws IOException {
    try (SearchFixture index = withBees(bees())) {
      assertThat(index.searcher.similar("bees.md", SearchRequest.of("")).hits())
          .extracting(Hit::id)
          .contains("apiary.md", "pchely.md", "ulei.md")
          .doesNotContain("ru0.md", "en0.md", "bees.md");
      SearchRequest russian = SearchRequest.builder("").filter(Facet.LANGUAGE, "ru").build();
      assertThat(index.searcher.similar("bees.md", russian).hits())
          .extracting(Hit::id)
          .startsWith("pchely.md", "ulei.md");
      SearchRequest never = SearchRequest.builder("").translate(TranslationMode.NEVER).build();
      assertThat(index.searcher.similar("bees.md", never).hits())
          .extracting(Hit::id)
          .contains("apiary.md")
          .doesNotContain("pchely.md", "ulei.md");
    }
  }

  @Test
  void aLanguageThatTheWorkHasIsAskedForInItsOwnWords() throws IOException {
    try (SearchFixture index = withBees(bees())) {
      assertThat(index.searcher.similar("both.md", SearchRequest.of("")).hits())
          .extracting(Hit::id)
          .contains("apiary.md")
          .doesNotContain("pchely.md", "ulei.md");
    }
  }

  @Test
  void withoutLexiconsNoOtherLanguageIsLikeIt() throws IOException {
    try (SearchFixture index = withBees(Lexicons.NONE)) {
      assertThat(index.searcher.similar("bees.md", SearchRequest.of("")).hits())
          .extracting(Hit::id)
          .contains("apiary.md")
          .doesNotContain("pchely.md", "ulei.md");
    }
  }

  @Test
  void anUnknownArticleIsAnError() {
    assertThatThrownBy(() -> INDEX.searcher.similar("none.md", SearchRequest.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No such article: 'none.md'.");
  }
}
