/**
 * Markup to text: renders the body of a document, Markdown with what site generators add to it or
 * HTML, into the text that a reader sees, its code and its headings. The front doors are {@link
 * dev.tolmach.markup.MarkdownRenderer} and {@link dev.tolmach.markup.HtmlRenderer}. Of this project
 * it imports only limits.
 */
@NullMarked
package dev.tolmach.markup;

import org.jspecify.annotations.NullMarked;
