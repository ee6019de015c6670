package dev.tolmach.glossary;

import java.util.Objects;

/**
 * One translation of a word or phrase. Immutable.
 *
 * <p>A weight says how likely this translation is meant, in comparison with the others of the same
 * key; 1 is the first sense of a dictionary. Weights of one key need not sum to 1: whoever queries
 * an index leaves out what the index does not have and divides the rest by their sum.
 *
 * @param text the translation as people write it, a word or several; no query syntax is understood
 *     in it, and it is to be analyzed as any text of the target language
 * @param weight greater than 0, at most 1
 * @param kind how it is known
 * @param source the name of the lexicon, such as {@code CC-CEDICT}; of both, with {@code " + "}
 *     between, where it is composed; empty for one by sound
 */
public record WordTranslation(String text, double weight, TranslationKind kind, String source) {
  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if the weight is not in (0, 1] or the text is blank
   */
  public WordTranslation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    if (text.isBlank() || !(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "Not a translation: '"
              + text
              + "' of weight '"
              + weight
              + "'. Expected a word and a weight above 0, at most 1. Correct it.");
    }
  }
}
