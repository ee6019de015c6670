/** Runs queries on an open index. Front door: {@link dev.tolmach.retrieval.ArticleSearcher}. */
@NullMarked
package dev.tolmach.retrieval;

import org.jspecify.annotations.NullMarked;
