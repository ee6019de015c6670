package dev.tolmach.translation;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.WordTranslation;

/**
 * A translation of a word of a query, or of a phrase that the word is part of. Immutable.
 *
 * @param typed the word or phrase as it was typed
 * @param pair the direction
 * @param translation what a lexicon says
 * @param weight how likely it is meant, in comparison with the others of the same word and
 *     direction: the lexicon's weight, less where the word was found by a form or a part of it
 */
public record TypedTranslation(
    String typed, LanguagePair pair, WordTranslation translation, double weight) {
  /** The same, which counts for a share of its weight. */
  TypedTranslation times(double share) {
    return new TypedTranslation(typed, pair, translation, weight * share);
  }
}
