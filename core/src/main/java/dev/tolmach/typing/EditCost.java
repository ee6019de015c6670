package dev.tolmach.typing;

import java.util.Arrays;

/**
 * How unlikely it is that a word was typed instead of another one. Swapped letters, letters of a
 * neighbouring key, and letters doubled or not doubled are likelier than any other typing error;
 * people rarely miss the first letter.
 */
final class EditCost {
  /*
   * The distance of Damerau and Levenshtein with weights (F. J. Damerau, "A technique for computer
   * detection and correction of spelling errors", 1964), in the restricted form, in which no letter
   * is moved twice.
   */
  private static final double TRANSPOSED = 0.9;
  private static final double DOUBLED = 0.7;
  private static final double NEAR_KEY = 1.0;
  private static final double MISSING = 1.1;
  private static final double SURPLUS = 1.2;
  private static final double OTHER_LETTER = 1.5;
  private static final double SOUNDS_ALIKE = 0.9;
  private static final double FIRST_LETTER = 0.6;

  /* Pairs that people confuse when they write as they hear. */
  private static final String ALIKE = "оаеиияыитдбпгкзсжшвфцсэешщ" + "aeeieyscckszcsuoaogjphvfiy";

  private EditCost() {}

  /** The cost of the cheapest way from one word to the other; 0 if they are equal. */
  static double of(String typed, String meant) {
    double[][] cost = new double[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      Arrays.fill(cost[i], Double.POSITIVE_INFINITY);
      for (int j = 0; j <= meant.length(); j++) {
        cost[i][j] = cheapest(typed, meant, i, j, cost);
      }
    }
    return cost[typed.length()][meant.length()];
  }

  private static double cheapest(String typed, String meant, int i, int j, double[][] cost) {
    if (i == 0 && j == 0) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    if (i > 0 && j > 0) {
      best = cost[i - 1][j - 1] + replaced(typed.charAt(i - 1), meant.charAt(j - 1), j == 1);
    }
    if (i > 0) {
      best = Math.min(best, cost[i - 1][j] + surplus(typed, i - 1));
    }
    if (j > 0) {
      best = Math.min(best, cost[i][j - 1] + missing(meant, j - 1));
    }
    if (i > 1
        && j > 1
        && typed.charAt(i - 1) == meant.charAt(j - 2)
        && typed.charAt(i - 2) == meant.charAt(j - 1)) {
      best = Math.min(best, cost[i - 2][j - 2] + TRANSPOSED + (j == 2 ? FIRST_LETTER / 2 : 0));
    }
    return best;
  }

  private static double replaced(char typed, char meant, boolean first) {
    if (typed == meant) {
      return 0;
    }
    double cost = OTHER_LETTER;
    if (soundAlike(typed, meant)) {
      cost = SOUNDS_ALIKE;
    } else if (Keyboard.areNeighbours(typed, meant)) {
      cost = NEAR_KEY;
    }
    return cost + (first ? FIRST_LETTER : 0);
  }

  private static double surplus(String typed, int at) {
    char letter = typed.charAt(at);
    if (isAt(typed, at - 1, letter) || isAt(typed, at + 1, letter)) {
      return DOUBLED;
    }
    boolean nearKey = isNear(typed, at - 1, letter) || isNear(typed, at + 1, letter);
    return (nearKey ? NEAR_KEY : SURPLUS) + (at == 0 ? FIRST_LETTER : 0);
  }

  private static double missing(String meant, int at) {
    boolean doubled = isAt(meant, at - 1, meant.charAt(at));
    return doubled ? DOUBLED : MISSING + (at == 0 ? FIRST_LETTER : 0);
  }

  private static boolean isAt(String text, int at, char letter) {
    return at >= 0 && at < text.length() && text.charAt(at) == letter;
  }

  private static boolean isNear(String text, int at, char letter) {
    return at >= 0 && at < text.length() && Keyboard.areNeighbours(text.charAt(at), letter);
  }

  private static boolean soundAlike(char one, char other) {
    for (int i = 0; i < ALIKE.length(); i += 2) {
      char first = ALIKE.charAt(i);
      char second = ALIKE.charAt(i + 1);
      if (one == first && other == second || one == second && other == first) {
        return true;
      }
    }
    return false;
  }
}
