package dev.tolmach.cli.server;

import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits until a server is asked to stop, and notifies others that have to stop with it. */
final class Serving implements Answer {
  private final CompletableFuture<Interruption> end = new CompletableFuture<>();
  private final List<Answer> others = new ArrayList<>();

  /** Adds what has to stop when this does. */
  synchronized void with(Answer other) {
    others.add(other);
    if (end.isDone()) {
      other.stop(end.isCompletedExceptionally() ? Interruption.TERMINATION : end.join());
    }
  }

  /**
   * Waits for the end.
   *
   * @throws IOException if it was one that a failure brought
   */
  void await() throws IOException {
    try {
      end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Ends the waiting because something failed without which there is nothing to serve. */
  void fail(Throwable failure) {
    end.completeExceptionally(failure);
  }

  /** The exit code: a service manager that ends a server finds nothing wrong with it. */
  int code() {
    return end.handle((how, failure) -> how == Interruption.TERMINATION).getNow(false)
        ? ExitCode.DONE
        : ExitCode.INTERRUPTED;
  }

  @Override
  public synchronized boolean stop(Interruption how) {
    end.complete(how);
    others.forEach(other -> other.stop(how));
    return true;
  }

  @Override
  public synchronized int lastWord() {
    int code = code();
    for (Answer other : others) {
      code = Math.max(code, other.lastWord());
    }
    return code;
  }
}
