/**
 * A search page and an HTTP API over an {@link dev.tolmach.ArticleSearch}. {@link
 * dev.tolmach.server.SearchServer} is the front door; {@link dev.tolmach.server.SearchHandler}
 * answers inside another server. It may import the front door of core, the JSON shapes, and the
 * values of search, suggest, index, query, article and language, and {@code dev.tolmach.mcp}.
 */
@NullMarked
package dev.tolmach.server;

import org.jspecify.annotations.NullMarked;
