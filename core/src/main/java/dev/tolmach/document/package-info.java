/**
 * Turns articles into Lucene documents, and stored documents back into articles. Front door: {@link
 * dev.tolmach.document.ArticleDocuments}.
 */
@NullMarked
package dev.tolmach.document;

import org.jspecify.annotations.NullMarked;
