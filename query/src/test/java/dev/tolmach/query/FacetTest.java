package dev.tolmach.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "Море",                  "море"
          "  Deep \t\n  Sea  ",    "deep sea"
          "deep\u001D\u001Esea",   "deep sea"
          "\u2003deep\u2003sea",   "deep sea"
          "ＤＥＥＰ　ｓｅａ",        "deep sea"
          " \u001F ",              ""
          "deep-sea",              "deep-sea"
          """)
  void aKeyIsInSmallLettersWithSingleBlanks(String written, String key) {
    assertThat(Facet.key(written)).isEqualTo(key);
  }
}
