package dev.tolmach.frontmatter;

import dev.tolmach.limits.Excerpt;
import java.io.Serial;

/** Fields that do not follow their syntax, or are too many or too deep. */
public final class BrokenSyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** Parsers quote what they do not understand. */
  private static final int LONGEST = 160;

  private final int line;
  private final boolean tooLarge;

  /**
   * Makes the exception.
   *
   * @param line the line inside the block, 1-based
   * @param message what the syntax's parser says, in one line
   */
  BrokenSyntaxException(int line, String message) {
    this(line, message, false);
  }

  private BrokenSyntaxException(int line, String message, boolean tooLarge) {
    super(withoutStop(Excerpt.of(message, LONGEST)));
    this.line = line;
    this.tooLarge = tooLarge;
  }

  /** Makes the exception for fields that may be sound, but are too many, too long or too deep. */
  static BrokenSyntaxException tooLarge(int line, String message) {
    return new BrokenSyntaxException(line, message, true);
  }

  /** Returns whether a limit was passed, rather than the syntax broken. */
  boolean isTooLarge() {
    return tooLarge;
  }

  private static String withoutStop(String message) {
    int end = message.length();
    while (end > 0 && " .?!\u00a0".indexOf(message.charAt(end - 1)) >= 0) {
      end--;
    }
    return message.substring(0, end);
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
