package dev.tolmach.snippet;

import dev.tolmach.search.TextRange;

/**
 * A piece of a text as one line for a reader, and where the characters of the piece are in it.
 *
 * <p>White space is one space. In prose, a line break ends a heading, an item of a list or a
 * paragraph: it becomes a middle dot unless a mark of punctuation already separates what comes
 * next.
 */
final class SnippetLine {

  private static final String SEPARATOR = " · ";
  private static final String ENDS = ".!?…:;,。！？：；，、·";
  private static final String CLOSING = "\"'”’»)]）】」』*_";

  private final StringBuilder line;

  /** For each character of the piece, and for its end, the offset in the line. */
  private final int[] offsets;

  private SnippetLine(int length) {
    line = new StringBuilder(length + 16);
    offsets = new int[length + 1];
  }

  /**
   * Makes one line of a piece.
   *
   * @param piece begins and ends with a character that is no white space
   * @param prose whether its line breaks end blocks; those of code do not
   */
  static SnippetLine of(String piece, boolean prose) {
    SnippetLine made = new SnippetLine(piece.length());
    int at = 0;
    while (at < piece.length()) {
      if (isBlank(piece.charAt(at))) {
        at = made.gap(piece, at, prose);
      } else {
        made.offsets[at] = made.line.length();
        made.line.append(piece.charAt(at++));
      }
    }
    made.offsets[at] = made.line.length();
    return made;
  }

  /** Appends what a run of white space becomes; returns where it ends. */
  private int gap(String piece, int start, boolean prose) {
    int end = start;
    boolean ends = false;
    while (end < piece.length() && isBlank(piece.charAt(end))) {
      ends |= piece.charAt(end) == '\n';
      offsets[end++] = line.length();
    }
    boolean apart = prose && ends && !isSeparated(piece, start);
    char first = piece.charAt(start);
    line.append(apart ? SEPARATOR : String.valueOf(Character.isISOControl(first) ? ' ' : first));
    return end;
  }

  /** Whether a character is white space, also one that does not break lines. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSeparated(String piece, int end) {
    int last = end - 1;
    while (last >= 0 && CLOSING.indexOf(piece.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ENDS.indexOf(piece.charAt(last)) >= 0;
  }

  String text() {
    return line.toString();
  }

  /** Returns where a range of the piece is in the line, moved by some characters. */
  TextRange range(int start, int end, int by) {
    return new TextRange(offsets[start] + by, offsets[end] + by);
  }
}
