package dev.tolmach.search;

import dev.tolmach.glossary.TranslationKind;

/**
 * A word of the query that an article in another language has by a translation.
 *
 * @param typed the word or phrase as it was typed
 * @param found the translation that the article has, in whatever form
 * @param by how it is known
 * @param source the lexicon that has it; of both, with {@code " + "} between, where it is composed
 *     by way of a third language; empty for a name by its sound
 */
public record FoundTranslation(String typed, String found, TranslationKind by, String source) {}
