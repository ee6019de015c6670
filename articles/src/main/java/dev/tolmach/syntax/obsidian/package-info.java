/**
 * The notations of Obsidian's notes, each a class of its own: comments, embedded files, highlights,
 * ids of blocks, tags. Imports the nodes of the tree alone.
 */
@NullMarked
package dev.tolmach.syntax.obsidian;

import org.jspecify.annotations.NullMarked;
