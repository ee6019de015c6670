package dev.tolmach.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void valuesAndOptionsMayStandInAnyOrder() {
    Arguments given = Arguments.of(new String[] {"a", "--limit", "5", "b"}, "X A...");
    assertThat(given.values()).containsExactly("a", "b");
    assertThat(given.number("limit", 1)).isEqualTo(5);
    assertThat(given.number("seed", 1)).isEqualTo(1);
    assertThat(given.option("runs")).isNull();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Arguments.of(new String[0], "X A..."))
        .hasMessage("Nothing to work on. Usage: X A....");
    assertThatThrownBy(() -> Arguments.of(new String[] {"a", "--runs"}, "X A..."))
        .hasMessage("An option lacks its value: '--runs'. Usage: X A....");
    assertThatThrownBy(() -> StockAnalyzer.named("Klingon"))
        .hasMessageStartingWith("Unknown analyzer: 'Klingon'. Expected one of [Standard, Russian,");
  }
}
