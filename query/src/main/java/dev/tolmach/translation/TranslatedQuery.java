package dev.tolmach.translation;

import dev.tolmach.schema.ArticleSimilarity;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * All translations of a word in one part of articles, weighed as one word: an article has it as
 * often as its translations together, each times its weight, and as many articles have it as have
 * the translations, each times its weight. So a word of many translations counts no more than one
 * of a single one. Immutable.
 */
public final class TranslatedQuery extends Query {
  /**
   * One translation.
   *
   * @param query finds it, a term or a phrase
   * @param weight how likely it is meant; the weights of a word sum to 1
   * @param articles how many articles have it
   */
  public record Unit(Query query, float weight, int articles) {}

  private final String field;
  private final List<Unit> units;
  private final Query sum;
  private final long articles;

  /**
   * A query for a word by its translations.
   *
   * @param field whose length of texts counts
   * @param units the translations, one at least
   */
  public TranslatedQuery(String field, List<Unit> units) {
    this.field = field;
    this.units = List.copyOf(units);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    double having = 0;
    for (Unit unit : units) {
      sum.add(new BoostQuery(unit.query(), unit.weight()), Occur.SHOULD);
      having += unit.weight() * unit.articles();
    }
    this.sum = sum.build();
    this.articles = Math.max(1, Math.round(having));
  }

  /** How often articles have a translation does not depend on how others score. */
  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    IndexSearcher counting = new IndexSearcher(searcher.getIndexReader());
    counting.setSimilarity(new FrequencySimilarity());
    counting.setQueryCache(null);
    ScoreMode counted = mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    Weight frequencies = counting.createWeight(counting.rewrite(sum), counted, 1f);
    CollectionStatistics texts = mode.needsScores() ? searcher.collectionStatistics(field) : null;
    TermStatistics having = new TermStatistics(new BytesRef(field), articles, articles);
    SimScorer scoring =
        texts == null ? null : ArticleSimilarity.ofTranslations().scorer(boost, texts, having);
    return new TranslatedWeight(this, frequencies, scoring);
  }

  private static final class TranslatedWeight extends Weight {
    private final TranslatedQuery query;
    private final Weight frequencies;
    private final @Nullable SimScorer scoring;

    TranslatedWeight(TranslatedQuery query, Weight frequencies, @Nullable SimScorer scoring) {
      super(query);
      this.query = query;
      this.frequencies = frequencies;
      this.scoring = scoring;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier counting = frequencies.scorerSupplier(leaf);
      SimScorer scores = scoring;
      if (counting == null || scores == null) {
        return counting;
      }
      NumericDocValues lengths = leaf.reader().getNormValues(query.field);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new TranslatedScorer(counting.get(leadCost), scores, lengths);
        }

        @Override
        public long cost() {
          return counting.cost();
        }
      };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      return frequencies.matches(leaf, doc);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      if (scorer == null || scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("no translation of the word");
      }
      return Explanation.match(
          scorer.score(), "translations of one word, from:", frequencies.explain(leaf, doc));
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return frequencies.isCacheable(leaf);
    }
  }

  private static final class TranslatedScorer extends Scorer {
    private final Scorer counting;
    private final SimScorer scoring;
    private final @Nullable NumericDocValues lengths;

    TranslatedScorer(Scorer counting, SimScorer scoring, @Nullable NumericDocValues lengths) {
      this.counting = counting;
      this.scoring = scoring;
      this.lengths = lengths;
    }

    @Override
    public float score() throws IOException {
      long length = lengths != null && lengths.advanceExact(docID()) ? lengths.longValue() : 1L;
      return scoring.score(counting.score(), length);
    }

    @Override
    public int docID() {
      return counting.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return counting.iterator();
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      return counting.twoPhaseIterator();
    }

    @Override
    public float getMaxScore(int upTo) {
      return scoring.score(Float.MAX_VALUE, 1L);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inside = visitor.getSubVisitor(Occur.SHOULD, this);
    units.forEach(unit -> unit.query().visit(inside));
  }

  @Override
  public String toString(String other) {
    return "translated:" + sum.toString(other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TranslatedQuery that
        && field.equals(that.field)
        && units.equals(that.units);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, units);
  }
}
