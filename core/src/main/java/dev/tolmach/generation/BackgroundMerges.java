package dev.tolmach.generation;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Merges segments in threads of its own. What breaks one is kept for whoever commits: thrown in
 * these threads it would be printed, and the build go on upon a disk that fails.
 */
public final class BackgroundMerges extends ConcurrentMergeScheduler {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** What broke the first merge that broke; null if none did. */
  public @Nullable Throwable failure() {
    return failure.get();
  }

  @Override
  protected void handleMergeException(Throwable thrown) {
    failure.compareAndSet(null, thrown);
  }
}
