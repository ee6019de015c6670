package dev.tolmach.index;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The new generation is live, as a whole, but something that follows the commit failed, such as
 * deleting the files of an older generation. Every other {@link IOException} of a build means that
 * the index is as it was.
 */
public final class CommittedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient String generation;
  private final transient @Nullable IndexReport report;

  /**
   * Something failed after a generation had gone live.
   *
   * @param message what failed, what is live, and what to do
   * @param generation the name of the generation that is live
   * @param report what the build did with every article; null where single articles were written
   * @param cause what was thrown; null if nothing was
   */
  public CommittedException(
      String message, String generation, @Nullable IndexReport report, @Nullable Throwable cause) {
    super(message, cause);
    this.generation = generation;
    this.report = report;
  }

  /** The same, with the report of the build. */
  public CommittedException with(IndexReport done) {
    CommittedException reported =
        new CommittedException(String.valueOf(getMessage()), generation, done, getCause());
    reported.setStackTrace(getStackTrace());
    return reported;
  }

  /** The name of the generation that is live now. */
  public String generation() {
    return generation;
  }

  /** Returns the report of the build; empty where single articles were written. */
  public Optional<IndexReport> report() {
    return Optional.ofNullable(report);
  }
}
