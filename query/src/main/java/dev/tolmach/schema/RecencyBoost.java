package dev.tolmach.schema;

import dev.tolmach.query.Recency;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Multiplies scores by what the age of each article makes of them. */
public final class RecencyBoost extends DoubleValuesSource {
  private final Recency recency;

  private RecencyBoost(Recency recency) {
    this.recency = recency;
  }

  /** The same articles with scores that depend on their age. */
  public static Query over(Query articles, Recency recency) {
    return FunctionScoreQuery.boostByValue(articles, new RecencyBoost(recency));
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), IndexFields.DAY);
    return new DoubleValues() {
      private double factor;

      @Override
      public double doubleValue() {
        return factor;
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        factor = days.advanceExact(doc) ? recency.factor(days.nextValue()) : 1 - recency.share();
        return true;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecencyBoost boost && boost.recency.equals(recency);
  }

  @Override
  public int hashCode() {
    return recency.hashCode();
  }

  @Override
  public String toString() {
    return recency.toString();
  }
}
