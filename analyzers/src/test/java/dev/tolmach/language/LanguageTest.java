package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("writtenLanguages")
  void whatPeopleWriteIsUnderstood(String written, String tag) {
    String parsed = Language.parse(written).map(Language::tag).orElse("-");
    assertThat(parsed).isEqualTo(tag);
  }

  static List<Object[]> writtenLanguages() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LanguageTest.class.getResourceAsStream("written-languages.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> (Object[]) line.split("\t", -1))
          .toList();
    }
  }

  @Test
  void theDefaultLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr"));
    try {
      assertThat(Language.parse("ITALIAN")).contains(Language.ITALIAN);
      assertThat(Language.parse("IT")).contains(Language.ITALIAN);
      assertThat(Language.CHINESE_SIMPLIFIED.matches("ZH-HANS")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ofExplainsWhatIsWrong() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Language.of("klingonish"))
        .withMessage(
            "Not a language: 'klingonish'. Expected a BCP 47 tag such as 'ru' or 'zh-Hans', or a"
                + " language's name. Correct it, or use 'und' for an unknown language.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "RU", "pt-BR", "nb", "", "Russian"})
  void onlyACanonicalTagMakesALanguage(String tag) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Language(tag))
        .withMessage(
            "Not a language's canonical tag: '"
                + tag
                + "'. Expected a tag such as 'ru' or 'zh-Hans'. Use Language.of for other"
                + " spellings.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ZH", "zh-Hans", "zh-hans", "zh_CN", "cn", "Chinese", "中文", "*"})
  void simplifiedChineseLiesIn(String range) {
    assertThat(Language.CHINESE_SIMPLIFIED.matches(range)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hant", "zh-TW", "z", "zh-H", "ja", "", "-", "und"})
  void simplifiedChineseDoesNotLieIn(String range) {
    assertThat(Language.CHINESE_SIMPLIFIED.matches(range)).isFalse();
  }

  @Test
  void aRangeOfOneRegionStillMeansTheLanguage() {
    assertThat(Language.RUSSIAN.matches("ru-RU")).isTrue();
    assertThat(Language.PORTUGUESE.matches("pt-BR")).isTrue();
    assertThat(Language.UKRAINIAN.matches("ua")).isTrue();
    assertThat(Language.UKRAINIAN.matches("ru")).isFalse();
  }

  @Test
  void primaryIsTheTagsFirstPart() {
    assertThat(Language.CHINESE_TRADITIONAL.primary()).isEqualTo("zh");
    assertThat(Language.RUSSIAN.primary()).isEqualTo("ru");
    assertThat(Language.SORANI.primary()).isEqualTo("ckb");
  }

  @Test
  void scriptsAreThoseOfTheWords() {
    assertThat(Language.RUSSIAN.scripts()).containsExactly(UnicodeScript.CYRILLIC);
    assertThat(Language.CHINESE_TRADITIONAL.scripts()).containsExactly(UnicodeScript.HAN);
    assertThat(Language.JAPANESE.scripts())
        .containsExactlyInAnyOrder(
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);
    assertThat(Language.SERBIAN.scripts())
        .containsExactlyInAnyOrder(UnicodeScript.CYRILLIC, UnicodeScript.LATIN);
    assertThat(Language.UNKNOWN.scripts()).isEmpty();
  }

  @Test
  void languagesAreOrderedByTag() {
    assertThat(
            Stream.of(Language.RUSSIAN, Language.CHINESE_TRADITIONAL, Language.CHINESE_SIMPLIFIED)
                .sorted())
        .containsExactly(
            Language.RUSSIAN, Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL);
  }

  /** Law: parsing any string throws nothing, and a language's own tag is parsed to itself. */
  @Test
  void anyStringIsEitherALanguageOrNone() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String written = RandomText.of(random, 1 + random.nextInt(12));
      Language.parse(written)
          .ifPresent(language ->
              assertThat(Language.parse(language.tag()))
                  .as("seed %s, written '%s'", seed, written)
                  .contains(language));
    }
  }
}
