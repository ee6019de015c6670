package dev.tolmach.build;

import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.index.IndexSettings;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.IndexWriter;

/**
 * What the steps of one build share. Any number of threads may use one.
 *
 * @param now what time it is throughout the build
 * @param probe what the parser and the detector are known by
 * @param live what the index held before the build, as far as the build is to keep it
 */
record Build(
    IndexSettings settings,
    BuildTerms terms,
    Instant now,
    IndexWriter writer,
    ReadingProbe probe,
    LiveArticles live,
    SeenIds ids,
    Twins twins,
    Tally tally,
    WrittenWorks works) {

  static Build begin(
      IndexSettings settings, BuildTerms terms, IndexWriter writer, LiveArticles live) {
    Instant now = terms.clock().instant();
    ReadingProbe probe = new ReadingProbe(settings.detector());
    Tally tally = new Tally(settings.limits());
    return new Build(
        settings,
        terms,
        now,
        writer,
        probe,
        live,
        new SeenIds(),
        new Twins(),
        tally,
        new WrittenWorks());
  }

  /** The build as it goes on from what it has written so far. */
  Build next(LiveArticles nowLive) {
    Instant later = terms.clock().instant();
    return new Build(
        settings,
        terms,
        later,
        writer,
        probe,
        nowLive,
        new SeenIds(),
        new Twins(),
        tally,
        new WrittenWorks());
  }

  /** The same text for the same way of reading an archive's articles. */
  String readingOf(ArchiveSettings archive) {
    return settings.readingOf(archive) + " understood=" + probe.hash();
  }

  /**
   * Throws if the build is to end.
   *
   * @throws CancellationException if it was cancelled
   */
  void checkCancelled() {
    if (terms.cancelled().getAsBoolean()) {
      throw new CancellationException(
          "The build was cancelled. The index is as it was before. Run the build again.");
    }
  }
}
