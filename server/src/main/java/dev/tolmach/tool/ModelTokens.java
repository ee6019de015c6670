package dev.tolmach.tool;

/**
 * How many tokens of a language model a text is at most.
 *
 * <p>Models cut text in ways of their own, which cannot be known here, so this is an upper bound
 * and no estimate: answers are a third to two thirds of it. All common tokenizers cut UTF-8 into
 * byte sequences, so that no text has more tokens than bytes. Where every tokenizer that was
 * measured keeps far below, less is counted:
 *
 * <ul>
 *   <li>small ASCII letters, with a capital before them or not: one for two letters, rounded up for
 *       each run; each further capital begins a run,
 *   <li>a space before an ASCII or Cyrillic letter: none, as it is part of the word's token,
 *   <li>the Cyrillic letters of Russian, Ukrainian and Belarusian: one,
 *   <li>common Han characters (U+4E00 to U+9FFF), kana and Hangul syllables: two,
 *   <li>everything else, such as digits, punctuation, other scripts and emoji: one a byte of UTF-8.
 * </ul>
 *
 * <p>Two texts one after the other never have more than both have apart. Any number of threads may
 * use it.
 */
public final class ModelTokens {
  private static final String RUSSIAN_AND_NEIGHBOURS = "ЁёІіЇїЄєҐґЎў";

  private ModelTokens() {}

  /** How many tokens a text is at most. */
  public static int atMost(String text) {
    int tokens = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isAsciiLetter(c)) {
        while (end < text.length() && isSmall(text.charAt(end))) {
          end++;
        }
        tokens += (end - at + 1) / 2;
      } else if (c != ' ' || end == text.length() || !joinsSpace(text.charAt(end))) {
        tokens += ofCharacter(c);
      }
      at = end;
    }
    return tokens;
  }

  private static int ofCharacter(int c) {
    if (c < 0x80 || isCyrillic(c)) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    boolean syllables = c >= 0x3041 && c <= 0x30ff || c >= 0xac00 && c <= 0xd7a3;
    if (syllables || c >= 0x4e00 && c <= 0x9fff) {
      return 2;
    }
    return c < 0x10000 ? 3 : 4;
  }

  private static boolean joinsSpace(int c) {
    return isAsciiLetter(c) || isCyrillic(c);
  }

  private static boolean isCyrillic(int c) {
    return c >= 'А' && c <= 'я' || RUSSIAN_AND_NEIGHBOURS.indexOf(c) >= 0;
  }

  private static boolean isAsciiLetter(int c) {
    return isSmall(c) || c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }
}
