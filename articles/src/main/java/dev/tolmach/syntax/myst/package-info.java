/**
 * What MyST adds to Markdown, one class a syntax. {@link dev.tolmach.syntax.myst.MystSyntax} is the
 * front door. Imports the blocks and nodes that notations share, and the kinds of directives.
 */
@NullMarked
package dev.tolmach.syntax.myst;

import org.jspecify.annotations.NullMarked;
