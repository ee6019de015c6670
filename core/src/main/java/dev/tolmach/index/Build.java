package dev.tolmach.index;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.IndexWriter;

/**
 * What the steps of one build share. Any number of threads may use one.
 *
 * @param now what time it is throughout the build
 * @param live what the index held before the build, as far as the build is to keep it
 */
record Build(
    IndexSettings settings,
    Instant now,
    IndexWriter writer,
    LiveArticles live,
    SeenIds ids,
    Tally tally,
    WrittenWorks works) {

  static Build begin(IndexSettings settings, IndexWriter writer, LiveArticles live) {
    Instant now = settings.clock().instant();
    return new Build(settings, now, writer, live, new SeenIds(), new Tally(), new WrittenWorks());
  }

  /** The build as it goes on from what it has written so far. */
  Build next(LiveArticles nowLive) {
    Instant later = settings.clock().instant();
    return new Build(settings, later, writer, nowLive, new SeenIds(), tally, new WrittenWorks());
  }

  /**
   * Throws if the build is to end.
   *
   * @throws CancellationException if it was cancelled
   */
  void checkCancelled() {
    if (settings.cancelled().getAsBoolean()) {
      throw new CancellationException(
          "The build was cancelled. The index is as it was before. Run the build again.");
    }
  }
}
