package dev.tolmach.search;

import dev.tolmach.query.Facet;
import java.util.List;

/**
 * The values of a facet among the matching articles. Where a filter selects values of this facet,
 * the counts are those without that filter.
 *
 * @param facet which facet
 * @param values the most frequent values first, years the latest first; then selected values that
 *     would not be listed otherwise, with a count of 0 if need be
 * @param others how many further values there are
 */
public record FacetCounts(Facet facet, List<FacetCount> values, int others) {
  /** Copies the values. */
  public FacetCounts {
    values = List.copyOf(values);
  }
}
