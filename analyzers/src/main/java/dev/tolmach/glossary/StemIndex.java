package dev.tolmach.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the keys of a lexicon by the stems of their words. Immutable and thread-safe. */
final class StemIndex {
  private final Lexicon lexicon;
  private final KeyStems stems;

  /* The hash of a key's stems, and after it the index of the key. */
  private final long[] sorted;

  StemIndex(Lexicon lexicon, KeyStems stems) {
    this.lexicon = lexicon;
    this.stems = stems;
    sorted = new long[lexicon.keys()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = (long) stems.of(lexicon.key(i)).hashCode() << 32 | i;
    }
    Arrays.sort(sorted);
  }

  /** The keys of which each word has the stem of the same word of a key. */
  List<String> keys(String key) {
    String wanted = stems.of(key);
    if (wanted.isEmpty()) {
      return List.of();
    }
    long first = (long) wanted.hashCode() << 32;
    int at = Arrays.binarySearch(sorted, first);
    List<String> found = new ArrayList<>();
    for (int i = at < 0 ? -1 - at : at; i < sorted.length && sorted[i] >> 32 == first >> 32; i++) {
      String candidate = lexicon.key((int) sorted[i]);
      if (stems.of(candidate).equals(wanted)) {
        found.add(candidate);
      }
    }
    return found;
  }
}
