package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.APOSTROPHE;
import static dev.tolmach.analysis.word.CharacterKind.IGNORED;

/**
 * The parts of a compound word as it is written: what lies between joints, and the words of {@code
 * camelCase}. One instance serves many words, one after the other.
 */
final class WordParts {
  private final boolean atApostrophes;
  private final int[] starts = new int[WordTokenizer.MAX_LENGTH];
  private final int[] ends = new int[WordTokenizer.MAX_LENGTH];
  private int count;

  /** Parts that may be joined by apostrophes, or not. */
  WordParts(boolean atApostrophes) {
    this.atApostrophes = atApostrophes;
  }

  /** Finds the parts of a word. False if it is a simple one. */
  boolean split(char[] word, int length) {
    count = 0;
    if (isPlain(word, length)) {
      return false;
    }
    int start = -1;
    for (int i = 0; i < length; i++) {
      if (isJoint(word[i])) {
        start = close(start, i);
      } else if (start < 0) {
        start = CharacterKind.of(word[i]) == IGNORED ? start : i;
      } else if (isBoundary(word, i, length)) {
        close(start, i);
        start = i;
      }
    }
    close(start, length);
    trimSuffix(word, length);
    return count > 1 || (count == 1 && ends[0] - starts[0] < length);
  }

  /** Whether a word is of letters only, and no Latin capital stands inside it, as is usual. */
  private static boolean isPlain(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (CharacterKind.of(word[i]) != CharacterKind.LETTER || (i > 0 && isUpper(word[i]))) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return count;
  }

  int start(int part) {
    return starts[part];
  }

  int end(int part) {
    return ends[part];
  }

  private int close(int start, int end) {
    if (start >= 0 && count < starts.length) {
      starts[count] = start;
      ends[count++] = end;
    }
    return -1;
  }

  private boolean isJoint(char c) {
    CharacterKind kind = CharacterKind.of(c);
    return kind.joins() && (atApostrophes || kind != APOSTROPHE);
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
    if (count != 1 || ends[0] != length) {
      return;
    }
    int end = length;
    while (end > starts[0] && (word[end - 1] == '+' || word[end - 1] == '#')) {
      end--;
    }
    if (end - starts[0] > 1) {
      ends[0] = end;
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
