package dev.tolmach.language;

/**
 * One to five symbols in a row, packed into a number: twelve bits each, the first one highest,
 * zeros after the last. Symbol 0 is none, symbol {@link #EDGE} the edge of a word.
 */
final class Ngram {
  /** Symbols of the longest n-gram. */
  static final int ORDER = 5;

  /** The symbol of both edges of a word. */
  static final int EDGE = 1;

  private static final int BITS = 12;
  private static final long SYMBOL = (1L << BITS) - 1;

  private Ngram() {}

  /** The n-gram of the symbols from one index to another, inclusive. */
  static long of(int[] symbols, int first, int last) {
    long packed = 0;
    for (int i = first; i <= last; i++) {
      packed = packed << BITS | symbols[i];
    }
    return packed << BITS * (ORDER - 1 - last + first);
  }

  static int symbol(long ngram, int index) {
    return (int) (ngram >>> BITS * (ORDER - 1 - index) & SYMBOL);
  }

  static int length(long ngram) {
    return ORDER - Long.numberOfTrailingZeros(ngram) / BITS;
  }

  static long withoutFirst(long ngram) {
    return ngram << BITS & (1L << BITS * ORDER) - 1;
  }

  static long withoutLast(long ngram) {
    return ngram & -(1L << BITS * (ORDER + 1 - length(ngram)));
  }

  /** The n-gram with a symbol before it; it must have room for one. */
  static long after(int symbol, long ngram) {
    return ngram >>> BITS | (long) symbol << BITS * (ORDER - 1);
  }

  /** The n-gram followed by a symbol; it must have room for one. */
  static long before(long ngram, int symbol) {
    return ngram | (long) symbol << BITS * (ORDER - 1 - length(ngram));
  }
}
