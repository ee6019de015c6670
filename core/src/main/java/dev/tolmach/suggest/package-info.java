/**
 * What may have been meant by what was typed: misspelt words, words typed on another keyboard
 * layout, Russian and Chinese in Latin letters; and how a word or title that is being typed may go
 * on. Everything is looked up in the index's own words. Front doors: {@link
 * dev.tolmach.suggest.QuerySuggester} and {@link dev.tolmach.suggest.Suggestion}. It may import
 * {@code vocabulary}, {@code query}, {@code schema}, {@code language} and {@code analysis}.
 */
@NullMarked
package dev.tolmach.suggest;

import org.jspecify.annotations.NullMarked;
