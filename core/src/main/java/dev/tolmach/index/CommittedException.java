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

  private CommittedException(
      String message, String generation, @Nullable IndexReport report, @Nullable Throwable cause) {
    super(message, cause);
    this.generation = generation;
    this.report = report;
  }

  /** Something failed after a generation had gone live. */
  static CommittedException after(Generation generation, Throwable cause) {
    return new CommittedException(
        "The new generation is live, but the work after it failed: '"
            + generation.name()
            + "' ("
            + IndexErrors.inWords(cause)
            + "). Expected a disk that takes what is written. Check the disk; the next build tidies"
            + " up.",
        generation.name(),
        null,
        cause);
  }

  /** Files that no generation needs could not be deleted. */
  static CommittedException undeleted(Generation generation, Iterable<String> files) {
    return new CommittedException(
        "Files of an older generation cannot be deleted: '"
            + String.join("', '", files)
            + "'. Expected a folder whose files may be deleted. Check its permissions; the new"
            + " generation '"
            + generation.name()
            + "' is live, and the next build tries again.",
        generation.name(),
        null,
        null);
  }

  /** The same, with what the build did. */
  CommittedException with(IndexReport done) {
    CommittedException told =
        new CommittedException(String.valueOf(getMessage()), generation, done, getCause());
    told.setStackTrace(getStackTrace());
    return told;
  }

  /** The name of the generation that is live now. */
  public String generation() {
    return generation;
  }

  /** What the build did with every article; empty where single articles were written. */
  public Optional<IndexReport> report() {
    return Optional.ofNullable(report);
  }
}
