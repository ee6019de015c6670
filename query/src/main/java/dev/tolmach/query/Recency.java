package dev.tolmach.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A preference for newer articles among those that fit as well. The score of an article is
 * multiplied by {@code (1 - share) + share × 2^(-age / halfLife)}, so what does not fit stays after
 * however new it is, and the age of an article never counts more than its share. An article without
 * a date counts as infinitely old, one whose date is still to come as new.
 *
 * @param halfLife in how many days the part that depends on age halves; 1 to 1,000,000
 * @param share how much of the score depends on age, 0 to 1
 * @param today the day that ages are counted to
 */
public record Recency(double halfLife, double share, LocalDate today) {
  /** The share of the score that depends on age by default. */
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

  /** Returns the factor of the score of an article of a date; null: an article without one. */
  public double factor(@Nullable LocalDate date) {
    return date == null ? 1 - share : factor(date.toEpochDay());
  }

  /**
   * Returns the factor of the score of an article of a date.
   *
   * @param day the date in days since 1970-01-01
   */
  public double factor(long day) {
    double age = Math.max(0, today.toEpochDay() - day);
    return 1 - share + share * Math.pow(2, -age / halfLife);
  }
}
