package dev.tolmach.search;

import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One value of a facet and how many of the matching works have it.
 *
 * @param key what all spellings of the value share; a filter takes the key or any spelling
 * @param value the commonest spelling; of a value with labels the one for the reader's languages
 * @param count how many works, each counted once
 * @param selected whether a filter asks for the value
 * @param children the months of a year, in the order of time; the categories in a category, the
 *     most frequent first; else empty
 * @param labels what the value is called in which language, where the archive says so
 */
public record FacetCount(
    String key,
    String value,
    int count,
    boolean selected,
    List<FacetCount> children,
    SortedMap<Language, String> labels) {
  /** Copies the children and the labels. */
  public FacetCount {
    children = List.copyOf(children);
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** A value without labels. */
  public FacetCount(
      String key, String value, int count, boolean selected, List<FacetCount> children) {
    this(key, value, count, selected, children, Collections.emptySortedMap());
  }

  /** The same value with some of its children. */
  public FacetCount with(List<FacetCount> some) {
    return new FacetCount(key, value, count, selected, some, labels);
  }
}
