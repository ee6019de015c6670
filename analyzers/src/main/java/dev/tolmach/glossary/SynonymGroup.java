package dev.tolmach.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases that mean the same, in any languages. A query that has one of {@code from}, in
 * any of its forms, finds articles that have one of {@code to}, too. Immutable.
 *
 * @param from the names that a query may have
 * @param to the names that are searched as well; the same as {@code from} if all are equal
 */
public record SynonymGroup(List<String> from, List<String> to) {
  /** The most names that a group can have. */
  public static final int MAX_NAMES = 50;

  /** The longest name, in UTF-16 code units. */
  public static final int MAX_LENGTH = 100;

  /**
   * Copies the names, each once, with white space folded.
   *
   * @throws IllegalArgumentException if there is nothing on one side, if there are more than
   *     {@value #MAX_NAMES} names, or one is no word or longer than {@value #MAX_LENGTH}
   */
  public SynonymGroup {
    from = names(from);
    to = names(to);
    if (from.isEmpty() || to.isEmpty() || from.size() > MAX_NAMES || to.size() > MAX_NAMES) {
      throw new IllegalArgumentException(
          "A group of synonyms of "
              + (from.isEmpty() || to.isEmpty() ? "no" : "too many")
              + " names: '"
              + from
              + "'. Expected 1 to "
              + MAX_NAMES
              + " on each side. Change the group.");
    }
  }

  /** A group in which each name is a synonym of all others. */
  public static SynonymGroup equal(String... names) {
    return new SynonymGroup(List.of(names), List.of(names));
  }

  /** Whether each name is a synonym of all others. */
  public boolean isEqual() {
    return from.equals(to);
  }

  private static List<String> names(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (String each : written) {
      String name = folded(each);
      if (name.length() > MAX_LENGTH || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new IllegalArgumentException(
            "Not a synonym: '"
                + each
                + "'. Expected words of at most "
                + MAX_LENGTH
                + " characters. Correct the name.");
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** A name without white space around it, and with one space for any inside. */
  static String folded(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
