package dev.tolmach.article;

import dev.tolmach.frontmatter.Preamble;

/**
 * The text behind the front matter, without the blank lines it begins with.
 *
 * @param text the text
 * @param line the line in the file on which it begins, 1-based
 */
record Body(String text, int line) {

  static Body of(String document, Preamble preamble) {
    int start = preamble.bodyStart();
    int line = preamble.bodyLine();
    for (int i = start; i < document.length(); i++) {
      char c = document.charAt(i);
      if (c == '\n') {
        start = i + 1;
        line++;
      } else if (!Character.isWhitespace(c)) {
        break;
      }
    }
    return new Body(document.substring(start), line);
  }
}
