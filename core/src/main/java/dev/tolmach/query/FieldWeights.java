package dev.tolmach.query;

import dev.tolmach.schema.TextField;

/**
 * How much a word counts in each field. Chosen by hand on the question sets of docs/relevance.md.
 */
final class FieldWeights {
  /** What every field but the best adds to the best one's score. */
  static final float TIE = 0.25f;

  /** What a character sequence inside Han text counts beside a word of the segmenter. */
  static final float CHARACTERS = 0.6f;

  /** What a function word counts for: it ranks, but a little, since every text is full of them. */
  static final float FUNCTION_WORD = 0.2f;

  /** What two words of the query count for that stand side by side in a text, too. */
  static final float NEARNESS = 0.2f;

  /** What two characters count for that end one Han word and begin the next, side by side. */
  static final float SEAM = 0.4f;

  /** What a whole run of Han characters counts for, where the segmenter cut it into words. */
  static final float RUN = 1.0f;

  /**
   * What one counts for that the segmenter cut into single characters: it does not know the word, a
   * name or a Japanese one, and texts full of such characters are not what was meant.
   */
  static final float UNKNOWN_RUN = 3.0f;

  private FieldWeights() {}

  /** The weight of a word, or of one of its forms, in a language's field. */
  static float inLanguage(TextField field) {
    return switch (field) {
      case TITLE -> 2.0f;
      case HEADINGS -> 1.2f;
      case ABOUT -> 1.2f;
      case TEXT -> 1.0f;
      case CODE -> 0.3f;
    };
  }

  /**
   * The weight of a word as written in a neutral field. Less than that of its forms together: an
   * inflected form is rarer than its word, so its idf alone would lift it too high.
   */
  static float asWritten(TextField field) {
    return inLanguage(field) * 0.7f;
  }
}
