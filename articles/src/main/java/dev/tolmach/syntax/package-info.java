/**
 * The notations of site generators that the Markdown parser does not know: each is turned into
 * plain Markdown, or removed, before the text is parsed. Front door: {@link
 * dev.tolmach.syntax.MarkupStripper}. Imports nothing of ours.
 */
@NullMarked
package dev.tolmach.syntax;

import org.jspecify.annotations.NullMarked;
