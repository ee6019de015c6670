package dev.tolmach.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import org.junit.jupiter.api.Test;

class BenchmarkArgumentsTest {
  private static final String USAGE = "X A... [--limit N] [--runs FOLDER] [--seed N]";

  @Test
  void valuesAndOptionsMayComeInAnyOrder() {
    BenchmarkArguments given =
        BenchmarkArguments.of(new String[] {"a", "--limit", "5", "b"}, USAGE);
    assertThat(given.values()).containsExactly("a", "b");
    assertThat(given.number("limit", 1)).isEqualTo(5);
    assertThat(given.number("seed", 1)).isEqualTo(1);
    assertThat(given.option("runs")).isNull();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> BenchmarkArguments.of(new String[0], USAGE))
        .hasMessage("Nothing to work on. Usage: " + USAGE + ".");
    assertThatThrownBy(() -> BenchmarkArguments.of(new String[] {"a", "--runs"}, USAGE))
        .hasMessage("An option lacks its value: '--runs'. Usage: " + USAGE + ".");
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatThrownBy(() -> BenchmarkArguments.of(new String[] {"a", "--run", "b"}, USAGE))
        .hasMessage("Unknown option: '--run'. Usage: " + USAGE + ".");
    assertThatThrownBy(() -> StockAnalyzer.named("Klingon"))
        .hasMessageStartingWith("Unknown analyzer: 'Klingon'. Expected one of [Standard, Russian,");
  }
}
