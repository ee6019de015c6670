package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.DIGIT;
import static dev.tolmach.analysis.word.CharacterKind.DOT;
import static dev.tolmach.analysis.word.CharacterKind.HAN;
import static dev.tolmach.analysis.word.CharacterKind.IGNORED;
import static dev.tolmach.analysis.word.CharacterKind.LETTER;
import static dev.tolmach.analysis.word.CharacterKind.MARK;
import static dev.tolmach.analysis.word.CharacterKind.MIDDLE_DOT;
import static dev.tolmach.analysis.word.CharacterKind.PLUS;
import static dev.tolmach.analysis.word.CharacterKind.SYMBOL;
import static dev.tolmach.analysis.word.CharacterKind.UNDERSCORE;

/** Finds where the word or run that begins at an index of the window ends. */
final class WordScanner {
  private static final int NONE = -1;

  private final TextWindow text;
  private final int maxLength;
  private boolean digitsOnly;

  WordScanner(TextWindow text, int maxLength) {
    this.text = text;
    this.maxLength = maxLength;
  }

  /** Whether the word found last holds digits and joints only. */
  boolean digitsOnly() {
    return digitsOnly;
  }

  /** Whether the dot at an index begins a word, as in {@code .NET}. */
  boolean opensWord(int dot) {
    CharacterKind before = text.kindOrOther(dot - 1);
    return !before.isWord() && before != DOT && isAsciiLetter(text.at(dot + 1));
  }

  /** The end of the word whose first letter or digit is at {@code start}. */
  int word(int start) {
    int limit = Math.min(text.end(), start + maxLength);
    int end = text.skipLetters(start, limit);
    digitsOnly = end == start;
    int part = start;
    for (int index = end; index < limit; ) {
      CharacterKind kind = text.kindAt(index);
      int next = index + text.widthAt(index);
      switch (kind) {
        case LETTER, DIGIT, MARK -> digitsOnly &= kind != LETTER;
        case IGNORED -> {}
        case DOT, HYPHEN, UNDERSCORE, APOSTROPHE, AT, MIDDLE_DOT -> {
          next = index == end ? afterJoint(kind, index) : NONE;
          part = next;
        }
        case PLUS, SHARP -> next = index == end ? afterSuffix(kind, index, part) : NONE;
        default -> next = NONE;
      }
      if (next == NONE || next > limit) {
        return end;
      }
      end = kind == IGNORED || kind.joins() ? end : next;
      index = next;
    }
    return end;
  }

  /** Where the word goes on after a joint; NONE if no letter or digit follows at once. */
  private int afterJoint(CharacterKind joint, int index) {
    int next = index + 1;
    CharacterKind kind = text.kindOrOther(next);
    while (kind == IGNORED || (joint == UNDERSCORE && kind == UNDERSCORE)) {
      next += text.widthAt(next);
      kind = text.kindOrOther(next);
    }
    boolean joined = joint == MIDDLE_DOT ? betweenTwoL(index) : kind.isWord();
    return joined ? next : NONE;
  }

  private boolean betweenTwoL(int dot) {
    return (text.at(dot - 1) | 0x20) == 'l' && (text.at(dot + 1) | 0x20) == 'l';
  }

  /**
   * Where the word goes on after {@code ++} or {@code #}. A sharp after more than one letter must
   * end the word: {@code page#part} is no name of a language.
   */
  private int afterSuffix(CharacterKind suffix, int index, int part) {
    if (index == 0 || text.kindAt(index - 1) != LETTER) {
      return NONE;
    }
    if (suffix == PLUS) {
      boolean exactlyTwo =
          text.kindOrOther(index + 1) == PLUS && text.kindOrOther(index + 2) != PLUS;
      return exactlyTwo ? index + 2 : NONE;
    }
    boolean oneLetter = index - part == 1;
    return oneLetter || !text.kindOrOther(index + 1).isWord() ? index + 1 : NONE;
  }

  /** The end of the run of one kind, with its marks, that begins at {@code start}. */
  int run(int start, CharacterKind kind) {
    int limit = Math.min(text.end(), start + maxLength);
    int end = start;
    for (int index = start; index < limit; ) {
      CharacterKind here = text.kindAt(index);
      index += text.widthAt(index);
      if (here == kind || here == MARK) {
        end = Math.min(index, text.end());
      } else if (here != IGNORED) {
        return end;
      }
    }
    return end;
  }

  /** The end of the pictograph that begins at {@code start}, with all that belongs to it. */
  int symbol(int start) {
    int limit = Math.min(text.end(), start + maxLength);
    int end = start + text.widthAt(start);
    if (Symbols.isRegional(text.codePointAt(start))
        && end < limit
        && Symbols.isRegional(text.codePointAt(end))) {
      end += text.widthAt(end);
    }
    while (end < limit) {
      int next = text.codePointAt(end);
      int after = end + text.widthAt(end);
      if (Symbols.joins(next) && text.kindOrOther(after) == SYMBOL) {
        after += text.widthAt(after);
      } else if (!Symbols.follows(next)) {
        return end;
      }
      if (after > limit) {
        return end;
      }
      end = after;
    }
    return end;
  }

  /** The index of the next Han character if only ignored characters lie before it; else NONE. */
  int hanAt(int index) {
    int next = index;
    CharacterKind kind = text.kindOrOther(next);
    while (kind == IGNORED || kind == MARK) {
      next += text.widthAt(next);
      kind = text.kindOrOther(next);
    }
    return kind == HAN ? next : NONE;
  }

  private static boolean isAsciiLetter(char c) {
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'z';
  }
}
