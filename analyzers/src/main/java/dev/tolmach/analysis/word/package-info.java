/**
 * Cuts text of any language into words and folds their spellings: the tokenizer and the filters
 * that every analyzer begins with. The front door is {@link
 * dev.tolmach.analysis.word.WordTokenizer}. Imports nothing of ours.
 */
@NullMarked
package dev.tolmach.analysis.word;

import org.jspecify.annotations.NullMarked;
