package dev.tolmach.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An index cannot be written; the message says why, in sentences for people. */
public final class IndexException extends IOException {
  /** The beginning of the message where files of others are in the way of the index. */
  public static final String IN_THE_WAY = "In the way of the index: ";

  private static final long serialVersionUID = 1L;

  /** An exception that nothing else caused. */
  public IndexException(String message) {
    super(message);
  }

  /** An exception with what was thrown first, if anything was. */
  public IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
