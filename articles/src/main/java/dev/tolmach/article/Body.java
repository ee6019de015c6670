package dev.tolmach.article;

import dev.tolmach.frontmatter.Preamble;

/**
 * The text after the front matter, without the blank lines it begins with.
 *
 * @param text the text
 * @param line the line in the file on which it begins, 1-based
 * @param lastLine the one on which it ends
 */
record Body(String text, int line, int lastLine) {

  static Body of(String document, Preamble preamble) {
    int start = preamble.bodyStart();
    int end = Math.min(document.length(), preamble.bodyEnd());
    int line = preamble.bodyLine();
    for (int i = start; i < end; i++) {
      char c = document.charAt(i);
      if (c == '\n') {
        start = i + 1;
        line++;
      } else if (!Character.isWhitespace(c)) {
        break;
      }
    }
    String text = document.substring(Math.min(start, end), end);
    return new Body(text, line, line + LineEnds.count(text, text.length()));
  }
}
