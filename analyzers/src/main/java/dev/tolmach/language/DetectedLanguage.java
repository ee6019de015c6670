package dev.tolmach.language;

import java.util.List;

/**
 * The language that a detector found for a text.
 *
 * @param language the main language; {@link Language#UNKNOWN} where the text has no letters or fits
 *     no candidate
 * @param confidence from 0 (a guess) to 1 (certain); 0 for an unknown language
 * @param others further languages that hold whole passages of the text, the one with most text
 *     first; without the main language
 */
public record DetectedLanguage(Language language, double confidence, List<Language> others) {
  /**
   * Checks the confidence, copies the list.
   *
   * @throws IllegalArgumentException if the confidence is no number from 0 to 1
   */
  public DetectedLanguage {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "Confidence out of range: '" + confidence + "'. Expected 0 to 1. Scale it.");
    }
    others = List.copyOf(others);
  }
}
