package dev.tolmach.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelimiterRowTest {
  private static boolean isRow(String text) {
    return DelimiterRow.is("x" + text + "x", 1, 1 + text.length());
  }

  @Test
  void dashesBetweenBarsAreOne() {
    for (String row : new String[] {"-", "|-|", "|:-:|-:|", ":--- | ---", "| - |\t--\t|  ", "-|"}) {
      assertThat(isRow(row)).as(row).isTrue();
    }
  }

  @Test
  void anythingElseIsNone() {
    for (String row : new String[] {"", "|", ":", "||", "a|-", "|-|-a", "|-||-|", "- -", "|-|:"}) {
      assertThat(isRow(row)).as(row).isFalse();
    }
  }

  @Test
  void aRowHasAnyNumberOfColumns() {
    assertThat(isRow("|-".repeat(1_000_000))).isTrue();
  }
}
