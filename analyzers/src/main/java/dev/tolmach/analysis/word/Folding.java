package dev.tolmach.analysis.word;

import java.text.Normalizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * One spelling for what readers take as the same word.
 *
 * <ul>
 *   <li>Compatibility forms and decomposed letters become plain and composed (Unicode's NFKC).
 *   <li>Case is folded as Unicode does for any language: {@code ß} is {@code ss}, final sigma is
 *       sigma, and both Turkish i are i. {@link #keepingCase} leaves case to a language's own
 *       rules.
 *   <li>{@code ё} is {@code е}, and so is {@code ѐ}; {@code ѝ} is {@code и}.
 *   <li>Stress marks (an acute or grave accent that no letter absorbs) and ignored characters are
 *       dropped.
 *   <li>Decimal digits of all scripts are those of ASCII.
 *   <li>All apostrophes are {@code '}, all hyphens {@code -}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class Folding {
  /* Nearly all characters of nearly all words fold to one character, whatever is next to them.
   * Those come from a table of the basic plane that fills as they are met. A term with any other character (a mark, which may
   * join the letter before it; a supplementary character; one that folds to several) is normalized
   * as a whole by the JDK, at a tenth of the speed. Terms are short, so that the normalizer's
   * sorting of long rows of marks cannot cost more than linear time. */

  private static final char UNKNOWN = '\0';
  private static final char IN_CONTEXT = '\uFFFF';
  private static final char DROPPED = '\uFFFE';

  private final boolean foldCase;
  private final char[] table = new char[0x10000];

  private Folding(boolean foldCase) {
    this.foldCase = foldCase;
  }

  /**
   * Folds case too.
   *
   * @return always the same object
   */
  public static Folding foldingCase() {
    return FoldingCase.INSTANCE;
  }

  /** Leaves letters in the case that they are written in. */
  static Folding keepingCase() {
    return KeepingCase.INSTANCE;
  }

  /** Folds a term in place. */
  void fold(CharTermAttribute term) {
    char[] buffer = term.buffer();
    int length = term.length();
    for (int i = 0; i < length; i++) {
      if (entry(buffer[i]) == IN_CONTEXT) {
        StringBuilder folded = foldInContext(term);
        term.setEmpty().append(folded);
        return;
      }
    }
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char folded = table[buffer[i]];
      buffer[kept] = folded;
      kept += folded == DROPPED ? 0 : 1;
    }
    term.setLength(kept);
  }

  /**
   * Folds a text.
   *
   * @param text a word or a few; the time grows with the square of a row of combining marks
   * @return the text in its one spelling
   */
  public String fold(CharSequence text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = entry(text.charAt(i));
      if (c == IN_CONTEXT) {
        return foldInContext(text).toString();
      }
      if (c != DROPPED) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private StringBuilder foldInContext(CharSequence text) {
    String composed = Normalizer.normalize(withoutIgnored(text), Normalizer.Form.NFKC);
    var folded = new StringBuilder(composed.length() + 4);
    composed.codePoints().forEach(codePoint -> fold(codePoint, folded));
    return folded;
  }

  /** Ignored characters must go first: one between a letter and its mark would keep them apart. */
  private static String withoutIgnored(CharSequence text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(codePoint -> CharacterKind.of(codePoint) != CharacterKind.IGNORED)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void fold(int codePoint, StringBuilder folded) {
    switch (codePoint) {
      case 'ё', 'ѐ' -> folded.append('е');
      case 'Ё', 'Ѐ' -> folded.append(foldCase ? 'е' : 'Е');
      case 'ѝ' -> folded.append('и');
      case 'Ѝ' -> folded.append(foldCase ? 'и' : 'И');
      case 0x0300, 0x0301 -> {}
      case 0x2018, 0x2019, 0x201B, 0x02BC -> folded.append('\'');
      case 0x2010 -> folded.append('-');
      case 'ß', 'ẞ' -> folded.append(foldCase ? "ss" : Character.toString(codePoint));
      default -> {
        if (CharacterKind.of(codePoint) != CharacterKind.IGNORED) {
          folded.appendCodePoint(foldCase ? foldCase(digit(codePoint)) : digit(codePoint));
        }
      }
    }
  }

  /** A decimal digit of any script is the ASCII one. */
  private static int digit(int codePoint) {
    return codePoint > 0x7F && Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
        ? '0' + Character.digit(codePoint, 10)
        : codePoint;
  }

  /** Simple case folding: by way of upper case, so that lower-case variants of one letter meet. */
  private static int foldCase(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  /** Worked out when a character is first met; threads that meet it together write the same. */
  private char entry(char c) {
    char known = table[c];
    return known == UNKNOWN ? workOut(c) : known;
  }

  private char workOut(char c) {
    char entry = c == UNKNOWN ? UNKNOWN : fold(c);
    table[c] = entry;
    return entry;
  }

  private char fold(char c) {
    if (CharacterKind.of(c) == CharacterKind.IGNORED) {
      return DROPPED;
    }
    if (isUnchanging(c)) {
      return c;
    }
    if (dependsOnNeighbours(c)) {
      return IN_CONTEXT;
    }
    StringBuilder folded = foldInContext(String.valueOf(c));
    return folded.length() == 1 ? folded.charAt(0) : IN_CONTEXT;
  }

  /** The two large blocks that need no look: unified ideographs and hangul syllables. */
  private static boolean isUnchanging(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3');
  }

  /** Marks join the letter before them, as do vowel and final jamo and half-width voicing marks. */
  private static boolean dependsOnNeighbours(char c) {
    return Character.isSurrogate(c)
        || CharacterKind.of(c) == CharacterKind.MARK
        || (c >= '\u1100' && c <= '\u11FF')
        || c == '\uFF9E'
        || c == '\uFF9F'
        || c >= '\uFFFE';
  }

  private static final class FoldingCase {
    static final Folding INSTANCE = new Folding(true);
  }

  private static final class KeepingCase {
    static final Folding INSTANCE = new Folding(false);
  }
}
