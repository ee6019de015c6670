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

  @Test
  void noneIsLong() {
    assertThat(LookAlikes.inOtherScript("т1".repeat(4_000))).isNull();
  }
}
