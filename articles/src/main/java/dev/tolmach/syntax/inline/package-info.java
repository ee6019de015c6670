/**
 * The notations of site generators inside a line: each is found by a class of its own, and {@link
 * dev.tolmach.syntax.inline.InlineNotations} and {@link dev.tolmach.syntax.inline.LinkNotations}
 * hand them to the Markdown parser, which alone knows what is code.
 */
@NullMarked
package dev.tolmach.syntax.inline;

import org.jspecify.annotations.NullMarked;
