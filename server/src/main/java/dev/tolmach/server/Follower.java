package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Follows an index to its newest generation. It looks at most once a second, when it is asked to;
 * those who ask meanwhile go on with the generation before. If a newer one cannot be opened, the
 * one before goes on being searched.
 */
final class Follower {
  private static final long PAUSE_NANOS = 1_000_000_000;
  private static final long MISSING_NANOS = 200_000_000;

  private final ArticleSearch index;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicLong failures = new AtomicLong();
  private volatile long last = System.nanoTime() - PAUSE_NANOS;
  private volatile @Nullable MissingIndexException missing;

  Follower(ArticleSearch index) {
    this.index = index;
  }

  /**
   * Looks for a newer generation, if nobody has for a second.
   *
   * @throws IOException if there is no index any more
   */
  void follow() throws IOException {
    long pause = missing == null ? PAUSE_NANOS : MISSING_NANOS;
    if (System.nanoTime() - last >= pause && looking.tryLock()) {
      try {
        look();
      } finally {
        last = System.nanoTime();
        looking.unlock();
      }
    }
    MissingIndexException lost = missing;
    if (lost != null) {
      throw lost;
    }
  }

  private void look() {
    try {
      index.refresh();
      missing = null;
    } catch (MissingIndexException e) {
      missing = e;
    } catch (IOException | RuntimeException e) {
      failures.incrementAndGet(); // Whatever is wrong with it, a search says so, or works.
    }
  }

  /** How many times a newer generation could not be opened. */
  long failures() {
    return failures.get();
  }
}
