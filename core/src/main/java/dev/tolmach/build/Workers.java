package dev.tolmach.build;

import dev.tolmach.disk.Interruption;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work off tasks, of which only a bounded number waits. The first
 * task that fails stops all: those that wait are dropped, and its error comes out where tasks are
 * handed in. Tasks are handed in by one thread.
 *
 * <p>Working threads are never interrupted: an interrupt would close the files that are being
 * written.
 */
final class Workers implements AutoCloseable {
  /** Something to do. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  private static final int WAITING_PER_THREAD = 32;

  private final ExecutorService threads;
  private final int places;
  private final Semaphore free;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Workers(int count) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "tolmach-index-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.places = count * WAITING_PER_THREAD;
    this.free = new Semaphore(places);
  }

  /**
   * Hands in a task; waits while too many wait.
   *
   * @throws IOException if a task failed, or this thread was interrupted
   */
  void submit(Task task) throws IOException {
    acquire(1);
    try {
      rethrowFailure();
    } catch (IOException | RuntimeException | Error e) {
      free.release();
      throw e;
    }
    threads.execute(() -> work(task));
  }

  /**
   * Waits until all tasks are done.
   *
   * @throws IOException if one failed, or this thread was interrupted
   */
  void await() throws IOException {
    acquire(places);
    free.release(places);
    rethrowFailure();
  }

  /** Waits for the tasks that run; those that wait are dropped if one failed. */
  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Drops the tasks that wait. */
  void stop(Throwable reason) {
    failure.compareAndSet(null, reason);
  }

  private void work(Task task) {
    try {
      if (failure.get() == null) {
        task.run();
      }
    } catch (Throwable e) {
      stop(e);
    } finally {
      free.release();
    }
  }

  private void acquire(int permits) throws IOException {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.ofBuild(e);
    }
  }

  private void rethrowFailure() throws IOException {
    Throwable thrown = failure.get();
    switch (thrown) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
