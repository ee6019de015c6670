package dev.tolmach.typing;

import dev.tolmach.query.ArticlePart;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a query between two spaces, without the quotation marks and parentheses around it, and
 * without the name of a part of an article before it.
 *
 * @param start where it begins in the query, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param text the text of the part
 */
record Part(int start, int end, String text) {
  private static final String QUOTES = "\"＂“”«»„()（）";

  /** The parts of a query that are words to look for, in order. */
  static List<Part> of(String query) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      int start = at;
      while (at < query.length() && !isSpace(query.charAt(at))) {
        at++;
      }
      add(parts, query, start, at);
      at++;
    }
    return parts;
  }

  private static void add(List<Part> parts, String query, int from, int to) {
    int start = afterMarks(query, from, to);
    for (ArticlePart part : ArticlePart.values()) {
      if (query.startsWith(part.typed() + ':', start)
          || query.startsWith(part.typed() + '：', start)) {
        start = afterMarks(query, start + part.typed().length() + 1, to);
      }
    }
    int end = to;
    while (end > start && QUOTES.indexOf(query.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      parts.add(new Part(start, end, query.substring(start, end)));
    }
  }

  private static int afterMarks(String query, int from, int to) {
    int start = from;
    while (start < to && QUOTES.indexOf(query.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /* An excluded word, a prefix or a condition is not searched as it is written. */
  boolean isSyntax() {
    return text.startsWith("-") && text.length() > 1
        || text.endsWith("*")
        || text.matches("\\p{IsLatin}+[:：].+")
        || text.equals("OR")
        || text.equals("AND")
        || text.equals("NOT");
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
