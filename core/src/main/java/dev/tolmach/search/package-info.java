/**
 * What is answered: hits with their snippets, counts of facets, and why an article was found.
 * Values only; {@link dev.tolmach.ArticleIndex} does the work.
 */
@NullMarked
package dev.tolmach.search;

import org.jspecify.annotations.NullMarked;
