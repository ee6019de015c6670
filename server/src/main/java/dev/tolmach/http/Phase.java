package dev.tolmach.http;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;

/**
 * What a connection is doing, and since when. The connection's own thread enters phases; other
 * threads may end it in some of them, and then it enters no other.
 */
final class Phase {
  /* A client on a slow line may need that long for a piece of a response. */
  private static final long FAIR_NANOS = 1_000_000_000;

  /** What a connection may be doing. */
  enum Kind {
    /** There is no request. */
    WAITING,
    /** A request has begun to come in. */
    READING,
    /** A request is being answered. */
    ANSWERING,
    /** A response is being sent. */
    WRITING,
    /** It is over. */
    ENDED
  }

  private Kind kind = Kind.WAITING;
  private long entered = System.nanoTime();
  private long advanced = entered;

  /**
   * Enters a phase.
   *
   * @throws SocketException if the connection was ended by another thread
   */
  synchronized void enter(Kind next) throws IOException {
    if (kind == Kind.ENDED) {
      throw new SocketException("The connection was ended.");
    }
    kind = next;
    entered = System.nanoTime();
    advanced = entered;
  }

  /** Notes that the client has taken a part of what is sent. */
  synchronized void advance() {
    advanced = System.nanoTime();
  }

  /** Ends the connection's work if it is in a phase; says whether it did. */
  synchronized boolean endIf(Kind only) {
    return endIf(kind == only);
  }

  /** Ends the connection's work if it has waited for the client; says whether it did. */
  synchronized boolean endIfPatient() {
    return endIf(patience() > 0);
  }

  private boolean endIf(boolean condition) {
    if (condition) {
      kind = Kind.ENDED;
    }
    return condition;
  }

  /** Whether a response has been sent for longer than a time. */
  synchronized boolean hasWritten(Duration longest) {
    return kind == Kind.WRITING && System.nanoTime() - entered > longest.toNanos();
  }

  /** For how many nanoseconds nothing came from the client, or was taken by it; 0 if it waits. */
  synchronized long patience() {
    long nanos = System.nanoTime() - advanced;
    return switch (kind) {
      case WAITING, READING -> Math.max(1, nanos);
      case WRITING -> nanos > FAIR_NANOS ? nanos : 0;
      case ANSWERING, ENDED -> 0;
    };
  }
}
