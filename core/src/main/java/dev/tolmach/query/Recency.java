package dev.tolmach.query;

import dev.tolmach.schema.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * How much newer articles come before older ones that fit as well. The score of an article is
 * multiplied by {@code (1 - share) + share × 2^(-age / halfLife)}, so what does not fit stays
 * behind however new it is, and the age of an article never counts more than its share. An article
 * without a date counts as infinitely old, one whose date is still to come as new.
 *
 * @param halfLife in how many days the part that depends on age halves; 1 to 1,000,000
 * @param share how much of the score depends on age, 0 to 1
 * @param today the day that ages are counted to
 */
public record Recency(double halfLife, double share, LocalDate today) {
  /** How much of the score depends on age where nothing else is asked. */
  public static final double DEFAULT_SHARE = 0.5;

  private static final double LONGEST = 1_000_000;

  /** Checks the numbers. */
  public Recency {
    Objects.requireNonNull(today, "today");
    if (!(halfLife >= 1 && halfLife <= LONGEST)) {
      throw new InvalidRequestException(
          "Half-life out of range: '" + halfLife + "'. Expected 1 to 1000000 days. Correct it.");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new InvalidRequestException(
          "Share of age out of range: '" + share + "'. Expected 0 to 1. Correct it.");
    }
  }

  /**
   * Half of the score depends on age.
   *
   * @param halfLife in how many days that half halves; 1 to 1,000,000
   * @param today the day that ages are counted to
   */
  public static Recency halvingIn(double halfLife, LocalDate today) {
    return new Recency(halfLife, DEFAULT_SHARE, today);
  }

  /** What the score of an article of a date is multiplied by; null: an article without one. */
  public double factor(@Nullable LocalDate date) {
    return date == null ? 1 - share : factor(date.toEpochDay());
  }

  private double factor(long day) {
    double age = Math.max(0, today.toEpochDay() - day);
    return 1 - share + share * Math.pow(2, -age / halfLife);
  }

  /** The same articles with scores that depend on their age. */
  Query over(Query articles) {
    return FunctionScoreQuery.boostByValue(articles, new Factors(this));
  }

  /** The factor of each document. */
  private static final class Factors extends DoubleValuesSource {
    private final Recency recency;

    Factors(Recency recency) {
      this.recency = recency;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
        throws IOException {
      SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.DAY);
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
      return other instanceof Factors factors && factors.recency.equals(recency);
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
}
