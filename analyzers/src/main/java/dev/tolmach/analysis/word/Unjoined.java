package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.APOSTROPHE;
import static dev.tolmach.analysis.word.CharacterKind.DIGIT;
import static dev.tolmach.analysis.word.CharacterKind.DOT;
import static dev.tolmach.analysis.word.CharacterKind.HYPHEN;
import static dev.tolmach.analysis.word.CharacterKind.LETTER;
import static dev.tolmach.analysis.word.CharacterKind.UNDERSCORE;

/**
 * Words that mean the same without their joints: dotted abbreviations ({@code U.S.A}, {@code
 * к.т.н}, {@code Ph.D}), thousands ({@code 1'250'000}, {@code 1.250.000}), and long numbers in
 * groups, such as ISBNs, dates and telephone numbers ({@code 978-5-17-080115-2}).
 */
final class Unjoined {
  private static final int LONGEST_ABBREVIATED = 2;
  private static final int LONG_NUMBER = 7;
  private static final int THOUSAND = 3;

  private Unjoined() {}

  /** Whether a word of several parts is such a one. */
  static boolean isOne(char[] word, Pieces parts) {
    return isAbbreviation(word, parts) || isNumber(word, parts);
  }

  private static boolean isAbbreviation(char[] word, Pieces parts) {
    boolean single = false;
    for (int part = 0; part < parts.count(); part++) {
      int length = parts.end(part) - parts.start(part);
      if (length > LONGEST_ABBREVIATED
          || !isOf(LETTER, word, parts, part)
          || !isAfter(DOT, word, parts, part)) {
        return false;
      }
      single |= length == 1;
    }
    return single;
  }

  private static boolean isNumber(char[] word, Pieces parts) {
    CharacterKind joint = CharacterKind.of(word[parts.end(0)]);
    int digits = 0;
    boolean thousands = Character.digit(word[parts.start(0)], 10) > 0;
    for (int part = 0; part < parts.count(); part++) {
      int length = parts.end(part) - parts.start(part);
      if (!isOf(DIGIT, word, parts, part) || !isAfter(joint, word, parts, part)) {
        return false;
      }
      thousands &= part == 0 ? length <= THOUSAND : length == THOUSAND;
      digits += length;
    }
    return joint == HYPHEN
        ? digits >= LONG_NUMBER
        : thousands && (joint == DOT || joint == APOSTROPHE || joint == UNDERSCORE);
  }

  private static boolean isOf(CharacterKind kind, char[] word, Pieces parts, int part) {
    for (int i = parts.start(part); i < parts.end(part); i++) {
      if (CharacterKind.of(word[i]) != kind) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAfter(CharacterKind joint, char[] word, Pieces parts, int part) {
    return part == 0
        || (parts.start(part) == parts.end(part - 1) + 1
            && CharacterKind.of(word[parts.end(part - 1)]) == joint);
  }
}
