/**
 * What agents may ask of an index, within a budget of tokens: search, read, facets and why, with
 * answers as JSON and as Markdown. {@link dev.tolmach.tool.Tools} is its front door. It knows no
 * protocol; it may import the front door of core, the JSON shapes, and the values of search,
 * suggest, index, query, article and language.
 */
@NullMarked
package dev.tolmach.tool;

import org.jspecify.annotations.NullMarked;
