package dev.tolmach;

import dev.tolmach.generation.LiveGeneration;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.schema.ArticleAnalyzers;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot that searches take hold of: of the live generation, or of an edit while one is open.
 * Any number of threads may use one.
 */
final class Snapshots {
  /** Finds the directory of an index that is there. */
  @FunctionalInterface
  interface Existing {
    Directory directory() throws IOException;
  }

  private final IndexSettings settings;
  private final ArticleAnalyzers analyzers;
  private final Existing existing;
  private final ReentrantLock moving = new ReentrantLock();
  private @Nullable Snapshot newest;
  private @Nullable EmbeddedArticleEdit edit;

  Snapshots(IndexSettings settings, ArticleAnalyzers analyzers, Existing existing) {
    this.settings = settings;
    this.analyzers = analyzers;
    this.existing = existing;
  }

  /** The newest one, with a reference to its reader that the caller gives back. */
  synchronized Snapshot hold() throws IOException {
    if (edit != null) {
      show(edit);
    }
    Snapshot held = newest;
    if (held == null) {
      held = live();
      newest = held;
    }
    held.reader().incRef();
    return held;
  }

  /**
   * Moves on to the newest state. Returns whether there was a newer one. While that is opened,
   * searches go on with the state before.
   */
  boolean refresh() throws IOException {
    moving.lock();
    try {
      Snapshot old;
      synchronized (this) {
        if (edit != null) {
          return show(edit);
        }
        old = newest;
        if (old == null) {
          newest = live();
          return true;
        }
        old.reader().incRef();
      }
      try {
        return moveOn(old);
      } finally {
        old.reader().decRef();
      }
    } finally {
      moving.unlock();
    }
  }

  private boolean moveOn(Snapshot old) throws IOException {
    DirectoryReader newer = LiveGeneration.newerThan(old.reader(), settings);
    if (newer == null) {
      return false;
    }
    Snapshot opened = Snapshot.of(newer, settings, analyzers);
    synchronized (this) {
      boolean isCurrent = old.equals(newest) && edit == null;
      (isCurrent ? old : opened).reader().decRef(); // Otherwise it was let go of meanwhile.
      newest = isCurrent ? opened : newest;
      return isCurrent;
    }
  }

  /* A change is live: that a snapshot of it cannot be opened is for the next search to report. */
  void moveOn() throws IOException {
    try {
      refresh();
    } catch (IOException e) {
      synchronized (this) {
        forget();
      }
    }
  }

  /** Shows an edit from now on. */
  synchronized void begin(EmbeddedArticleEdit begun) {
    edit = begun;
  }

  /** Shows the live generation again. */
  synchronized void end() throws IOException {
    edit = null;
    forget();
  }

  /** Lets go of everything, and closes an edit that is open. */
  void close() throws IOException {
    EmbeddedArticleEdit open;
    synchronized (this) {
      open = edit;
      forget();
    }
    if (open != null) {
      open.release();
    }
  }

  /* Whether there was a change to show. */
  private boolean show(EmbeddedArticleEdit open) throws IOException {
    if (!open.takeChanged()) {
      return false;
    }
    Snapshot old = newest;
    newest = Snapshot.of(open.reader(), settings, analyzers);
    if (old != null) {
      old.reader().decRef();
    }
    return true;
  }

  private Snapshot live() throws IOException {
    DirectoryReader reader = LiveGeneration.open(existing.directory(), settings);
    return Snapshot.of(reader, settings, analyzers);
  }

  private void forget() throws IOException {
    Snapshot old = newest;
    newest = null;
    if (old != null) {
      old.reader().decRef();
    }
  }
}
