package dev.tolmach.frontmatter;

import java.io.Serial;

/** Fields that do not follow their syntax, or are too many or too deep. */
public final class BrokenSyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * Makes the exception.
   *
   * @param line the line inside the block, 1-based
   * @param message what the syntax's parser says, in one line
   */
  BrokenSyntaxException(int line, String message) {
    super(message.lines().findFirst().orElse("").replaceAll("[\\s.?!]+$", ""));
    this.line = line;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Returns the line inside the block, 1-based. */
  public int line() {
    return line;
  }
}
