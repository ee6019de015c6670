/**
 * The Model Context Protocol: an index as tools and resources for agents. It may import the front
 * door, the JSON shapes, {@code dev.tolmach.http}, and the values of search, suggest, index, query,
 * article and language.
 */
@NullMarked
package dev.tolmach.mcp;

import org.jspecify.annotations.NullMarked;
