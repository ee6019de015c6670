package dev.tolmach.syntax.inline;

import org.jspecify.annotations.Nullable;

/** Templates, components, expressions and comments of MDX that are all of a line, or of several. */
public final class LineNotation {

  private LineNotation() {}

  /**
   * Returns what a line shows that is notations alone, or null if it is not.
   *
   * @param line the line from its first character that is no space
   */
  public static @Nullable Found of(String line, boolean mdx) {
    NotationText passage = new NotationText(line, mdx);
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      Found found = at(passage, at);
      if (found == null
          || found.headingId() != null
          || Templates.opensComment(passage, at, found.end())
          || opensRaw(passage, at, found.end())) {
        return null;
      }
      String shown = found.words().strip();
      words.append(words.isEmpty() || shown.isEmpty() ? "" : " ").append(shown);
      at = found.end();
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    return Found.words(at, words.toString());
  }

  /** What follows {@code {% raw %}} on its line is text. */
  private static boolean opensRaw(NotationText passage, int at, int end) {
    return Templates.isRaw(passage, at, end) && !passage.text().substring(end).isBlank();
  }

  private static @Nullable Found at(NotationText passage, int at) {
    char first = passage.at(at);
    if (Templates.mayBegin(first, passage.at(at + 1))) {
      return Templates.at(passage, at);
    }
    if (first == '<') {
      return JsxTag.at(passage, at, ' ');
    }
    if (first != '{') {
      return null;
    }
    Found comment = Comments.at(passage, at);
    return comment == null ? JsxExpression.at(passage, at) : comment;
  }

  /** Returns what begins at an offset and ends on a later line, or null. */
  public static @Nullable Found longer(NotationText document, int at, int line) {
    Found found = at(document, at);
    return found != null && found.end() > at + line ? found : null;
  }
}
