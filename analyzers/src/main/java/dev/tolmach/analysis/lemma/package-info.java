/**
 * Words as their dictionary forms: the dictionaries, the closed tables of words that no dictionary
 * may read otherwise, and the filter that applies both. The front door is {@link
 * dev.tolmach.analysis.lemma.Lemmatizer}; who brings a dictionary implements {@link
 * dev.tolmach.analysis.lemma.LemmaDictionary}. May import {@code dev.tolmach.language}.
 */
@NullMarked
package dev.tolmach.analysis.lemma;

import org.jspecify.annotations.NullMarked;
