package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.APOSTROPHE;
import static dev.tolmach.analysis.word.CharacterKind.DIGIT;
import static dev.tolmach.analysis.word.CharacterKind.HAN;
import static dev.tolmach.analysis.word.CharacterKind.HANGUL;
import static dev.tolmach.analysis.word.CharacterKind.IGNORED;
import static dev.tolmach.analysis.word.CharacterKind.KANA;
import static dev.tolmach.analysis.word.CharacterKind.LETTER;
import static dev.tolmach.analysis.word.CharacterKind.SOUTHEAST_ASIAN;

/**
 * The parts of a compound word as it is written: what lies between joints, the words of {@code
 * camelCase}, and the letters and digits of {@code Java21}. One instance serves many words, one
 * after the other.
 *
 * <p>Each part has a position. Where letters and digits meet, with or without a joint, the letters
 * are one part whatever their case is, since {@code mysql8}, {@code MySQL8} and {@code MySQL-8} are
 * one word; the words of their camelCase are {@link #extras} without a position of their own.
 */
final class WordParts {
  /** More of them make no name but a hash, which nobody looks up by its parts. */
  private static final int MOST_RUNS = 6;

  private final boolean atApostrophes;
  private final Pieces parts = new Pieces();
  private final Pieces extras = new Pieces();
  private final Pieces wholes = new Pieces();

  /** Parts that may be joined by apostrophes, or not. */
  WordParts(boolean atApostrophes) {
    this.atApostrophes = atApostrophes;
  }

  /** Finds the parts of a word. False if it is a simple one. */
  boolean split(char[] word, int length) {
    parts.clear();
    extras.clear();
    wholes.clear();
    int start = -1;
    for (int i = 0; i <= length; i++) {
      if (i == length || isJoint(word[i])) {
        if (start >= 0) {
          splitChunk(word, start, i, length);
        }
        start = -1;
      } else if (start < 0) {
        start = CharacterKind.of(word[i]) == IGNORED ? start : i;
      }
    }
    trimSuffix(word, length);
    boolean compound =
        parts.count() > 1 || (parts.count() == 1 && parts.end(0) - parts.start(0) < length);
    if (!compound) {
      parts.clear();
    } else if (parts.count() > 1) {
      addNumbers(word);
    }
    return compound;
  }

