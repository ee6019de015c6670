package dev.tolmach.search;

import java.util.List;

/**
 * One value of a facet and how many of the matching works have it.
 *
 * @param key what all spellings of the value share; a filter takes the key or any spelling
 * @param value the commonest spelling
 * @param count how many works, each counted once
 * @param selected whether a filter asks for the value
 * @param children the months of a year, in the order of time; empty for all other facets
 */
public record FacetCount(
    String key, String value, int count, boolean selected, List<FacetCount> children) {
  /** Copies the children. */
  public FacetCount {
    children = List.copyOf(children);
  }

  /** The same value with some of its children. */
  FacetCount with(List<FacetCount> some) {
    return new FacetCount(key, value, count, selected, some);
  }
}
