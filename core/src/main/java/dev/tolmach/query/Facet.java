package dev.tolmach.query;

import dev.tolmach.schema.FacetField;
import java.util.List;
import java.util.Locale;

/**
 * A property of articles whose values can be counted and filtered by.
 *
 * @param name its name, as in the command line and in JSON, such as {@code tag}
 */
public record Facet(String name) {
  /** The tags of an article. */
  public static final Facet TAG = new Facet(FacetField.TAG);

  /** The categories of an article. */
  public static final Facet CATEGORY = new Facet(FacetField.CATEGORY);

  /** The authors of an article. */
  public static final Facet AUTHOR = new Facet(FacetField.AUTHOR);

  /** The language of an article's text, a BCP 47 tag. */
  public static final Facet LANGUAGE = new Facet(FacetField.LANGUAGE);

  /** The calendar date of an article: years, and under each its months. */
  public static final Facet DATE = new Facet(FacetField.DATE);

  /** The facets of every index, in the order they are shown. */
  public static final List<Facet> ALL = List.of(TAG, CATEGORY, AUTHOR, LANGUAGE, DATE);

  /**
   * The facet of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Facet named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(facet -> facet.name.equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown facet: '"
                    + name
                    + "'. Expected one of tag, category, author, language, date. Correct the"
                    + " name."));
  }
}
