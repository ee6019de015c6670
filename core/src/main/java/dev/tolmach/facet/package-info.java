/** Counts the values of facets among the articles that match. */
@NullMarked
package dev.tolmach.facet;

import org.jspecify.annotations.NullMarked;
