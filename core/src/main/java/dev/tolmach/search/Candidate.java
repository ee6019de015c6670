package dev.tolmach.search;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * An article on its way to become a hit.
 *
 * @param rank what it is ordered by, the greatest first: its score, or its date made so
 * @param score how well it fits
 * @param doc its document in the whole index
 * @param id its id, which orders candidates of equal rank
 */
record Candidate(double rank, float score, int doc, BytesRef id) implements Comparable<Candidate> {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::rank).reversed().thenComparing(Candidate::id);

  /** The better candidate comes first. */
  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }
}
