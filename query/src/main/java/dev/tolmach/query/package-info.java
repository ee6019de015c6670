/**
 * What is asked: a request, its expression, its filters and facets. Pure data, which Lucene and the
 * index do not appear in. Front door: {@link dev.tolmach.query.SearchRequest}. Imports language.
 */
@NullMarked
package dev.tolmach.query;

import org.jspecify.annotations.NullMarked;
