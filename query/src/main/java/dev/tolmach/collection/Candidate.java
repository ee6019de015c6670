package dev.tolmach.collection;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * An article on its way to become a hit.
 *
 * @param rank what it is ordered by, the greatest first: its score, or its date made so
 * @param score how well it fits
 * @param doc its document in the whole index
 * @param id its id, which orders candidates of equal rank
 * @param matched the document that matches, where another version of its work is shown; else that
 *     of the article itself
 */
public record Candidate(double rank, float score, int doc, BytesRef id, int matched)
    implements Comparable<Candidate> {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::rank).reversed().thenComparing(Candidate::id);

  /** An article that matches itself. */
  public Candidate(double rank, float score, int doc, BytesRef id) {
    this(rank, score, doc, id, doc);
  }

  /** The same work by another version that matches, too. */
  public Candidate shownAs(int version) {
    return new Candidate(rank, score, version, id);
  }

  /** The same work by another version that does not match. */
  public Candidate inPlaceOf(int version) {
    return new Candidate(rank, score, version, id, doc);
  }

  /** The better candidate comes first. */
  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }
}
