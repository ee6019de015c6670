package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/** Words that a notation shows its reader, in the line in which it is written. */
public final class Words extends CustomNode {

  private final String words;
  private final String literal;

  /**
   * Words of a notation.
   *
   * @param words what a reader sees
   * @param literal what is written; its line feeds count as lines
   */
  public Words(String words, String literal) {
    this.words = words;
    this.literal = literal;
  }

  /** Returns what a reader sees. */
  public String words() {
    return words;
  }

  /** Returns what is written. */
  public String literal() {
    return literal;
  }
}
