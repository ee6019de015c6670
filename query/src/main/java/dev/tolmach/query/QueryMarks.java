package dev.tolmach.query;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which marks of a typed text belong together: quotation marks and parentheses, found in one pass.
 * What lies between quotation marks has no marks of its own.
 */
final class QueryMarks {
  /*
   * What a keyboard has for a quotation mark, and what replaces it while one types: each with what
   * closes it. The marks 「」 and 『』 enclose names and titles in running text, as 《》 do: a pasted
   * question that has them does not ask for a phrase.
   */
  private static final String OPENING = "\"＂“«„”»";
  private static final List<String> CLOSING = List.of("\"", "＂", "”", "»", "“”", "”", "«");

  /* What elsewhere closes opens only right before a word: ”ett ord”, »ein Wort«. */
  private static final String MOSTLY_CLOSING = "”»";

  private static final int NONE = -1;

  private final String typed;
  private final int[] partner;

  QueryMarks(String typed) {
    this.typed = typed;
    this.partner = new int[typed.length()];
    Arrays.fill(partner, NONE);
    boolean[] hopeless = new boolean[OPENING.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < typed.length(); at++) {
      int mark = isQuote(at) ? OPENING.indexOf(typed.charAt(at)) : NONE;
      if (mark >= 0 && !hopeless[mark]) {
        int closing = closing(mark, at + 1);
        hopeless[mark] = closing < 0;
        if (closing > 0) {
          partner[at] = closing;
          at = closing;
        }
      } else if (isOpening(typed.charAt(at))) {
        open.push(at);
      } else if (isClosing(typed.charAt(at)) && !open.isEmpty()) {
        partner[open.pop()] = at;
      }
    }
  }

  private int closing(int mark, int from) {
    String marks = CLOSING.get(mark);
    for (int at = from; at < typed.length(); at++) {
      if (marks.indexOf(typed.charAt(at)) >= 0 && !isInHebrewWord(at)) {
        return at;
      }
    }
    return NONE;
  }

  /** Whether there is a quotation mark that another one closes before the end. */
  boolean opensPhrase(int at, int end) {
    return at < end && isQuote(at) && partner[at] != NONE && partner[at] < end;
  }

  /** Whether there is a parenthesis that another one closes before the end. */
  boolean opensGroup(int at, int end) {
    return at < end && isOpening(typed.charAt(at)) && partner[at] != NONE && partner[at] < end;
  }

  /** Whether there is a mark that would open something if another one closed it. */
  boolean isOpening(int at, int end) {
    return at < end
        && (isQuote(at) && MOSTLY_CLOSING.indexOf(typed.charAt(at)) < 0
            || isOpening(typed.charAt(at)));
  }

  /** The position of the mark that closes the one that opens something there. */
  int closing(int at) {
    return partner[at];
  }

  private boolean isQuote(int at) {
    char c = typed.charAt(at);
    return OPENING.indexOf(c) >= 0
        && !isInHebrewWord(at)
        && (MOSTLY_CLOSING.indexOf(c) < 0 || isBeforeWord(at));
  }

  private boolean isBeforeWord(int at) {
    return (at == 0 || !Character.isLetterOrDigit(typed.charAt(at - 1)))
        && at + 1 < typed.length()
        && Character.isLetterOrDigit(typed.codePointAt(at + 1));
  }

  /* A keyboard's quotation mark is the gershayim of abbreviations, too: UAX #29, rules WB7b, c. */
  private boolean isInHebrewWord(int at) {
    return typed.charAt(at) == '"' && isHebrew(at - 1) && isHebrew(at + 1);
  }

  private boolean isHebrew(int at) {
    return at >= 0
        && at < typed.length()
        && UnicodeScript.of(typed.charAt(at)) == UnicodeScript.HEBREW;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }
}
