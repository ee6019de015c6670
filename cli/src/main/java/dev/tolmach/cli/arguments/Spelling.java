package dev.tolmach.cli.arguments;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelt one. */
public final class Spelling {
  private static final int LEAST_BEGINNING = 2;

  private Spelling() {}

  /**
   * The name that needs the fewest single-letter changes (a letter added, left out, replaced, or
   * two neighbours swapped), if these are no more than a third of its letters, but at least one;
   * else the shortest that begins with what was written, if that is {@value #LEAST_BEGINNING}
   * letters or more.
   */
  public static Optional<String> nearest(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= Math.max(1, name.replace("-", "").length() / 3))
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .or(() -> beginning(written, names));
  }

  private static Optional<String> beginning(String written, Collection<String> names) {
    return written.replace("-", "").length() < LEAST_BEGINNING
        ? Optional.empty()
        : names.stream()
            .filter(name -> name.startsWith(written))
            .min(Comparator.comparingInt(String::length));
  }

  /* The restricted Damerau-Levenshtein distance ("optimal string alignment"). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
