package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows an index to its newest generation. It looks at most once a second, when it is asked to;
 * those who ask meanwhile go on with the generation before. If a newer one cannot be opened, the
 * one before goes on being searched.
 */
final class Follower {
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final ArticleSearch index;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicLong failures = new AtomicLong();
  private volatile long last = System.nanoTime() - PAUSE_NANOS;
  private volatile boolean missing;

  Follower(ArticleSearch index) {
    this.index = index;
  }

  /**
   * Looks for a newer generation, if nobody has for a second.
   *
   * @throws IOException if there is no index any more
   */
  void follow() throws IOException {
    if (System.nanoTime() - last >= PAUSE_NANOS && looking.tryLock()) {
      try {
        look();
      } finally {
        last = System.nanoTime();
        looking.unlock();
      }
    }
    if (missing) {
      throw new MissingIndexException("");
    }
  }

  private void look() {
    try {
      index.refresh();
      missing = false;
    } catch (MissingIndexException e) {
      missing = true;
    } catch (IOException | RuntimeException e) {
      failures.incrementAndGet(); // Whatever is wrong with it, a search says so, or works.
    }
  }

  /** How many times a newer generation could not be opened. */
  long failures() {
    return failures.get();
  }
}
