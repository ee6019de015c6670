package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/**
 * Words between square brackets that a notation shows its reader. The closing bracket that follows
 * in the next text is the notation's own: a bracket that the parser has opened it must close.
 */
public final class LinkWords extends CustomNode {

  private final String words;

  /**
   * Words of a notation.
   *
   * @param words what a reader sees, or nothing
   */
  public LinkWords(String words) {
    this.words = words;
  }

  /** Returns what a reader sees, or nothing. */
  public String words() {
    return words;
  }
}
