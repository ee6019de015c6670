package dev.tolmach.analysis.lemma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the word forms met last, for all threads: a table of fixed size without locks.
 *
 * <p>Thread-safe: entries are published whole and not written to afterwards; threads that write one
 * slot at a time lose at most an entry, which is then worked out again.
 */
final class FormCache {
  /* What costs time are looks at memory far away. So an entry is one array: the length of the form,
   * the form, and for each term its length and the term. And hashes lie next to each other, so that
   * only an entry that is the form's, nearly always, is looked at. They are no more than hints: a
   * thread may see another's hash without its entry.
   *
   * Two places for each hash: a new form takes the first and moves its occupant to the second, so
   * that of the forms that meet in a slot the two newest stay. At the most some 11 MB. */

  /** The longest form or term that an entry can hold, in UTF-16 units. */
  static final int LONGEST_FORM = Character.MAX_VALUE;

  private static final int BITS = 17;
  private static final int LONGEST_KEPT = 40;
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(char[][].class);

  private final int[] hashes = new int[1 << BITS];
  private final char @Nullable [][] entries = new char[1 << BITS][];

  /** The entry of a form, null if it is not here. It may not be written to. */
  char @Nullable [] get(char[] buffer, int length) {
    int hash = hash(buffer, 0, length);
    int slot = slot(hash);
    char[] entry = hashes[slot] == hash ? entry(slot) : null;
    if (entry == null || !isOf(entry, buffer, length)) {
      entry = hashes[slot ^ 1] == hash ? entry(slot ^ 1) : null;
    }
    return entry != null && isOf(entry, buffer, length) ? entry : null;
  }

  private char @Nullable [] entry(int slot) {
    return (char[]) ENTRY.getAcquire(entries, slot);
  }

  private static boolean isOf(char[] entry, char[] buffer, int length) {
    return entry[0] == length && Arrays.equals(entry, 1, length + 1, buffer, 0, length);
  }

  /** Keeps the terms of a form, if it is not overlong. Returns its entry. */
  char[] put(String form, Collection<String> terms) {
    char[] entry = newEntry(form, terms);
    if (form.length() <= LONGEST_KEPT) {
      int hash = hash(entry, 1, form.length());
      int slot = slot(hash);
      hashes[slot ^ 1] = hashes[slot];
      ENTRY.setRelease(entries, slot ^ 1, entry(slot));
      hashes[slot] = hash;
      ENTRY.setRelease(entries, slot, entry);
    }
    return entry;
  }

  private static char[] newEntry(String form, Collection<String> terms) {
    StringBuilder joined = new StringBuilder();
    joined.append((char) form.length()).append(form);
    for (String term : terms) {
      if (term.length() > LONGEST_FORM) {
        throw new IllegalArgumentException(
            "Too long a term of '"
                + form
                + "': "
                + term.length()
                + " UTF-16 units. Expected "
                + LONGEST_FORM
                + " at most. Mend the dictionary.");
      }
      joined.append((char) term.length()).append(term);
    }
    char[] entry = new char[joined.length()];
    joined.getChars(0, entry.length, entry, 0);
    return entry;
  }

  /** Where the first term of an entry lies, with its length in front. */
  static int firstTerm(char[] entry) {
    return 1 + entry[0];
  }

  private static int slot(int hash) {
    return hash >>> (Integer.SIZE - BITS);
  }

  private static int hash(char[] chars, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash * 0x9E3779B9;
  }
}
