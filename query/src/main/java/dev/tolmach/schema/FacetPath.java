package dev.tolmach.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the values of a facet are written that lie in others, such as the category CSS in Frontend.
 *
 * <p>The key of such a value has the keys of all levels above it before its own, separated by
 * U+001E, so that it differs from {@code C/C++}. It has two terms: one for its path as it is
 * written, {@code frontend/css}, and one for its name alone. Both begin with a control character,
 * so that they are no term of an uppermost value.
 */
public final class FacetPath {
  private static final char LEVEL = '\u001E';
  private static final char NAME = '\u001D';

  private FacetPath() {}

  /** The key of the lowest of some levels. */
  public static String key(List<String> names) {
    return names.stream().map(FacetField::key).collect(Collectors.joining(String.valueOf(LEVEL)));
  }

  /** The keys of the levels that a key names, the uppermost first; at least one. */
  public static List<String> levels(String key) {
    return List.of(key.split(String.valueOf(LEVEL), -1));
  }

  /** The key of some levels. */
  public static String of(List<String> levels) {
    return String.join(String.valueOf(LEVEL), levels);
  }

  /** A key as people write it. */
  public static String written(String key) {
    return key.replace(LEVEL, '/');
  }

  /** The term of a value that lies in others. */
  public static String term(String written) {
    return LEVEL + written;
  }

  /** The term that all values of a name have that lie in others. */
  public static String nameTerm(String name) {
    return NAME + name;
  }

  /** A key as people write it, or the name of which {@link #nameTerm} made a term. */
  public static String nameIn(String keyOrTerm) {
    boolean name = keyOrTerm.indexOf(NAME) == 0;
    return name ? keyOrTerm.substring(1) : written(keyOrTerm);
  }
}
