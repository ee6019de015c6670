package dev.tolmach.disk;

import dev.tolmach.index.CommittedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** The message to a thread that was interrupted while it used an index. It stays interrupted. */
public final class Interruption {
  private Interruption() {}

  /** A build, or whatever else changes an index. */
  @FunctionalInterface
  public interface Change<T> {
    T run() throws IOException;
  }

  /**
   * Changes an index unless this thread is interrupted. Whatever an interrupt breaks off says so in
   * its own way: a stream of the archive that it was closed, a gate's search that it was
   * interrupted. The caller gets one exception for all of them.
   *
   * @throws InterruptedIOException if this thread is interrupted before the change is live
   */
  public static <T> T during(Change<T> change) throws IOException {
    check();
    try {
      return change.run();
    } catch (InterruptedIOException | CommittedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw ofBuild(e);
      }
      throw e;
    }
  }

  /**
   * Ends a build in a thread that is interrupted.
   *
   * @throws InterruptedIOException if it is
   */
  public static void check() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw ofBuild(null);
    }
  }

  /** What ends an interrupted build. */
  public static InterruptedIOException ofBuild(@Nullable Throwable cause) {
    InterruptedIOException interrupted =
        new InterruptedIOException(
            "The build was interrupted. The index is as it was before. Run the build again.");
    if (cause != null) {
      interrupted.initCause(cause);
    }
    return interrupted;
  }

  /**
   * Ends reading an index in a thread that is interrupted.
   *
   * @throws InterruptedIOException if it is
   */
  public static void checkReading() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          "Reading the index was interrupted. Expected to read to the end. Read it again.");
    }
  }
}
