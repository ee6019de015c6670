package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NgramTest {
  private static long of(int... symbols) {
    return Ngram.of(symbols, 0, symbols.length - 1);
  }

  @Test
  void isItsSymbolsInTheirOrder() {
    long ngram = of(1, 4095, 2048, 7);
    assertThat(Ngram.length(ngram)).isEqualTo(4);
    assertThat(Ngram.symbol(ngram, 0)).isEqualTo(1);
    assertThat(Ngram.symbol(ngram, 1)).isEqualTo(4095);
    assertThat(Ngram.symbol(ngram, 2)).isEqualTo(2048);
    assertThat(Ngram.symbol(ngram, 3)).isEqualTo(7);
    assertThat(Ngram.symbol(ngram, 4)).isZero();
  }

  @Test
  void isTakenFromTheMiddleOfAWord() {
    assertThat(Ngram.of(new int[] {9, 1, 2, 3, 9}, 1, 3)).isEqualTo(of(1, 2, 3));
  }

  @Test
  void losesAndGainsSymbolsAtBothEnds() {
    assertThat(Ngram.withoutFirst(of(1, 2, 3, 4, 5))).isEqualTo(of(2, 3, 4, 5));
    assertThat(Ngram.withoutLast(of(1, 2, 3, 4, 5))).isEqualTo(of(1, 2, 3, 4));
    assertThat(Ngram.withoutLast(of(1, 2048))).isEqualTo(of(1));
    assertThat(Ngram.withoutFirst(of(7))).isZero();
    assertThat(Ngram.after(1, of(2, 3))).isEqualTo(of(1, 2, 3));
    assertThat(Ngram.before(of(1, 2, 3, 4), 2048)).isEqualTo(of(1, 2, 3, 4, 2048));
  }

  @Test
  void isOrderedLikeAWordInADictionary() {
    assertThat(of(1, 2)).isLessThan(of(1, 2, 1)).isLessThan(of(1, 3));
  }
}
