package dev.tolmach.slug;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The letters of ASCII that Latin letters with marks and strokes are made from. Unicode decomposes
 * most; the table has the others, each under the letters that its Unicode name has.
 */
final class LatinLetters {

  private static final CharacterTable STROKES = new CharacterTable("latin.tsv");

  private LatinLetters() {}

  /** Appends the base of a character, or the character itself. */
  static void appendBase(StringBuilder to, char c) {
    String base = base(c);
    if (base == null) {
      to.append(c);
    } else {
      to.append(base);
    }
  }

  private static @Nullable String base(char c) {
    String base = STROKES.of(c);
    if (base != null || c > 0x2000 && !isCircled(c) && !isWide(c)) {
      return base;
    }
    boolean compatible = isCircled(c) || isWide(c);
    String decomposed =
        Normalizer.normalize(
            Character.toString(c), compatible ? Normalizer.Form.NFKD : Normalizer.Form.NFD);
    char first = decomposed.charAt(0);
    return first < 0x80 && Character.isLetter(first) ? String.valueOf(first) : null;
  }

  private static boolean isCircled(char c) {
    return c >= 'Ⓐ' && c <= 'ⓩ';
  }

  private static boolean isWide(char c) {
    return c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
  }
}
