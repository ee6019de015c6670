/**
 * One pass over the articles that a query finds: the best works of them in order, and the counts of
 * facets, each work once. What several parts of an index found can be put together. Front door:
 * {@link dev.tolmach.collection.FacetedSearch}.
 */
@NullMarked
package dev.tolmach.collection;

import org.jspecify.annotations.NullMarked;
