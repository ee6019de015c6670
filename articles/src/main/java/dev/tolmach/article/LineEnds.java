package dev.tolmach.article;

/** The ends of lines in a document. */
final class LineEnds {

  private LineEnds() {}

  /** How many line feeds a text has before an offset. */
  static int count(String text, int end) {
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  /** Returns a text without a byte order mark at its head, all of whose lines end in line feeds. */
  static String unify(String text) {
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (bare.indexOf('\r') < 0) {
      return bare;
    }
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }
}
