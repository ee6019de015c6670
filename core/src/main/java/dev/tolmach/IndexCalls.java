package dev.tolmach;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The calls into one index, from opening to closing: changes one after another, everything else at
 * the same time. After {@link #close} no call begins; what calls use is released when the last one
 * has ended.
 *
 * <p>Any number of threads may use one.
 */
final class IndexCalls {
  /** What a call does. */
  @FunctionalInterface
  interface Call<T, E extends Exception> {
    T run() throws IOException, E;
  }

  /** Lets go of what calls use. */
  @FunctionalInterface
  interface Release {
    void run() throws IOException;
  }

  private final Release release;
  private final ReentrantLock changes = new ReentrantLock();

  /* Threads that a change starts inherit it, so that a call from one of them is known to be inside. */
  @SuppressWarnings("ThreadLocalUsage") // Each index has changes of its own.
  private final InheritableThreadLocal<@Nullable Object> inside = new InheritableThreadLocal<>();

  private volatile @Nullable Object change;
  private volatile boolean closed;
  private int underWay;
  private boolean released;
  private @Nullable IOException failure;

  IndexCalls(Release release) {
    this.release = release;
  }

  /** Whether no call begins any more. */
  boolean isClosed() {
    return closed;
  }

  /**
   * Runs a call that changes nothing.
   *
   * @throws InterruptedIOException if this thread is interrupted; it stays so
   * @throws IllegalStateException if the index is closed
   */
  <T, E extends Exception> T reading(Call<T, E> call) throws IOException, E {
    begin();
    try {
      checkInterrupt(null);
      T result = call.run();
      checkInterrupt(null);
      return result;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      checkInterrupt(e);
      throw e;
    } finally {
      end();
    }
  }

  /**
   * Runs a call that changes the index, when those before it have ended.
   *
   * @throws InterruptedIOException if this thread is interrupted before the change is live; it
   *     stays so
   * @throws IllegalStateException if the index is closed or the call comes from inside another one
   */
  <T, E extends Exception> T changing(Call<T, E> call) throws IOException, E {
    begin();
    try {
      checkOutside();
      await();
      try {
        return change(call);
      } finally {
        changes.unlock();
      }
    } finally {
      end();
    }
  }

  /**
   * Runs a change that only lets go of something. An interrupted thread does so, too, and stays
   * interrupted. Where the index is closed that is done already.
   */
  void ending(Release release) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      changing(() -> {
        release.run();
        return true;
      });
    } catch (IllegalStateException e) {
      if (!closed) {
        throw e;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T, E extends Exception> T change(Call<T, E> call) throws IOException, E {
    checkOpen(null);
    Object token = new Object();
    change = token;
    inside.set(token);
    try {
      return call.run();
    } catch (CancellationException e) {
      checkOpen(e);
      throw e;
    } finally {
      inside.remove();
      change = null;
    }
  }

  /**
   * Closes the index for calls and waits until those under way have ended. From inside a change it
   * does not wait: that change releases everything when it ends.
   *
   * @throws IOException if something could not be released
   */
  void close() throws IOException {
    synchronized (this) {
      closed = true;
      if (isInside()) {
        return;
      }
      awaitCalls();
      releaseOnce();
      IOException thrown = failure;
      failure = null;
      if (thrown != null) {
        throw thrown;
      }
    }
  }

  private boolean isInside() {
    Object token = inside.get();
    return token != null && token.equals(change);
  }

  private void await() throws InterruptedIOException {
    try {
      changes.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(
          "The build was interrupted. The index is as it was before. Run the build again.", e);
    }
  }

  private synchronized void begin() {
    checkOpen(null);
    underWay++;
  }

  private synchronized void end() {
    underWay--;
    if (closed && underWay == 0) {
      releaseOnce();
      notifyAll();
    }
  }

  /* An interrupted thread that closes an index wants it closed. */
  private synchronized void awaitCalls() {
    boolean interrupted = false;
    while (underWay > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void releaseOnce() {
    if (!released) {
      released = true;
      try {
        release.run();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  private void checkOpen(@Nullable Throwable cause) {
    if (closed) {
      throw new IllegalStateException(
          "The index is closed. Expected an open one. Open it again.", cause);
    }
  }

  private void checkOutside() {
    if (isInside()) {
      throw new IllegalStateException(
          "The index is changed from inside a build of it. Expected a listener, a gate or an"
              + " archive that only reads the index. Change it when the build has ended.");
    }
  }

  private static void checkInterrupt(@Nullable Throwable cause) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(
          "Reading the index was interrupted. Expected to read to the end. Read it again.", cause);
    }
  }

  private static InterruptedIOException interrupted(String message, @Nullable Throwable cause) {
    InterruptedIOException interrupted = new InterruptedIOException(message);
    if (cause != null) {
      interrupted.initCause(cause);
    }
    return interrupted;
  }
}
