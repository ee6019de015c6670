package dev.tolmach.glossary.sound;

import java.util.Arrays;

/**
 * How far a name in another alphabet is from the same name in Chinese: an edit distance of sounds,
 * made row by row while the Chinese name grows. A Chinese syllable has a vowel, whether the name
 * has one or not, and no r at its end; its consonants are not voiced.
 */
final class NameDistance {
  private static final double VOWEL = 0.2;
  private static final double NEAR_VOWEL = 0.15;
  private static final double FAR_VOWEL = 0.35;
  private static final double BETWEEN_CONSONANTS = 0.15;
  private static final double UNVOICED = 0.25;
  private static final double LIQUID = 0.15;
  private static final double SILENT = 0.2;
  private static final double OF_SYLLABLE_END = 0.5;
  private static final double NASAL = 0.35;
  private static final double NEAR = 0.4;
  private static final double SAME_KIND = 0.7;
  private static final double OTHER = 1.2;
  private static final double FIRST = 0.3;
  private static final String VOICED = "bpdtgkzsvfZSJCcz";

  private static final String NEAR_VOWELS = "aea eie ouo";

  private NameDistance() {}

  /**
   * The row of no Chinese syllable yet: at i what it costs to leave out all sounds of a name before
   * i, infinite before the sound that it starts from.
   */
  static double[] first(String name, int start) {
    double[] row = new double[name.length() + 1];
    Arrays.fill(row, 0, start, Double.POSITIVE_INFINITY);
    for (int i = start; i < name.length(); i++) {
      row[i + 1] = row[i] + leftOut(name, i);
    }
    return row;
  }

  /** The row after one more syllable. */
  static double[] next(double[] before, String name, String syllable) {
    double[] row = before;
    for (int j = 0; j < syllable.length(); j++) {
      double[] next = new double[row.length];
      char sound = syllable.charAt(j);
      boolean first = j == 0;
      next[0] = row[0] + added(sound, first);
      for (int i = 1; i < row.length; i++) {
        double same = row[i - 1] + exchanged(name.charAt(i - 1), sound);
        double either = Math.min(row[i] + added(sound, first), next[i - 1] + leftOut(name, i - 1));
        next[i] = Math.min(same, either);
      }
      row = next;
    }
    return row;
  }

  /** Whether a syllable that begins with a sound may end in a row with a cost of some at most. */
  static boolean mayBegin(double[] row, String name, char sound, double most) {
    if (added(sound, true) <= most) {
      return true;
    }
    for (int i = 0; i < name.length(); i++) {
      if (row[i] + exchanged(name.charAt(i), sound) <= most) {
        return true;
      }
    }
    return false;
  }

  private static double leftOut(String name, int at) {
    char sound = name.charAt(at);
    boolean vowelFollows = at + 1 < name.length() && Sounds.isVowel(name.charAt(at + 1));
    double cost =
        switch (sound) {
          case 'r' -> vowelFollows ? 1 : SILENT;
          case 'h' -> SILENT + SILENT / 2;
          case 'g' -> at > 0 && name.charAt(at - 1) == 'n' ? SILENT : 1;
          case 'l' -> vowelFollows ? 1 : OF_SYLLABLE_END;
          case 'd', 't' -> vowelFollows ? 1 : OF_SYLLABLE_END + SILENT;
          default -> Sounds.isVowel(sound) ? VOWEL : 1;
        };
    return at == 0 ? cost + FIRST : cost;
  }

  private static double added(char sound, boolean first) {
    return Sounds.isVowel(sound)
        ? first ? FAR_VOWEL : BETWEEN_CONSONANTS
        : sound == 'R' ? OF_SYLLABLE_END : 1;
  }

  private static double exchanged(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (Sounds.isVowel(one) || Sounds.isVowel(other)) {
      return Sounds.isVowel(one) && Sounds.isVowel(other)
          ? NEAR_VOWELS.indexOf("" + one + other) >= 0 ? NEAR_VOWEL : FAR_VOWEL
          : one == 'v' && other == 'u' || one == 'u' && other == 'v' ? VOWEL : OTHER;
    }
    if (isLiquid(one) && isLiquid(other)) {
      return one == 'R' || other == 'R' ? 0 : LIQUID;
    }
    if (one == 'm' && other == 'n') {
      return NASAL;
    }
    int at = VOICED.indexOf(one);
    if (at >= 0 && VOICED.charAt(at ^ 1) == other) {
      return UNVOICED;
    }
    return Sounds.areNear(one, other)
        ? NEAR
        : Sounds.kind(one) == Sounds.kind(other) ? SAME_KIND : OTHER;
  }

  private static boolean isLiquid(char sound) {
    return sound == 'l' || sound == 'r' || sound == 'R';
  }
}
