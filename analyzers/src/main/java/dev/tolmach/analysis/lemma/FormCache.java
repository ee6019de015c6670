package dev.tolmach.analysis.lemma;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the word forms met last, for all threads: a table of fixed size without locks.
 *
 * <p>Thread-safe: an entry is immutable, its fields are final, so a thread that sees it sees it
 * whole; threads that write one slot at a time lose at most an entry, which is then worked out
 * again.
 */
final class FormCache {
  /* Two places for each hash: a new form takes the first and moves its occupant to the second, so
   * that of the forms that meet in a slot the two newest stay. At the most some 10 MB. */

  private static final int BITS = 16;
  private static final int LONGEST = 40;

  private final @Nullable Entry[] table = new Entry[1 << BITS];

  /** A form and its terms; neither array may be written to. */
  record Entry(char[] form, char[][] terms) {
    boolean isOf(char[] buffer, int length) {
      return Arrays.equals(form, 0, form.length, buffer, 0, length);
    }
  }

  /** The entry of a form, null if it is not here. */
  @Nullable Entry get(char[] buffer, int length) {
    int slot = slot(buffer, length);
    Entry first = table[slot];
    if (first != null && first.isOf(buffer, length)) {
      return first;
    }
    Entry second = table[slot ^ 1];
    return second != null && second.isOf(buffer, length) ? second : null;
  }

  /** Keeps the terms of a form, if it is not overlong. */
  Entry put(String form, Collection<String> terms) {
    Entry entry =
        new Entry(
            form.toCharArray(), terms.stream().map(String::toCharArray).toArray(char[][]::new));
    if (form.length() <= LONGEST) {
      int slot = slot(entry.form, entry.form.length);
      table[slot ^ 1] = table[slot];
      table[slot] = entry;
    }
    return entry;
  }

  private static int slot(char[] buffer, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }
}
