package dev.tolmach.frontmatter;

/** How large and how deep front matter may be. Beyond it, the block counts as broken. */
final class Limits {

  /** The length of a block, in UTF-16 code units. */
  static final int LENGTH = 1 << 20;

  /** How deep lists and maps may stand in one another. */
  static final int DEPTH = 32;

  /** How many values there may be, those that aliases repeat included. */
  static final int VALUES = 20_000;

  private Limits() {}
}
