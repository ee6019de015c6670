/**
 * What is asked of an index, and how it becomes a Lucene query: a {@link
 * dev.tolmach.query.SearchRequest} is cut into words, each word is looked for in every field and
 * form, and the match rule decides how many words an article must have. No searcher is needed.
 * Front doors: {@link dev.tolmach.query.SearchRequest} and {@link dev.tolmach.query.ArticleQuery}.
 * It may import {@code schema}, {@code article}, {@code language} and {@code analysis}.
 */
@NullMarked
package dev.tolmach.query;

import org.jspecify.annotations.NullMarked;
