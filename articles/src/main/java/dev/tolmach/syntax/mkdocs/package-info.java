/**
 * What Python-Markdown, PyMdown Extensions and Material for MkDocs add to Markdown, one class a
 * syntax. {@link dev.tolmach.syntax.mkdocs.MkDocsSyntax} is the front door. Imports the blocks and
 * nodes that notations share.
 */
@NullMarked
package dev.tolmach.syntax.mkdocs;

import org.jspecify.annotations.NullMarked;
