package dev.tolmach.lexicon.software;

import static dev.tolmach.language.Language.CHINESE_SIMPLIFIED;
import static dev.tolmach.language.Language.ENGLISH;
import static dev.tolmach.language.Language.RUSSIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.Token;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareLexiconTest {
  private final Lexicons lexicons = Lexicons.installed();
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  private List<String> texts(Language from, Language to, String key) {
    return lexicons.translations(LanguagePair.of(from, to), key).stream()
        .map(WordTranslation::text)
        .toList();
  }

  @Test
  void wordsAreTranslatedInAllDirections() {
    assertThat(texts(ENGLISH, RUSSIAN, "event")).first().isEqualTo("событие");
    assertThat(texts(ENGLISH, CHINESE_SIMPLIFIED, "thread")).first().isEqualTo("线程");
    assertThat(texts(CHINESE_SIMPLIFIED, RUSSIAN, "内存")).contains("память");
    assertThat(texts(RUSSIAN, CHINESE_SIMPLIFIED, "порт")).contains("端口");
    assertThat(texts(CHINESE_SIMPLIFIED, ENGLISH, "数据库")).contains("database");
    assertThat(lexicons.problems()).isEmpty();
  }

  @Test
  void termsAreTranslatedInAllDirections() {
    assertThat(firstTerm(ENGLISH, RUSSIAN, "artificial intelligence"))
        .isEqualTo("искусственный интеллект");
    assertThat(firstTerm(ENGLISH, CHINESE_SIMPLIFIED, "AI")).isEqualTo("人工智能");
    assertThat(firstTerm(RUSSIAN, CHINESE_SIMPLIFIED, "нейросеть")).isEqualTo("神经网络");
    assertThat(firstTerm(RUSSIAN, ENGLISH, "бэкап")).isEqualTo("backup");
    assertThat(firstTerm(CHINESE_SIMPLIFIED, RUSSIAN, "密码")).isEqualTo("пароль");
    assertThat(firstTerm(CHINESE_SIMPLIFIED, ENGLISH, "多模态")).isEqualTo("multimodal");
    assertThat(lexicons.problems()).isEmpty();
  }

  private String firstTerm(Language from, Language to, String word) {
    return lexicons.inAnyForm(LanguagePair.of(from, to), word, analyzers).stream()
        .filter(each -> each.source().equals(new SoftwareTerms().name()))
        .map(WordTranslation::text)
        .findFirst()
        .orElse("");
  }

  /* No cell is empty, and no word of a language is in two rows. */
  @Test
  void rowsOfTermsAreWhole() throws IOException {
    InputStream file = SoftwareTerms.class.getResourceAsStream("terms.tsv");
    List<String[]> rows =
        new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows).hasSizeGreaterThan(300).allMatch(row -> row.length == 3);
    assertThat(rows.stream().flatMap(row -> Stream.of(row[0].split("; ", -1))))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    assertThat(rows.stream().flatMap(row -> Stream.of(row[1], row[2]))).noneMatch(String::isBlank);
  }

  /* A word of a table of words, by its forms: as an index looks for it. */
  private List<String> terms(Language language, String text) {
    return Token.of(analyzers.of(language), "", text).stream().map(Token::term).toList();
  }

  private boolean isTranslated(Language from, Language to, String words, String translations) {
    List<List<String>> expected =
        Stream.of(translations.split("\\|")).map(text -> terms(to, text)).toList();
    return Stream.of(words.split("\\|"))
        .flatMap(word -> lexicons.inAnyForm(LanguagePair.of(from, to), word, analyzers).stream())
        .anyMatch(found -> expected.contains(terms(to, found.text())));
  }

  @Test
  void commonWordsAreTranslatedInAllDirections() throws IOException {
    List<Language> languages = List.of(ENGLISH, RUSSIAN, CHINESE_SIMPLIFIED);
    List<String> missing = new ArrayList<>();
    List<String> rows = table("common-words.tsv");
    for (String row : rows) {
      List<String> words = List.of(row.split("\t"));
      for (int from = 0; from < words.size(); from++) {
        for (int to = 0; to < words.size(); to++) {
          String[] both = {words.get(from), words.get(to)};
          if (from != to
              && !isTranslated(languages.get(from), languages.get(to), both[0], both[1])) {
            missing.add(both[0] + " → " + both[1]);
          }
        }
      }
    }

    assertThat(rows).hasSizeGreaterThan(190);
    assertThat(missing).isEmpty();
  }

  private static List<String> table(String name) throws IOException {
    try (InputStream in = SoftwareLexiconTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void translationsAreWrittenAsInTexts() {
    assertThat(texts(ENGLISH, RUSSIAN, "database")).containsExactly("база данных");
    assertThat(texts(ENGLISH, RUSSIAN, "endpoint")).contains("конечная точка");
    assertThat(texts(ENGLISH, CHINESE_SIMPLIFIED, "button")).contains("按钮").doesNotContain("按纽");
  }

  @Test
  void itIsFoundAsAService() {
    assertThat(lexicons.sources()).hasAtLeastOneElementOfType(SoftwareLexicon.class);
  }

  @Test
  void tablesSayWhatTheClassSays(@TempDir Path folder) throws IOException {
    LexiconSource source = new SoftwareLexicon();

    assertThat(source.pairs()).hasSize(6);
    for (String table : List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz")) {
      Path file = folder.resolve(table);
      try (InputStream in = SoftwareLexicon.class.getResourceAsStream(table)) {
        Files.copy(in, file);
      }
      LexiconSource read = LexiconFiles.open(file);
      assertThat(read.description()).isEqualTo(source.description());
      for (LanguagePair pair : read.pairs()) {
        assertThat(read.read(pair).size()).isGreaterThan(1_000);
        assertThat(source.read(pair).size()).isEqualTo(read.read(pair).size());
      }
    }
  }
}
