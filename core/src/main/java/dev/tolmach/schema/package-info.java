/**
 * The only place that knows the names and shapes of Lucene fields: how an {@link
 * dev.tolmach.article.Article} becomes a Lucene document and comes back from one, which analyzer
 * reads which field, and how terms are weighed. Front doors: {@link
 * dev.tolmach.schema.ArticleDocuments} and {@link dev.tolmach.schema.Fields}. It may import {@code
 * article}, {@code language} and {@code analysis}.
 */
@NullMarked
package dev.tolmach.schema;

import org.jspecify.annotations.NullMarked;
