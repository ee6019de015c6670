package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({"B12, в12", "в12, b12", "T-34, т-34", "Т-34, t-34", "СО2, co2", "м4, m4", "х5, x5"})
  void aDesignationIsReadInBothScripts(String word, String other) {
    assertThat(LookAlikes.inOtherScript(word)).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2024", "-", "сок", "cop", "Ж12", "F16", "вb12", "Т-34-я", "海2", "é4"})
  void otherWordsAreNone(String word) {
    assertThat(LookAlikes.inOtherScript(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1920x1080, 1920×1080",
    "10х15, 10×15",
    "7.62X39, 7.62×39",
    "2Х4х12, 2×4×12",
    "٣x١٢, ٣×١٢"
  })
  void aSizeIsPrintedWithASignOfItsOwn(String word, String printed) {
    assertThat(LookAlikes.withTimesSign(word)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "12", "7.62", "x265", "12x", "2x4", "12xx14", "0x10", "12.x14", "12kx14"})
  void otherWordsAreNoSize(String word) {
    assertThat(LookAlikes.withTimesSign(word)).isNull();
  }

  @Test
  void noneIsLong() {
    assertThat(LookAlikes.withTimesSign("12x".repeat(4_000) + 12)).isNull();
    assertThat(LookAlikes.inOtherScript("т1".repeat(4_000))).isNull();
  }
}
