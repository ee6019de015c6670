/**
 * The notations of site generators that Markdown does not have, as extensions of its parser, which
 * alone knows what is a block and what is code. Front door: {@link dev.tolmach.syntax.SiteSyntax}.
 * Imports nothing of ours but its subpackages.
 */
@NullMarked
package dev.tolmach.syntax;

import org.jspecify.annotations.NullMarked;
