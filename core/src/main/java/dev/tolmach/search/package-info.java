/**
 * Runs queries on an index: the best hits with their snippets and sections, and the counts of
 * facets. Front door: {@link dev.tolmach.search.ArticleSearcher}. It may import {@code suggest},
 * {@code query}, {@code schema}, {@code article}, {@code language} and {@code analysis}.
 */
@NullMarked
package dev.tolmach.search;

import org.jspecify.annotations.NullMarked;
