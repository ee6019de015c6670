package dev.tolmach.frontmatter;

/**
 * How large and how deep front matter may be. Beyond it, the block counts as broken, and is read
 * line by line up to a limit of its own.
 */
final class Limits {

  /** The length of a block, in UTF-16 code units. */
  static final int LENGTH = 1 << 20;

  /** How deep lists and maps may stand in one another. */
  static final int DEPTH = 32;

  /** How many values there may be, those that aliases repeat included. */
  static final int VALUES = 20_000;

  /** How many lines with a key or an item are read of a block that is read line by line. */
  static final int LINES = 1_000;

  /** How many problems of one kind are told. */
  static final int PROBLEMS = 100;

  private Limits() {}
}
