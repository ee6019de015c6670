package dev.tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What means the same. An archive states its own in its settings, and a program in those it opens
 * an index with; a search goes by all of them together. Immutable.
 *
 * @param synonyms words and phrases that stand for each other; what stands in several groups is
 *     looked for as all of them say, but not as what stands beside its synonyms in further groups
 */
public record Glossary(List<SynonymGroup> synonyms) {
  /** How many groups of synonyms there can be. */
  public static final int MAX_GROUPS = 5_000;

  /** Nothing means the same. */
  public static final Glossary NONE = new Glossary(List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it has more than {@value #MAX_GROUPS} groups
   */
  public Glossary {
    if (synonyms.size() > MAX_GROUPS) {
      throw new IllegalArgumentException(
          "Too many groups of synonyms: '"
              + synonyms.size()
              + "'. Expected at most "
              + MAX_GROUPS
              + ". Leave some out.");
    }
    synonyms = List.copyOf(synonyms);
  }

  /** A glossary of synonyms. */
  public static Glossary ofSynonyms(SynonymGroup... groups) {
    return new Glossary(List.of(groups));
  }

  /** What several glossaries say together; of more than they can say the first. */
  public static Glossary all(List<Glossary> glossaries) {
    Stream<SynonymGroup> groups = glossaries.stream().flatMap(each -> each.synonyms().stream());
    return new Glossary(groups.distinct().limit(MAX_GROUPS).toList());
  }

  /** The same text for the same glossary, of which {@link #ofWritten} makes it again. */
  public String written() {
    List<String> lines = new ArrayList<>();
    for (SynonymGroup group : synonyms) {
      lines.add(GlossaryLine.of(group));
    }
    return String.join("\n", lines);
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException if it did not write it
   */
  public static Glossary ofWritten(String written) {
    return new Glossary(
        written.lines().filter(line -> !line.isEmpty()).map(GlossaryLine::synonyms).toList());
  }
}
