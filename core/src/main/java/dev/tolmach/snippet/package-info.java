/** Cuts the passages of an article that show why it was found, and marks the words. */
@NullMarked
package dev.tolmach.snippet;

import org.jspecify.annotations.NullMarked;
