package dev.tolmach.mcp;

import dev.tolmach.tool.JsonValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way from the thread that reads them to the one that answers. A cancellation
 * overtakes the requests: one that waits goes, and the one that is being answered is interrupted.
 */
final class Inbox {
  private static final int MOST_WAITING = 64;

  private final Thread answering;
  private final Deque<McpMessage> waiting = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable JsonValue current;
  private boolean cancelled;
  private boolean ended;
  private @Nullable Exception failure;

  /**
   * An empty inbox.
   *
   * @param answering the thread that takes messages out
   */
  Inbox(Thread answering) {
    this.answering = answering;
  }

  /** Puts a message in; waits while there are too many. Called by the thread that reads. */
  synchronized void put(McpMessage message) throws InterruptedException {
    if (message instanceof McpMessage.Notification notification) {
      if (notification.method().equals("notifications/cancelled")) {
        notification.params().get("requestId").ifPresent(this::cancel);
      }
      return;
    }
    while (waiting.size() >= MOST_WAITING && !ended) {
      wait();
    }
    waiting.addLast(message);
    notifyAll();
  }

  private void cancel(JsonValue id) {
    boolean waited =
        waiting.removeIf(
            message -> message instanceof McpMessage.Request request && request.id().equals(id));
    if (!waited && id.equals(current)) {
      cancelled = true;
      answering.interrupt();
    }
  }

  /** Notes that no more messages come. Called by the thread that reads. */
  synchronized void end(@Nullable Exception why) {
    ended = true;
    failure = why;
    if (why != null) {
      waiting.clear();
    }
    notifyAll();
  }

  /** Waits until all is answered, but not for ever: then what is left is given up. */
  void await(int time, TimeUnit unit) throws InterruptedException {
    if (!closed.await(time, unit)) {
      synchronized (this) {
        waiting.clear();
        cancelled = true;
        answering.interrupt();
      }
    }
  }

  /** The next message, when there is one; null at the end. Called by the thread that answers. */
  synchronized @Nullable McpMessage next() {
    while (waiting.isEmpty() && !ended) {
      try {
        wait();
      } catch (InterruptedException tooLate) {
        // A cancellation of what is answered already.
      }
    }
    McpMessage message = waiting.pollFirst();
    current = message instanceof McpMessage.Request request ? request.id() : null;
    cancelled = false;
    notifyAll();
    return message;
  }

  /** Whether nobody has cancelled the message that was taken out last; from now on nobody can. */
  synchronized boolean isStillWanted() {
    boolean wanted = !cancelled;
    current = null;
    cancelled = false;
    Thread.interrupted();
    return wanted;
  }

  /** Notes that nothing is taken out any more. */
  void close() {
    closed.countDown();
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  /**
   * Throws what ended the input, if it was no end.
   *
   * @throws IOException if the input could not be read
   */
  synchronized void rethrow() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
