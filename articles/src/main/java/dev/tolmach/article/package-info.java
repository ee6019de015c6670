/**
 * Articles: the content of a Markdown document with front matter, understood. The front door is
 * {@code ArticleParser}, which turns one {@link dev.tolmach.article.ArticleSource} into one {@link
 * dev.tolmach.article.Article}. Nothing here reads a file, and nothing knows of an index.
 */
@NullMarked
package dev.tolmach.article;

import org.jspecify.annotations.NullMarked;
