/**
 * One build: reads the archives, writes the works that changed, and makes the result the live
 * generation. Front doors: {@link dev.tolmach.build.ArticleIndexer} for whole archives, {@link
 * dev.tolmach.build.ArticleWriter} for single articles. It never searches.
 */
@NullMarked
package dev.tolmach.build;

import org.jspecify.annotations.NullMarked;
