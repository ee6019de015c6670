package dev.tolmach.slug;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** What the ways of making fragments share. */
final class Characters {

  /** Longer texts are not normalized: of many marks in a row that takes the square. */
  private static final int LONGEST = 1_000;

  private Characters() {}

  /** Keeps hyphens and what a test lets through; spaces become hyphens. */
  static String filtered(String heading, IntPredicate kept) {
    StringBuilder slug = new StringBuilder(heading.length());
    for (int i = 0; i < heading.length(); ) {
      int c = heading.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ') {
        slug.append('-');
      } else if (c == '-' || kept.test(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  /** Each letter for itself, as Go and Ruby do: a sigma at the end of a word stays as it is. */
  static String lower(String heading) {
    StringBuilder lower = new StringBuilder(heading.length());
    heading.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /**
   * Lowers as JavaScript and Python do, by Unicode's rule: a sigma at the end of a word, before a
   * hyphen too, is a final one. Java goes by its own notion of words there.
   */
  static String lowerWords(String heading) {
    if (heading.indexOf('Σ') < 0) {
      return heading.toLowerCase(Locale.ROOT);
    }
    StringBuilder text = new StringBuilder(heading);
    for (int i = text.indexOf("Σ"); i >= 0; i = text.indexOf("Σ", i + 1)) {
      boolean end = i + 1 == text.length() || !Character.isLetter(text.codePointAt(i + 1));
      boolean last = end && i > 0 && Character.isLetter(text.codePointBefore(i));
      text.setCharAt(i, last ? 'ς' : 'σ');
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** Lowers the letters of ASCII alone, as Rust's {@code to_ascii_lowercase} does. */
  static int asciiLower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /** A normal form; a very long text is left as it is. */
  static String normal(String heading, Normalizer.Form form) {
    return heading.length() > LONGEST ? heading : Normalizer.normalize(heading, form);
  }

  static boolean isLetterOrDigit(int c) {
    return Character.isLetter(c) || Character.isDigit(c);
  }

  static boolean isAsciiLetterOrDigit(int c) {
    return c < 0x80 && isLetterOrDigit(c);
  }

  /** Numbers that are no digits: {@code Ⅷ}, {@code ½}. */
  static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** Letters and what passes for them, marks, digits, the underscore and its like. */
  static boolean isWord(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  /** What {@code \s} means in JavaScript; Python and Rust differ in controls that nobody writes. */
  static boolean isSpace(int c) {
    return c >= '\t' && c <= '\r' || c == '\ufeff' || Character.isSpaceChar(c);
  }

  /**
   * Puts one hyphen for each run of characters that a test names, and none at either end.
   *
   * @param between whether a character separates words
   */
  static String hyphenated(String heading, IntPredicate between) {
    StringBuilder slug = new StringBuilder(heading.length());
    boolean apart = false;
    for (int i = 0; i < heading.length(); ) {
      int c = heading.codePointAt(i);
      i += Character.charCount(c);
      if (between.test(c)) {
        apart = true;
      } else {
        slug.append(apart && !slug.isEmpty() ? "-" : "").appendCodePoint(c);
        apart = false;
      }
    }
    return slug.toString();
  }

  /** Takes hyphens off both ends. */
  static String withoutEnds(String slug) {
    int from = 0;
    int to = slug.length();
    while (from < to && slug.charAt(from) == '-') {
      from++;
    }
    while (to > from && slug.charAt(to - 1) == '-') {
      to--;
    }
    return slug.substring(from, to);
  }
}
