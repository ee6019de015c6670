package dev.tolmach.syntax.inline;

/** Code between backticks in a row of a table. */
final class CodeSpan {

  private static final int LONGEST = 4_000;

  private CodeSpan() {}

  /** Returns the offset after the span that begins at an offset, or after its backticks. */
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
}