  /**
   * Whether a word has no parts at first sight: it consists of letters without a Latin capital
   * inside, or of digits, or is in a script that has no joints.
   */
  static boolean isPlain(char[] word, int length) {
    if (length == 0) {
      return true;
    }
    CharacterKind first = CharacterKind.of(word[0]);
    if (first == HAN || first == KANA || first == HANGUL || first == SOUTHEAST_ASIAN) {
      return true;
    }
    if (first != LETTER && first != DIGIT) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (CharacterKind.of(word[i]) != first || isUpper(word[i])) {
        return false;
      }
    }
    return !isJoinedSign(word[0]) && !isJoinedSign(word[length - 1]);
  }

  /**
   * A sign that is written out with a joint, such as ℃ and ℅; it is a word's first or last
   * character.
   */
  private static boolean isJoinedSign(char c) {
    return c >= '\u2100' && c <= '\u2109';
  }

  /** The parts, each at the position that is its index. */
  Pieces parts() {
    return parts;
  }

  /** Further words inside some parts; the position of each is that of the part it begins in. */
  Pieces extras() {
    return extras;
  }

  /** What several parts are together, apart from the word itself; see {@link Pieces#length}. */
  Pieces wholes() {
    return wholes;
  }

  private void splitChunk(char[] word, int start, int end, int length) {
    int runs = runs(word, start, end);
    if (runs > MOST_RUNS || (runs == 1 && !isNextToDigits(word, start, end, length))) {
      splitCamelCase(word, start, end);
      return;
    }
    if (runs == 1) {
      splitRun(word, start, end);
      parts.add(start, end, parts.count(), 1);
      return;
    }
    int first = parts.count();
    int run = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || isRunBoundary(word, i)) {
        splitRun(word, run, i);
        parts.add(run, i, parts.count(), 1);
        run = i;
      }
    }
    splitMixed(word, start, end, first);
    if (end - start < length) {
      wholes.add(start, end, first, parts.count() - first);
    }
  }

  /** Whether a joint only lies between a chunk and the digits before or after it. */
  private static boolean isNextToDigits(char[] word, int start, int end, int length) {
    boolean before = start > 1 && isHyphen(word[start - 1]) && isDigit(word[start - 2]);
    return before || (end + 1 < length && isHyphen(word[end]) && isDigit(word[end + 1]));
  }

  private static boolean isHyphen(char c) {
    CharacterKind kind = CharacterKind.of(c);
    return kind == CharacterKind.HYPHEN || kind == CharacterKind.UNDERSCORE;
  }

  private static boolean isDigit(char c) {
    return CharacterKind.of(c) == DIGIT;
  }

  private void splitCamelCase(char[] word, int start, int end) {
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || isBoundary(word, i, end)) {
        parts.add(from, i, parts.count(), 1);
        from = i;
      }
    }
  }

  /** The words of camelCase in a run of letters are extras at the position of the run. */
  private void splitRun(char[] word, int start, int end) {
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end ? from > start : isBoundary(word, i, end)) {
        extras.add(from, i, parts.count(), 1);
        from = i;
      }
    }
  }

  /**
   * The words of camelCase that end in digits or begin with them: {@code Utf8} of parseUtf8.
   *
   * @param first the first part of the chunk
   */
  private void splitMixed(char[] word, int start, int end, int first) {
    int from = start;
    int part = first;
    for (int i = start + 1; i <= end; i++) {
      if (i == end ? from > start : isBoundary(word, i, end)) {
        while (from >= parts.end(part)) {
          part++;
        }
        if (runs(word, from, i) > 1) {
          extras.addInOrder(from, i, part, 1);
        }
        from = i;
      }
    }
  }

  /** How many runs of letters and of digits there are; signs and marks belong to letters. */
  private static int runs(char[] word, int start, int end) {
    int runs = 1;
    for (int i = start + 1; i < end; i++) {
      runs += isRunBoundary(word, i) ? 1 : 0;
    }
    return runs;
  }

  private static boolean isRunBoundary(char[] word, int i) {
    CharacterKind here = CharacterKind.of(word[i]);
    CharacterKind before = CharacterKind.of(word[i - 1]);
    return (here == DIGIT && before != DIGIT && isLetterLike(before))
        || (here == LETTER && before == DIGIT);
  }

  private static boolean isLetterLike(CharacterKind kind) {
    return kind == LETTER || kind == CharacterKind.MARK || kind == IGNORED;
  }

  /** Numbers that dots join inside of a longer word: {@code 8.0} of {@code MySQL8.0}. */
  private void addNumbers(char[] word) {
    int count = parts.count();
    for (int first = 0; first < count; first++) {
      int last = first;
      while (last + 1 < count
          && isNumber(word, last)
          && isNumber(word, last + 1)
          && parts.start(last + 1) == parts.end(last) + 1
          && word[parts.end(last)] == '.') {
        last++;
      }
      if (last > first && last - first + 1 < count) {
        wholes.addInOrder(parts.start(first), parts.end(last), first, last - first + 1);
      }
      first = last;
    }
  }

  private boolean isNumber(char[] word, int part) {
    for (int i = parts.start(part); i < parts.end(part); i++) {
      if (CharacterKind.of(word[i]) != DIGIT) {
        return false;
      }
    }
    return true;
  }

  private boolean isJoint(char c) {
    CharacterKind kind = CharacterKind.of(c);
    return switch (kind) {
      case APOSTROPHE -> atApostrophes;
      case OTHER -> !Character.isSurrogate(c);
      default -> kind.joins();
    };
  }

  /** Between the words of camelCase, and after the signs of {@code C++17}. */
  private static boolean isBoundary(char[] word, int i, int length) {
    char before = word[i - 1];
    if (before == '+' || before == '#') {
      return CharacterKind.of(word[i]).isWord();
    }
    if (!isUpper(word[i])) {
      return false;
    }
    return isLower(before) || (isUpper(before) && opensWord(word, i, length));
  }

  /** The last capital of a row opens the next word (XMLParser), unless it ends a plural (APIs). */
  private static boolean opensWord(char[] word, int i, int length) {
    boolean plural = i + 2 == length && word[i + 1] == 's';
    return i + 1 < length && isLower(word[i + 1]) && !plural;
  }

  /** {@code Notepad++} has one part, {@code Notepad}; {@code C++} has none. */
  private void trimSuffix(char[] word, int length) {
    if (parts.count() != 1 || parts.end(0) != length) {
      return;
    }
    int end = length;
    while (end > parts.start(0) && (word[end - 1] == '+' || word[end - 1] == '#')) {
      end--;
    }
    if (end - parts.start(0) > 1) {
      parts.cutLast(end);
    }
  }

  /* Latin letters only: a capital inside a word of another script is no sign of a compound. */

  private static boolean isUpper(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'À' && c < 'ɐ' && Character.isUpperCase(c));
  }

  private static boolean isLower(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'ß' && c < 'ɐ' && Character.isLowerCase(c));
  }
}
