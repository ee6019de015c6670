package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which notations are looked for from its beginning to its end: one block of Markdown, or
 * one piece of HTML. Remembers how far closers were looked for, so that openers without any cost
 * one search.
 */
public final class NotationText {

  private final String text;
  private final boolean mdx;
  private final Seeker seeker;

  /**
   * A text.
   *
   * @param text the text
   * @param mdx whether it is MDX
   */
  public NotationText(String text, boolean mdx) {
    this.text = text;
    this.mdx = mdx;
    this.seeker = new Seeker(text);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  boolean mdx() {
    return mdx;
  }

  /** Returns the character at an offset, or a space after the end. */
  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : ' ';
  }

  boolean startsWith(String prefix, int offset) {
    return text.startsWith(prefix, offset);
  }

  /** Returns where the next closer begins at or after an offset and within a limit, or -1. */
  public int next(String closer, int from, int limit) {
    return seeker.next(closer, from, limit);
  }

  /** Returns a matcher of a pattern that looks at an offset. */
  Matcher matcher(Pattern pattern, int offset) {
    return pattern.matcher(text).region(offset, text.length());
  }
}
