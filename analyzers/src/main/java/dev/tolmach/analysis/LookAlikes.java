package dev.tolmach.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Designations that read the same in Latin and in Cyrillic letters: <i>B12</i>, <i>T-34</i> and
 * <i>CO2</i> are typed and written in either, as the keyboard happened to be set.
 *
 * <p>Only words with a digit, whose letters all have a capital in the other script that looks the
 * same: of other words the letters say which script was meant.
 */
public final class LookAlikes {
  private static final String LATIN = "abcehkmoptxy";
  private static final String CYRILLIC = "авсенкмортху";

  /* In UTF-16 code units. */
  private static final int LONGEST = 24;

  private LookAlikes() {}

  /**
   * A designation in the letters of the other script.
   *
   * @param word in any case
   * @return in lower case; null for a word that is none, or has letters of both scripts
   */
  public static @Nullable String inOtherScript(String word) {
    if (word.length() > LONGEST) {
      return null;
    }
    String latin = replaced(word, CYRILLIC, LATIN);
    return latin == null ? replaced(word, LATIN, CYRILLIC) : latin;
  }

  private static @Nullable String replaced(String word, String from, String to) {
    StringBuilder replaced = new StringBuilder(word.length());
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      int index = from.indexOf(c);
      if (Character.isLetter(c) && index < 0) {
        return null;
      }
      digit |= Character.isDigit(c);
      letter |= index >= 0;
      replaced.append(index < 0 ? c : to.charAt(index));
    }
    return digit && letter ? replaced.toString() : null;
  }
}
