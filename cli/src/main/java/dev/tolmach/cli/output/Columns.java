package dev.tolmach.cli.output;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/**
 * How many columns of a terminal a text takes: two for what East Asian writing counts as wide, none
 * for marks that combine with another character.
 *
 * <p>The wide characters are those of UAX #11 (East Asian Width) that occur in running text: Han,
 * kana, hangul and bopomofo with their punctuation, full-width forms, and emoji.
 */
public final class Columns {
  private Columns() {}

  /** The width of a printable text. */
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** The width of one character. */
  static int width(int c) {
    if (c < 0x300) {
      return c == 0xad ? 0 : 1;
    }
    if (c >= 0x1160 && c <= 0x11ff) {
      return 0; // vowels and final consonants of hangul, which join the consonant before them
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> !isHalfWidth(c);
      case HANGUL -> !isHalfWidth(c);
      default -> isWideSymbol(c);
    };
  }

  private static boolean isHalfWidth(int c) {
    return c >= 0xff61 && c <= 0xffdc;
  }

  private static boolean isWideSymbol(int c) {
    UnicodeBlock block = UnicodeBlock.of(c);
    return UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
        || UnicodeBlock.CJK_COMPATIBILITY_FORMS.equals(block)
        || c >= 0xff01 && c <= 0xff60
        || c >= 0xffe0 && c <= 0xffe6
        || Character.isEmojiPresentation(c);
  }
}
