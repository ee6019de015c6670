/** Runs queries: hits, snippets, facet counts, and why an article is among the hits. */
@NullMarked
package dev.tolmach.search;

import org.jspecify.annotations.NullMarked;
