package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;

/** A block without text that gives the next heading an id. */
public final class Target extends CustomBlock {

  private final String id;

  /** A target with an id. */
  public Target(String id) {
    this.id = id;
  }

  /** Returns the id of the next heading. */
  public String id() {
    return id;
  }
}
