package dev.tolmach.collection;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query that looks at a deadline while it goes through documents, and ends the collection of a
 * segment once that is reached, so that what was collected is kept. Lucene's own time-out scores
 * segments in ranges, which counting facets sideways does not allow.
 */
public final class StoppableQuery extends Query {
  /* So many documents take some microseconds, and looking at a clock some nanoseconds. */
  private static final int DOCUMENTS_PER_LOOK = 256;

  private final Query in;
  private final Deadline deadline;

  /** The same articles, up to a deadline. */
  public StoppableQuery(Query in, Deadline deadline) {
    this.in = in;
    this.deadline = deadline;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten.equals(in) ? this : new StoppableQuery(rewritten, deadline);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FilterWeight(this, searcher.createWeight(in, mode, boost)) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = super.scorerSupplier(leaf);
        return supplier == null ? null : new StoppableSupplier(supplier);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class StoppableSupplier extends ScorerSupplier {
    private final ScorerSupplier supplier;

    StoppableSupplier(ScorerSupplier supplier) {
      this.supplier = supplier;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new StoppableScorer(supplier.get(leadCost));
    }

    @Override
    public long cost() {
      return supplier.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      supplier.setTopLevelScoringClause();
    }
  }

  private final class StoppableScorer extends Scorer {
    private final Scorer scorer;

    StoppableScorer(Scorer scorer) {
      this.scorer = scorer;
    }

    @Override
    public int docID() {
      return scorer.docID();
    }

    @Override
    public float score() throws IOException {
      return scorer.score();
    }

    @Override
    public DocIdSetIterator iterator() {
      return new StoppableIterator(scorer.iterator());
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      TwoPhaseIterator phases = scorer.twoPhaseIterator();
      return phases == null
          ? null
          : new TwoPhaseIterator(new StoppableIterator(phases.approximation())) {
            @Override
            public boolean matches() throws IOException {
              return phases.matches();
            }

            @Override
            public float matchCost() {
              return phases.matchCost();
            }
          };
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo);
    }
  }

  private final class StoppableIterator extends DocIdSetIterator {
    private final DocIdSetIterator documents;
    private int untilLook;

    StoppableIterator(DocIdSetIterator documents) {
      this.documents = documents;
    }

    private void look() {
      if (--untilLook < 0) {
        untilLook = DOCUMENTS_PER_LOOK;
        if (deadline.isReached()) {
          throw new CollectionTerminatedException();
        }
      }
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      look();
      return documents.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      look();
      return documents.advance(target);
    }

    @Override
    public long cost() {
      return documents.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return in.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoppableQuery query
        && query.in.equals(in)
        && query.deadline == deadline;
  }

  @Override
  public int hashCode() {
    return in.hashCode();
  }
}
