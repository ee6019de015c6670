package dev.tolmach.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Designations that read the same in Latin and in Cyrillic letters: <i>B12</i>, <i>T-34</i> and
 * <i>CO2</i> are typed and written in either, as the keyboard happened to be set.
 *
 * <p>Only words with a digit, whose letters all have a capital in the other script that looks the
 * same: of other words the letters say which script was meant.
 *
 * <p>A size such as <i>1920x1080</i> is typed with a letter of either script, and printed with
 * <i>×</i>.
 */
public final class LookAlikes {
  private static final String LATIN = "abcehkmoptxy";
  private static final String CYRILLIC = "авсенкмортху";

  private static final String TIMES = "xXхХ";

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

  /**
   * A size with the sign that is printed between its numbers.
   *
   * @param word in any case
   * @return null for a word that is none, is a hexadecimal number, or whose numbers all have one
   *     digit: these stand next to each other by chance
   */
  public static @Nullable String withTimesSign(String word) {
    if (word.length() > LONGEST || word.startsWith("0x")) {
      return null;
    }
    StringBuilder size = new StringBuilder(word.length());
    int digits = 0;
    int most = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean times = digits > 0 && TIMES.indexOf(c) >= 0;
      boolean point = digits > 0 && c == '.';
      if (!times && !point && !Character.isDigit(c)) {
        return null;
      }
      digits = times || point ? 0 : digits + 1;
      most = Math.max(most, digits);
      size.append(times ? '×' : c);
    }
    return digits > 0 && most > 1 && size.indexOf("×") > 0 ? size.toString() : null;
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
