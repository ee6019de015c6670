package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;

/** A block without text: the container that it begins is of a kind that is not known. */
public final class UnknownDirective extends CustomBlock {

  private final String kind;

  /** A directive of a kind. */
  public UnknownDirective(String kind) {
    this.kind = kind;
  }

  /** Returns the kind as it is written. */
  public String kind() {
    return kind;
  }
}
