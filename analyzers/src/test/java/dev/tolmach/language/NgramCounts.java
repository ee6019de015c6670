package dev.tolmach.language;

import java.util.function.LongConsumer;

/** How often each {@link Ngram} was seen: an open-addressing table of numbers. Not thread-safe. */
final class NgramCounts {
  private long[] ngrams = new long[1 << 10];
  private double[] counts = new double[ngrams.length];
  private int size;

  int size() {
    return size;
  }

  boolean has(long ngram) {
    return ngrams[slot(ngram)] == ngram;
  }

  /** 0 for an n-gram that was not seen. */
  double get(long ngram) {
    return counts[slot(ngram)];
  }

  void add(long ngram, double count) {
    set(ngram, get(ngram) + count);
  }

  void set(long ngram, double count) {
    int slot = slot(ngram);
    if (ngrams[slot] == 0) {
      size++;
      ngrams[slot] = ngram;
    }
    counts[slot] = count;
    if (size * 2 > ngrams.length) {
      grow();
    }
  }

  /** In no particular, but always the same order; the table may change meanwhile, unseen. */
  void forEach(LongConsumer action) {
    for (long ngram : ngrams.clone()) {
      if (ngram != 0) {
        action.accept(ngram);
      }
    }
  }

  private void grow() {
    long[] before = ngrams;
    double[] countsBefore = counts;
    ngrams = new long[before.length * 2];
    counts = new double[ngrams.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int slot = slot(before[i]);
        ngrams[slot] = before[i];
        counts[slot] = countsBefore[i];
      }
    }
  }

  private int slot(long ngram) {
    long mixed = ngram * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed ^ mixed >>> 32) & ngrams.length - 1;
    while (ngrams[slot] != 0 && ngrams[slot] != ngram) {
      slot = slot + 1 & ngrams.length - 1;
    }
    return slot;
  }
}
