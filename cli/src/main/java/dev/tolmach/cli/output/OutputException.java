package dev.tolmach.cli.output;

import java.io.IOException;
import java.util.Locale;

/** The output takes no more. Distinct from all other failures to read or write. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Wraps the exception of the output. */
  OutputException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * Whether whoever read the output has stopped reading, as {@code head} does, which is no error.
   * The system's message is "Broken pipe", on Windows "The pipe is being closed" or "The pipe has
   * been ended".
   */
  public boolean isClosedPipe() {
    String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe");
  }
}
