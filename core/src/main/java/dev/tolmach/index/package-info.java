/** Brings an index up to date with its archives, one generation after another. */
@NullMarked
package dev.tolmach.index;

import org.jspecify.annotations.NullMarked;
