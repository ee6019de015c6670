package dev.tolmach.search;

import java.util.Objects;

/**
 * A block of an article's text: a heading, a paragraph, an item of a list, a row of a table, or a
 * block of code.
 *
 * @param kind what it is
 * @param text its text without markup, in one line; code has as many as its author wrote
 * @param line the line of the article's file, 1-based, with its first words; 0 if it is unknown
 */
public record ShownBlock(Kind kind, String text, int line) {
  /** The kind of a block. */
  public enum Kind {
    /** The heading of its section. */
    HEADING,
    /** Text: a paragraph, an item of a list, a row of a table. */
    TEXT,
    /** Code, whose line breaks and indentation count. */
    CODE
  }

  /* The first of the characters that lines are broken between without a space. */
  private static final int EAST_ASIAN = 0x2E80;

  /** Checks that nothing is missing. */
  public ShownBlock {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /*
   * The last line of the file that the block can reach. Where a line of text was broken is a space
   * now, or nothing, between characters of East Asia.
   */
  int lastLine() {
    long breaks =
        kind == Kind.CODE
            ? Math.max(0, text.lines().count() - 1)
            : text.chars().filter(c -> Character.isWhitespace(c) || c >= EAST_ASIAN).count();
    return line + (int) breaks;
  }
}
