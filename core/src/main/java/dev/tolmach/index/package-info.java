/**
 * Brings an index up to date with its archives, one generation after another. The front doors are
 * {@link dev.tolmach.index.ArticleIndexer} for whole archives, {@link
 * dev.tolmach.index.ArticleWriter} for single articles and {@link dev.tolmach.index.Generations}
 * for looking after what was built. May import {@code archive}, {@code article}, {@code schema},
 * {@code language} and {@code analysis}; it never searches.
 */
@NullMarked
package dev.tolmach.index;

import org.jspecify.annotations.NullMarked;
