package dev.tolmach.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why an index cannot be written, in words for people. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexException(String message) {
    super(message);
  }

  public IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
