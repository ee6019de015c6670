package dev.tolmach.tool;

import java.util.function.IntPredicate;

/** How much fits into a budget. */
final class Fitting {
  private Fitting() {}

  /**
   * The largest number, from 0 on, for which something fits; what fits for a number fits for
   * smaller ones.
   *
   * @param most the largest number that is asked for
   * @return -1 if it fits for none
   */
  static int most(int most, IntPredicate fits) {
    if (most >= 0 && fits.test(most)) {
      return most;
    }
    int low = -1;
    int high = most;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (fits.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
