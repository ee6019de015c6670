/** What an article is, and how one is read from Markdown text. */
@NullMarked
package dev.tolmach.article;

import org.jspecify.annotations.NullMarked;
