package dev.tolmach.glossary.learning;

/**
 * Limits of what is learned from, and of what is kept. Immutable.
 *
 * @param pairs how many pairs of texts are looked at, at most
 * @param wordPairs how many pairs of words in them, at most: time and memory grow with it
 * @param fewestPairs from fewer pairs nothing is learned
 * @param leastWeight what weighs less is no translation
 * @param perWord how many translations a word keeps
 */
public record LearningLimits(
    int pairs, int wordPairs, int fewestPairs, double leastWeight, int perWord) {
  /** For an archive's own translations, at every build. */
  public static final LearningLimits STANDARD = new LearningLimits(6_000, 250_000, 100, 0.05, 12);
}
