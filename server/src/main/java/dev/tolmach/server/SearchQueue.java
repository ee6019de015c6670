package dev.tolmach.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks the index a few questions at once; others wait, and too many are refused. Questions run in
 * threads of the platform: one that takes long keeps no virtual thread from its processor. Threads
 * that have nothing to do end by themselves.
 */
final class SearchQueue {
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /** Too many questions wait. */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1;

    FullException(int waiting) {
      super(
          "Too many questions at once: '"
              + waiting
              + " wait'. Expected fewer. Ask again in a second.");
    }
  }

  /** A question to the index. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException;
  }

  /**
   * What came of a question.
   *
   * @param value the answer
   * @param waited how many nanoseconds it waited
   * @param took how many nanoseconds it then took
   */
  record Timed<T>(T value, long waited, long took) {}

  SearchQueue(int atOnce, int waiting) {
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("tolmach-search-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Asks a question and waits for the answer.
   *
   * @throws FullException if too many wait
   * @throws IOException as the question does
   */
  <T> Timed<T> ask(Question<T> question) throws IOException {
    long asked = System.nanoTime();
    Callable<Timed<T>> timed =
        () -> {
          long begun = System.nanoTime();
          T value = question.ask();
          return new Timed<>(value, begun - asked, System.nanoTime() - begun);
        };
    FutureTask<Timed<T>> task = new FutureTask<>(timed);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw new FullException(threads.getQueue().size());
    }
    return await(task);
  }

  private static <T> T await(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw (IOException)
          new InterruptedIOException("The thread was interrupted while it waited.").initCause(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** How many questions wait. */
  int waiting() {
    return threads.getQueue().size();
  }

  /** How many questions are being answered. */
  int active() {
    return threads.getActiveCount();
  }
}
