package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;

/** A block of code, or of formulas, that no fence marks. */
public final class CodeLines extends CustomBlock {

  private final StringBuilder literal = new StringBuilder();
  private int firstLine = 1;

  /** Adds a line, without its line feed. */
  public void add(CharSequence line) {
    literal.append(line).append('\n');
  }

  /** Returns how many lines below the block's first one its code begins: 0 if it begins there. */
  public void firstLine(int below) {
    firstLine = below;
  }

  /** Returns how many lines below the block's first one its code begins. */
  public int firstLine() {
    return firstLine;
  }

  /** Returns the code, each line with its line feed. */
  public String literal() {
    return literal.toString();
  }
}
