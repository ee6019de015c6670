package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tildes mean. */
class TildesTest {

  private static String text(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, false, AnchorStyle.GITHUB)
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3~5天，7~10天",
        "9:00~17:00、10:00~15:00",
        "~5 or ~6",
        "周一~周五，上午~下午",
        "5 ~ 6 и 7 ~ 8",
        "p.1~p.3, p.5~p.7",
        "~/.config и ~/.cache",
      })
  void aSingleTildeBetweenWordsOrNumbersIsText(String markdown) {
    assertThat(text(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource({
    "H~2~O и CO~2~, H2O и CO2",
    "Ca(OH)~2~, Ca(OH)2",
    "x~i~ + x~j~, xi + xj",
    "~~gone~~ and a~~b~~c, gone and abc",
    "a ~gone~ b, a gone b",
    "~~3~~5 и ~~a~~, 35 и a",
  })
  void tildesOfSubscriptsAndStrikesAreNoText(String markdown, String text) {
    assertThat(text(markdown)).isEqualTo(text);
  }
}
