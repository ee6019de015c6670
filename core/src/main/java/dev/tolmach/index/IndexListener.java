package dev.tolmach.index;

/**
 * Receives progress events of a build, for progress bars. It is called by one thread at a time, but
 * not always by the same one. The build waits for each call, so it should return quickly.
 */
@FunctionalInterface
public interface IndexListener {
  /** Ignores all events. */
  IndexListener NONE = (done, total, bytes) -> {};

  /**
   * Some more articles are done.
   *
   * @param done how many articles are accounted for: indexed, unchanged, skipped or failed
   * @param total how many there will be; -1 while that is not known
   * @param bytes the size of the texts read so far, in UTF-8
   */
  void progressed(long done, long total, long bytes);

  /**
   * The build cannot begin yet, because somebody else writes the index. Does nothing by default.
   *
   * @param writer a description of who does; never empty
   */
  default void waits(String writer) {}

  /**
   * Everything is written, and the next step makes it the live generation: the last moment to stop.
   * Whoever throws here leaves the index as it was. Does nothing by default.
   *
   * @throws java.util.concurrent.CancellationException to stop the build
   */
  default void commits() {}

  /**
   * The new generation is live, whatever happens from now on. Must not throw. Does nothing by
   * default.
   *
   * @param generation the new generation
   */
  default void committed(Generation generation) {}
}
