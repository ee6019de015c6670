/**
 * Block parsers that notations of site generators share. Imports the nodes that they make, and
 * nothing else of ours.
 */
@NullMarked
package dev.tolmach.syntax.block;

import org.jspecify.annotations.NullMarked;
