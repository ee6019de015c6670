package dev.tolmach.cli.build;

import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexListener;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What a command has made of an index so far, which its exit code has to say. A signal stops the
 * command up to the commit; during the commit it waits; afterwards the new state stays. So the code
 * is right at whatever moment a signal comes. Any number of threads may use one.
 */
final class IndexState implements Answer {
  private enum Stage {
    /** Nothing was written yet, and nothing has to be put in order. */
    UNTOUCHED,
    /** Something may have been written that is not live. */
    WRITTEN,
    /** It is being made live. */
    COMMITTING,
    /** The state that was asked for is live. */
    LIVE
  }

  private Stage stage = Stage.UNTOUCHED;
  private String generation = "";
  private Runnable atTheEnd = () -> {};
  private @Nullable Interruption interruption;

  /** A listener that follows a build for this state, and passes its progress on to another one. */
  IndexListener listener(IndexListener progress) {
    return new IndexListener() {
      @Override
      public void progressed(long done, long total, long bytes) {
        progress.progressed(done, total, bytes);
      }

      @Override
      public void waits(String writer) {
        progress.waits(writer);
      }

      @Override
      public void commits() {
        IndexState.this.commits();
      }

      @Override
      public void committed(Generation live) {
        IndexState.this.live(live.name());
      }
    };
  }

  /**
   * The index is going to be written, perhaps once more.
   *
   * @param lastAct what is still to be done if the process is ended from outside
   */
  synchronized void begin(Runnable lastAct) {
    stage = Stage.WRITTEN;
    atTheEnd = lastAct;
  }

  /**
   * A build has ended: what it was asked for is live, whether it committed or nothing had changed.
   *
   * @throws CancellationException if nothing was committed and the program was asked to stop
   */
  synchronized void unchanged(String name) {
    if (stage != Stage.LIVE) {
      commits();
      live(name);
    }
  }

  /**
   * The commit begins: a signal comes too late from now on.
   *
   * @throws CancellationException if one came before
   */
  synchronized void commits() {
    if (interruption != null) {
      throw new CancellationException(
          "The build was cancelled. The index is as it was before. Run the build again.");
    }
    stage = Stage.COMMITTING;
  }

  /** A generation is live as it was asked for, whether it was built or nothing had changed. */
  synchronized void live(String name) {
    stage = Stage.LIVE;
    generation = name;
    notifyAll();
  }

  /** The command failed. The index is as it was, unless it is {@linkplain #isLive() live}. */
  synchronized void failed() {
    if (stage == Stage.COMMITTING) {
      stage = Stage.WRITTEN;
    }
    notifyAll();
  }

  /** Whether the state that was asked for is live. */
  synchronized boolean isLive() {
    return stage == Stage.LIVE;
  }

  /** The name of the generation that was last seen live; empty if none was. */
  synchronized String generation() {
    return generation;
  }

  /** Whether the program was asked to stop. */
  synchronized boolean isInterrupted() {
    return interruption != null;
  }

  /** How the program was asked to stop first. */
  synchronized Optional<Interruption> interruption() {
    return Optional.ofNullable(interruption);
  }

  @Override
  public synchronized boolean stop(Interruption how) {
    if (interruption == null) {
      interruption = how;
    }
    return stage != Stage.UNTOUCHED;
  }

  @Override
  public synchronized int lastWord() {
    awaitCommit();
    atTheEnd.run();
    return stage == Stage.LIVE ? ExitCode.LIVE : ExitCode.INTERRUPTED;
  }

  /** Returns when no commit is under way. */
  synchronized void awaitCommit() {
    boolean interrupted = false;
    while (stage == Stage.COMMITTING) {
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
}
