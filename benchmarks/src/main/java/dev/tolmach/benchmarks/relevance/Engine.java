package dev.tolmach.benchmarks.relevance;

import java.io.IOException;
import java.util.List;

/** Something that answers questions from the texts that it was given. */
interface Engine extends AutoCloseable {
  /** What it is called in tables. */
  String name();

  /**
   * The ids of the best texts, the best one first.
   *
   * @param limit how many at most
   */
  List<String> search(String query, int limit) throws IOException;

  @Override
  void close() throws IOException;
}
