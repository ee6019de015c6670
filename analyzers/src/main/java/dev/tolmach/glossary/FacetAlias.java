package dev.tolmach.glossary;

import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of one facet that are one value, such as the tags 搜索, поиск and search. It is counted once
 * and chosen by any of its names. Immutable.
 *
 * @param facet the name of the facet, such as {@code tag}
 * @param names the values, in any case
 * @param labels what it is called for readers of a language; values are among the names
 */
public record FacetAlias(String facet, List<String> names, SortedMap<Language, String> labels) {
  /** The facets whose values are made and not written, so that none is called otherwise. */
  private static final Set<String> MADE = Set.of("language", "date");

  /**
   * Copies the names, each once, with white space folded.
   *
   * @throws IllegalArgumentException if the facet has no names to be chosen, there are fewer than
   *     two or more than {@value SynonymGroup#MAX_NAMES} names, or one is empty or longer than
   *     {@value SynonymGroup#MAX_LENGTH}
   */
  public FacetAlias {
    Objects.requireNonNull(facet, "facet");
    Set<String> all = new LinkedHashSet<>();
    names.forEach(name -> all.add(SynonymGroup.folded(name)));
    SortedMap<Language, String> called = new TreeMap<>();
    labels.forEach((language, label) -> called.put(language, SynonymGroup.folded(label)));
    boolean fits =
        all.stream().allMatch(name -> !name.isEmpty() && name.length() <= SynonymGroup.MAX_LENGTH);
    if (facet.isBlank()
        || MADE.contains(facet)
        || !fits
        || all.size() < 2
        || all.size() > SynonymGroup.MAX_NAMES
        || !all.containsAll(called.values())) {
      throw new IllegalArgumentException(
          "Not the names of one value of '"
              + facet
              + "': '"
              + names
              + "'. Expected 2 to "
              + SynonymGroup.MAX_NAMES
              + " names of at most "
              + SynonymGroup.MAX_LENGTH
              + " characters, the labels among them. Correct the names.");
    }
    names = List.copyOf(all);
    labels = Collections.unmodifiableSortedMap(called);
  }

  /** A value that is called by one name for readers of each language. */
  public static FacetAlias of(String facet, Map<Language, String> labels) {
    SortedMap<Language, String> sorted = new TreeMap<>(labels);
    return new FacetAlias(facet, List.copyOf(sorted.values()), sorted);
  }

  /** A value of several names, of which the commonest is shown. */
  public static FacetAlias of(String facet, String... names) {
    return new FacetAlias(facet, List.of(names), Collections.emptySortedMap());
  }
}
