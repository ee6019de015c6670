/**
 * Finds what may have been meant by what was typed: misspelt words, words typed on another keyboard
 * layout, Russian and Chinese in Latin letters; and how a word or title that is being typed may go
 * on. Everything is looked up in the index's own words. Front doors: {@link
 * dev.tolmach.typing.QuerySuggester} and {@link dev.tolmach.typing.Completer}. It may import {@code
 * suggest}, {@code vocabulary}, {@code matching}, {@code query}, {@code schema}, {@code glossary},
 * {@code language} and {@code analysis}.
 */
@NullMarked
package dev.tolmach.typing;

import org.jspecify.annotations.NullMarked;
