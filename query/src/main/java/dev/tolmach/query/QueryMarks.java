package dev.tolmach.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which marks of a typed text belong together: quotation marks and parentheses, found in one pass.
 * What lies between quotation marks has no marks of its own.
 */
final class QueryMarks {
  /*
   * What a keyboard has for a quotation mark, and what replaces it while one types. The marks 「」
   * and 『』 enclose names and titles in running text, as 《》 do: a pasted question that has them does
   * not ask for a phrase.
   */
  private static final String OPENING = "\"“«„";
  private static final String CLOSING = "\"”»“";

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
      int mark = OPENING.indexOf(typed.charAt(at));
      if (mark >= 0 && !hopeless[mark]) {
        int closing = typed.indexOf(CLOSING.charAt(mark), at + 1);
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
    return at < end && (isQuote(at) || isOpening(typed.charAt(at)));
  }

  /** The position of the mark that closes the one that opens something there. */
  int closing(int at) {
    return partner[at];
  }

  private boolean isQuote(int at) {
    return OPENING.indexOf(typed.charAt(at)) >= 0;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }
}
