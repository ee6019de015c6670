package dev.tolmach.collection;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Until when a search may go on: until its time is over, or until its thread is interrupted. For
 * one thread.
 */
public final class Deadline {
  private final @Nullable Duration timeout;
  private final LongSupplier nanoseconds;
  private final long started;
  private boolean reached;

  /** A deadline for what begins now; null: it may take as long as it needs. */
  public Deadline(@Nullable Duration timeout) {
    this(timeout, System::nanoTime);
  }

  /** A deadline by another clock, which counts nanoseconds from any origin. */
  public Deadline(@Nullable Duration timeout, LongSupplier nanoseconds) {
    this.timeout = timeout;
    this.nanoseconds = nanoseconds;
    this.started = nanoseconds.getAsLong();
  }

  /** Whether to stop; once it says so, it goes on saying so. */
  public boolean isReached() {
    reached |= isOver() || Thread.currentThread().isInterrupted();
    return reached;
  }

  /** Whether it was ever reached. */
  public boolean wasReached() {
    return reached;
  }

  /** The time that is left, a nanosecond at least; null: as much as is needed. */
  public @Nullable Duration left() {
    if (timeout == null) {
      return null;
    }
    Duration left = timeout.minusNanos(nanoseconds.getAsLong() - started);
    return left.isPositive() ? left : Duration.ofNanos(1);
  }

  /** How long the search has taken, in milliseconds. */
  public double millis() {
    return (nanoseconds.getAsLong() - started) / 1e6;
  }

  /**
   * Ends a search that nobody waits for.
   *
   * @throws InterruptedIOException if the thread is interrupted; it stays so
   */
  public void checkInterrupt() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          "The search was interrupted. Expected to run to its end or its time-out. Search again.");
    }
  }

  private boolean isOver() {
    return timeout != null
        && Duration.ofNanos(nanoseconds.getAsLong() - started).compareTo(timeout) >= 0;
  }
}
