package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tolmach.OneWordLexicon;
import dev.tolmach.article.Article;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words are taken for names in other letters, where no lexicon has them. */
class NamesBySoundTest {
  private static final SearchFixture INDEX = SearchFixture.of(lexicons(), articles(), 40);

  record Row(String language, String typed, List<String> words, boolean found) {
    String other() {
      return language.equals("ru") ? "en" : "ru";
    }

    @Override
    public String toString() {
      return typed + (found ? " = " : " ≠ ") + String.join(", ", words);
    }
  }

  static Stream<Row> rows() {
    try (InputStream in = NamesBySoundTest.class.getResourceAsStream("sounds.tsv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells ->
              new Row(cells[0], cells[1], List.of(cells[2].split(",")), cells[3].equals("found")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Article> articles() {
    Map<String, Article> articles = new LinkedHashMap<>();
    rows()
        .forEach(row ->
            row.words()
                .forEach(
                    word -> articles.put(word, article(word + ".md", row.other(), word).build())));
    return List.copyOf(articles.values());
  }

  private static Lexicons lexicons() {
    return Lexicons.of(
        OneWordLexicon.of("en", "ru", "yes", "да"), OneWordLexicon.of("ru", "en", "да", "yes"));
  }

  @ParameterizedTest
  @CsvSource({
    "где Чикаго, zh.md, 芝加哥",
    "где Чикагский, zh.md, 芝加哥",
    "чикаго, zh.md, 芝加哥",
    "芝加哥, ru.md, чикаг"
  })
  void aNameOfAThirdLanguageIsFoundByItsEnglishOne(String typed, String id, String found)
      throws IOException {
    Lexicons lexicons =
        Lexicons.of(
            OneWordLexicon.of("en", "zh", "Chicago", "芝加哥"),
            OneWordLexicon.of("zh", "en", "芝加哥", "Chicago"),
            OneWordLexicon.of("en", "ru", "yes", "да"),
            OneWordLexicon.of("ru", "en", "да", "yes"));
    List<Article> two =
        List.of(
            article("ru.md", "ru", "Чикаго стоит на озере.").build(),
            article("zh.md", "zh-Hans", "芝加哥在湖边。").build());
    try (SearchFixture index = SearchFixture.of(lexicons, two, 9)) {
      SearchRequest request =
          SearchRequest.builder(typed).translate(TranslationMode.ALWAYS).build();

      assertThat(index.searcher.search(request).hits())
          .filteredOn(hit -> hit.id().equals(id))
          .flatExtracting(Hit::translated)
          .extracting(FoundTranslation::found, FoundTranslation::by)
          .containsExactly(tuple(found, TranslationKind.SOUND));
    }
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesAreFoundAndOtherWordsAreNot(Row row) throws IOException {
    SearchRequest request =
        SearchRequest.builder(row.typed()).translate(TranslationMode.ALWAYS).limit(100).build();

    List<FoundTranslation> found =
        INDEX.searcher.search(request).hits().stream()
            .filter(hit -> !row.found() || hit.id().equals(row.words().get(0) + ".md"))
            .flatMap(hit -> hit.translated().stream())
            .toList();

    if (row.found()) {
      assertThat(found).extracting(FoundTranslation::by).containsExactly(TranslationKind.SOUND);
    } else {
      assertThat(found).isEmpty();
    }
  }
}
