/**
 * What an index holds, counted: the words that a query asks for, in how many articles each is, and
 * how long texts are. Counts are of the articles that can be found, never of deleted ones, so those
 * of parts of an index add up to those of the whole. Front doors: {@link
 * dev.tolmach.vocabulary.IndexVocabulary} and {@link dev.tolmach.vocabulary.FrozenVocabulary}.
 */
@NullMarked
package dev.tolmach.vocabulary;

import org.jspecify.annotations.NullMarked;
