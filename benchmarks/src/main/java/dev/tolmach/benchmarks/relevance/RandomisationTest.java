package dev.tolmach.benchmarks.relevance;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Fisher's paired randomisation test: how often would a difference of two means at least as large
 * as the one seen come about if, question by question, chance had decided which of the two engines
 * got which score.
 *
 * <p>Always draws the same random numbers, so that a run can be repeated.
 */
final class RandomisationTest {
  /* [1] M. D. Smucker, J. Allan, B. Carterette: A comparison of statistical significance tests for
   *     information retrieval evaluation, CIKM 2007.
   * [2] B. Phipson, G. K. Smyth: Permutation p-values should never be zero, 2010 (the added one). */

  private static final int ROUNDS = 10_000;
  private static final long SEED = 20_260_101;

  private RandomisationTest() {}

  /**
   * The two-sided p value.
   *
   * @param one the scores of one engine, question by question
   * @param other the scores of the other engine on the same questions
   */
  static double p(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Scores do not pair: '%d' and '%d'. Expected one of each engine for every question.",
              one.length,
              other.length));
    }
    double seen = 0;
    double[] differences = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      differences[i] = one[i] - other[i];
      seen += differences[i];
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      /* Sums of the same numbers in another order differ in their last bits. */
      if (Math.abs(flipped(differences, random)) >= Math.abs(seen) - 1e-9) {
        asLarge++;
      }
    }
    return (asLarge + 1.0) / (ROUNDS + 1.0);
  }

  private static double flipped(double[] differences, SplittableRandom random) {
    double sum = 0;
    long bits = 0;
    for (int i = 0; i < differences.length; i++) {
      if (i % Long.SIZE == 0) {
        bits = random.nextLong();
      }
      sum += (bits & 1) == 0 ? differences[i] : -differences[i];
      bits >>>= 1;
    }
    return sum;
  }
}
