package dev.tolmach.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The bytes that a client sends, with one deadline for many reads: a client that sends a byte now
 * and then gains no time by that. For one thread.
 */
final class TimedInput {
  private final InputStream stream;
  private final Patience patience;
  private final byte[] buffer = new byte[8_192];
  private long deadline;
  private int at;
  private int end;

  /** Sets how many milliseconds one read of the stream may take. */
  @FunctionalInterface
  interface Patience {
    void set(int millis) throws IOException;
  }

  TimedInput(InputStream stream, Patience patience) {
    this.stream = stream;
    this.patience = patience;
  }

  /** Sets the time that all reads from now on have together. */
  void allow(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  /**
   * Waits for a byte without taking it.
   *
   * @return false at the end of the stream
   * @throws SocketTimeoutException if the time is over
   */
  boolean await() throws IOException {
    return at < end || fill();
  }

  /**
   * The next byte, 0 to 255; -1 at the end of the stream.
   *
   * @throws SocketTimeoutException if the time is over
   */
  int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  /**
   * Fills an array from a place on, as far as there are bytes.
   *
   * @return how many bytes it got; fewer than asked for at the end of the stream
   * @throws SocketTimeoutException if the time is over
   */
  int read(byte[] into, int from, int length) throws IOException {
    int got = 0;
    while (got < length && (at < end || fill())) {
      int part = Math.min(length - got, end - at);
      System.arraycopy(buffer, at, into, from + got, part);
      at += part;
      got += part;
    }
    return got;
  }

  private boolean fill() throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("The time to send is over.");
    }
    patience.set((int) Math.min(left, Integer.MAX_VALUE));
    at = 0;
    end = Math.max(0, stream.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
