package dev.tolmach.collection;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.SparseFixedBitSet;

/** Some works of an index: one search finds them, and another passes them over. For one thread. */
public final class WorkSet {
  private final SparseFixedBitSet first;

  /** None of the works of an index. */
  public WorkSet(IndexReader index) {
    this.first = new SparseFixedBitSet(Math.max(1, index.maxDoc()));
  }

  /** Adds the work whose first document is the given one of the index. */
  void add(int document) {
    first.set(document);
  }

  /** Whether the work is one of them whose first document is the given one of the index. */
  boolean has(int document) {
    return first.get(document);
  }
}
