package dev.tolmach.syntax;

/**
 * The row below the head of a table: dashes for each column, a colon at their ends where it is
 * aligned, bars between. Read by hand, since a regular expression takes stack for each column.
 */
final class DelimiterRow {
  private DelimiterRow() {}

  /** Whether a part of a text is such a row. */
  static boolean is(CharSequence text, int start, int end) {
    int at = start < end && text.charAt(start) == '|' ? start + 1 : start;
    while (true) {
      at = blanksEnd(text, at, end);
      at = at < end && text.charAt(at) == ':' ? at + 1 : at;
      int dashes = at;
      while (at < end && text.charAt(at) == '-') {
        at++;
      }
      if (at == dashes) {
        return false;
      }
      at = at < end && text.charAt(at) == ':' ? at + 1 : at;
      at = blanksEnd(text, at, end);
      if (at == end) {
        return true;
      }
      if (text.charAt(at) != '|') {
        return false;
      }
      at++;
      if (blanksEnd(text, at, end) == end) {
        return true;
      }
    }
  }

  private static int blanksEnd(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
