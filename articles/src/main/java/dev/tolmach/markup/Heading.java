package dev.tolmach.markup;

/**
 * A heading and where it is.
 *
 * @param level 1 to 6
 * @param text its text without markup, not empty
 * @param anchor the fragment that links to it use
 * @param line its line in the body, 1-based
 * @param start where its text begins in the rendered text, in UTF-16 code units
 * @param end where its text ends, exclusive
 * @param plain its text without what components at its end show, such as badges
 */
public record Heading(
    int level, String text, String anchor, int line, int start, int end, String plain) {
  /** A heading without components. */
  public Heading(int level, String text, String anchor, int line, int start, int end) {
    this(level, text, anchor, line, start, end, text);
  }

  /** The same heading with another anchor. */
  Heading withAnchor(String itsAnchor) {
    return new Heading(level, text, itsAnchor, line, start, end, plain);
  }
}
