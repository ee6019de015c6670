package dev.tolmach.glossary;

import dev.tolmach.analysis.word.Folding;
import dev.tolmach.analysis.zh.ChineseCharacters;
import java.lang.Character.UnicodeScript;

/**
 * The one spelling under which lexicons keep a word or phrase, whatever it is written like.
 *
 * <ul>
 *   <li>Letters and digits are folded as in terms ({@link Folding}: compatibility forms, case, ё,
 *       stress marks, digits of all scripts).
 *   <li>Han characters are folded to one for all their variants ({@link ChineseCharacters#folded}),
 *       and nothing separates two of them.
 *   <li>Everything that is no letter, mark or digit separates words, and one space is kept between
 *       them: {@code open-source} is {@code open source}. Kept are {@code +} and {@code #} at the
 *       end of a word ({@code c++}, {@code c#}), {@code .} before a letter or digit ({@code
 *       node.js}, {@code .net}) and {@code '} between letters.
 * </ul>
 *
 * <p>A key is not stemmed: it is a dictionary's headword. {@code of(of(x))} is {@code of(x)}.
 */
public final class LexiconKey {
  private static final ChineseCharacters HAN = ChineseCharacters.standard();

  private LexiconKey() {}

  /**
   * Folds a word or phrase.
   *
   * @param text any text; short, as the time may grow with the square of a row of marks
   * @return the key; empty where the text has no letter and no digit
   */
  public static String of(CharSequence text) {
    String folded = Folding.foldingCase().fold(text);
    var key = new StringBuilder(folded.length());
    int previous = ' ';
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      int next = i < folded.length() ? folded.codePointAt(i) : ' ';
      if (!isKept(c, gap ? ' ' : previous, next)) {
        gap = true;
        continue;
      }
      boolean han = isHan(c);
      if (gap && !key.isEmpty() && !(han && isHan(previous))) {
        key.append(' ');
      }
      gap = false;
      previous = han ? HAN.folded(c) : c;
      key.appendCodePoint(previous);
    }
    return key.toString();
  }

  private static boolean isKept(int c, int previous, int next) {
    return switch (c) {
      case '+', '#' -> !isPartOfWord(next) && (isPartOfWord(previous) || previous == c);
      case '.' -> isPartOfWord(next);
      case '\'' -> Character.isLetter(previous) && Character.isLetter(next);
      default -> isPartOfWord(c);
    };
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c) || isMark(Character.getType(c));
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHan(int c) {
    return c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  /**
   * The length of a key in words, where each Han character counts as one. So {@code event loop} is
   * 2 long, and so is {@code 灯塔}.
   */
  public static int length(String key) {
    int length = 0;
    boolean inWord = false;
    for (int i = 0; i < key.length(); ) {
      int c = key.codePointAt(i);
      i += Character.charCount(c);
      boolean han = isHan(c);
      length += han || (c != ' ' && !inWord) ? 1 : 0;
      inWord = c != ' ' && !han;
    }
    return length;
  }
}
