package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFormsTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @ParameterizedTest
  @CsvFileSource(resources = "forms.tsv", delimiter = '\t', quoteCharacter = '`')
  void formsOfOneWordMeetAndOtherWordsDoNot(String tag, String form, String same, String other) {
    Analyzer analyzer = analyzers.of(Language.of(tag));
    assertThat(terms(analyzer, form)).containsAnyElementsOf(terms(analyzer, same));
    assertThat(terms(analyzer, form)).doesNotContainAnyElementsOf(terms(analyzer, other));
  }

  @Test
  void everyLanguageOfLuceneHasItsFacts() throws IOException {
    Map<String, Long> facts =
        facts().collect(Collectors.groupingBy(row -> row.split("\t")[0], Collectors.counting()));
    List<String> others = List.of("en", "ru", "pl", "uk", "zh-Hans", "zh-Hant");
    List<String> shared = List.of("bs", "hr", "ms");
    assertThat(analyzers.languages())
        .extracting(Language::tag)
        .filteredOn(tag -> !others.contains(tag) && !shared.contains(tag))
        .hasSizeGreaterThan(36)
        .allSatisfy(tag -> assertThat(facts.get(tag)).as(tag).isGreaterThanOrEqualTo(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      textBlock =
          """
          fr\tl’e-commerce d’aujourd’hui\te|e-commerc*2 commerc aujourd'hui
          de\tC++ und Node.js\tc++ und nod|node.js*2 js
          ga\tan nAthair\tan n|athair*2 athair
          tr\tTürkiye'nin GPT-4'ü\ttürki gpt|gpt-4*2 4
          ja\t東京の天気\t東京 京ノ ノ天 天気
          ko\t검색 엔진\t검색 엔진
          th\tภาษาไทย ง่าย\tภาษา ไทย ง่าย
          fa\tمی‌شود\tمي شود
          """)
  void tokens(String tag, String text, String expected) {
    assertThat(Tokens.of(analyzers.of(Language.of(tag)), text)).hasToString(expected);
  }

  @Test
  void languagesThatShareAChainShareItsTokens() {
    assertThat(analyzers.of(Language.CROATIAN)).isSameAs(analyzers.of(Language.SERBIAN));
    assertThat(analyzers.of(Language.BOSNIAN)).isSameAs(analyzers.of(Language.SERBIAN));
    assertThat(analyzers.of(Language.MALAY)).isSameAs(analyzers.of(Language.INDONESIAN));
    assertThat(analyzers.of(Language.CHINESE_TRADITIONAL))
        .isSameAs(analyzers.of(Language.CHINESE_SIMPLIFIED));
  }

  private static Set<String> terms(Analyzer analyzer, String text) {
    return Tokens.of(analyzer, text).tokens().stream()
        .map(Tokens.Token::term)
        .collect(Collectors.toSet());
  }

  private static Stream<String> facts() throws IOException {
    var table = LanguageFormsTest.class.getResourceAsStream("forms.tsv");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }
}
