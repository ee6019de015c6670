/**
 * What the notations of site generators become in the tree of the Markdown parser. Whoever walks
 * the tree needs these nodes and those of commonmark, and knows no notation. Imports nothing of
 * ours.
 */
@NullMarked
package dev.tolmach.syntax.node;

import org.jspecify.annotations.NullMarked;
