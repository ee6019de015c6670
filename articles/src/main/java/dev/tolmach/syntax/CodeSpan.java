package dev.tolmach.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code inside a line, between backticks. */
final class CodeSpan {

  private static final int LONGEST = 4_000;

  private static final Pattern RAW =
      Pattern.compile(
          "\\{%-?\\s*raw\\s*-?%\\}(.{0,5000}?)\\{%-?\\s*endraw\\s*-?%\\}", Pattern.DOTALL);
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

  private CodeSpan() {}

  /** Returns the offset behind the span that begins at an offset, or behind its backticks. */
  static int end(String text, int at) {
    int run = run(text, at);
    int limit = Math.min(text.length(), run + LONGEST);
    for (int i = run; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n') {
        break;
      }
      if (c == '`') {
        int end = run(text, i);
        if (end - i == run - at) {
          return end;
        }
        i = end;
      }
    }
    return run;
  }

  private static int run(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == '`') {
      i++;
    }
    return i;
  }

  /**
   * Returns a span as it goes to Markdown: without the tags that keep templates from being run in
   * it, and in a table with its bars escaped. GitHub cuts cells there too, and drops what does not
   * fit into the row.
   */
  static String kept(String span, boolean table) {
    String kept = span.contains("endraw") ? RAW.matcher(span).replaceAll("$1") : span;
    return table && kept.indexOf('|') >= 0
        ? PIPE.matcher(kept).replaceAll(Matcher.quoteReplacement("\\|"))
        : kept;
  }
}
