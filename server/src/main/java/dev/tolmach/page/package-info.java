/**
 * The search page: HTML that is complete without a script, its texts in four languages, and the
 * files that it loads. {@link dev.tolmach.page.SearchPage}, {@link dev.tolmach.page.ArticlePage}
 * and {@link dev.tolmach.page.Assets} are its front doors. It may import the values of search,
 * suggest, index, query, article and language, and {@code dev.tolmach.http}.
 */
@NullMarked
package dev.tolmach.page;

import org.jspecify.annotations.NullMarked;
