package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "ёжик, 4",
    "й, 1", // и with a combining breve
    "多模态, 6",
    "カタカナ, 8",
    "ｶﾀ, 2",
    "한국어, 6",
    "한, 2",
    "（全）, 6",
    "、, 2",
    "ＡＢ, 4",
    "𠮷, 2",
    "😀, 2",
    "…—, 2",
    "co\u00adop, 4",
  })
  void widthIsThatOfATerminal(String text, int width) {
    assertThat(Columns.width(text)).isEqualTo(width);
  }
}
