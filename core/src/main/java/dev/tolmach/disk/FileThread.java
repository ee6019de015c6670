package dev.tolmach.disk;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A thread that reads and writes the files of an index for others, which wait for it. Nobody
 * interrupts it.
 *
 * <p>An interrupt closes the file that the interrupted thread is reading or writing. If that is the
 * index's lock, another process may begin to write the same index; if it happens during a commit,
 * nobody knows whether the commit is live. So an interrupt of a thread that waits has no effect
 * until the task has ended: that thread stays interrupted, and decides then.
 *
 * <p>Any number of threads may use one; their tasks run one after another.
 */
public final class FileThread implements AutoCloseable {
  /** What is done there. */
  @FunctionalInterface
  public interface Task<T extends @Nullable Object, E extends Exception> {
    T run() throws IOException, E;
  }

  private static final class Own extends Thread {
    Own(Runnable work) {
      super(work, "tolmach-files");
      setDaemon(true);
    }
  }

  private final ExecutorService thread = Executors.newSingleThreadExecutor(Own::new);

  /** Runs one task on a thread of its own, or at once if this is such a thread. */
  public static <T extends @Nullable Object, E extends Exception> T run(Task<T, E> task)
      throws IOException, E {
    if (Thread.currentThread() instanceof Own) {
      return task.run();
    }
    try (FileThread once = new FileThread()) {
      return once.call(task);
    }
  }

  /**
   * Runs a task and waits for its end.
   *
   * @throws IllegalStateException if this was closed
   */
  public <T extends @Nullable Object, E extends Exception> T call(Task<T, E> task)
      throws IOException, E {
    Future<T> future;
    try {
      future = thread.submit(task::run);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException(
          "The index is closed. Expected an open one. Open it again.", e);
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      @SuppressWarnings(
          "unchecked") // Or an IOException or an unchecked one: a task throws no other.
      E thrown = (E) thrown(e);
      throw thrown;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether it takes no tasks any more. */
  public boolean isClosed() {
    return thread.isShutdown();
  }

  /** Lets the thread end after the tasks that it has. */
  @Override
  public void close() {
    thread.shutdown();
  }

  private static Exception thrown(ExecutionException failure) {
    return switch (failure.getCause()) {
      case Error e -> throw e;
      case Exception e -> e;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
