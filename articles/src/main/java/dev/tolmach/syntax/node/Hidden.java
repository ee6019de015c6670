package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/** Something inside a line that no reader sees: it and its children are no text. */
public class Hidden extends CustomNode {

  private final String literal;

  /**
   * Something hidden.
   *
   * @param literal what is written; its line feeds count as lines
   */
  public Hidden(String literal) {
    this.literal = literal;
  }

  /** Returns what is written. */
  public final String literal() {
    return literal;
  }
}
