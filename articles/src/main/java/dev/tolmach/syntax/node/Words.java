package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/** Words that a notation shows its reader, in the line in which it is written. */
public final class Words extends CustomNode {

  private final String words;
  private final String literal;
  private final boolean alone;

  /**
   * Words of a notation.
   *
   * @param words what a reader sees
   * @param literal what is written; its line feeds count as lines
   * @param alone whether nothing else is on its line, which it then ends
   */
  public Words(String words, String literal, boolean alone) {
    this.words = words;
    this.literal = literal;
    this.alone = alone;
  }

  /**
   * Words among others.
   *
   * @param words what a reader sees
   * @param literal what is written; its line feeds count as lines
   */
  public Words(String words, String literal) {
    this(words, literal, false);
  }

  /** Returns what a reader sees. */
  public String words() {
    return words;
  }

  /** Returns what is written. */
  public String literal() {
    return literal;
  }

  /** Returns whether nothing else is on its line, which it then ends. */
  public boolean isAlone() {
    return alone;
  }
}
