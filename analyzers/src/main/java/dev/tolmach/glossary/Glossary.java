package dev.tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words and values that mean the same. An archive states its own in its settings, and a program in
 * those it opens an index with; a search uses all of them together. Immutable.
 *
 * @param synonyms groups of words and phrases with one meaning; a name in several groups expands to
 *     all their members, and expansion is not transitive
 * @param aliases values of facets that are one; what two say of one name, the first one's holds
 * @param lexicons files that say what words are called in other languages, by their whole paths
 */
public record Glossary(
    List<SynonymGroup> synonyms, List<FacetAlias> aliases, List<String> lexicons) {
  /** The most groups of synonyms, and the most groups of values. */
  public static final int MAX_GROUPS = 5_000;

  /** The most files of lexicons. */
  public static final int MAX_LEXICONS = 50;

  /** Nothing means the same. */
  public static final Glossary NONE = new Glossary(List.of(), List.of());

  /** A glossary without lexicons. */
  public Glossary(List<SynonymGroup> synonyms, List<FacetAlias> aliases) {
    this(synonyms, aliases, List.of());
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if one has more than {@value #MAX_GROUPS} groups
   */
  public Glossary {
    check("synonyms", synonyms.size());
    check("aliases", aliases.size());
    synonyms = List.copyOf(synonyms);
    aliases = List.copyOf(aliases);
    lexicons = lexicons.stream().distinct().limit(MAX_LEXICONS).toList();
  }

  private static void check(String what, int groups) {
    if (groups > MAX_GROUPS) {
      throw new IllegalArgumentException(
          "Too many groups of "
              + what
              + ": '"
              + groups
              + "'. Expected at most "
              + MAX_GROUPS
              + ". Leave some out.");
    }
  }

  /** A glossary of synonyms. */
  public static Glossary ofSynonyms(SynonymGroup... groups) {
    return new Glossary(List.of(groups), List.of());
  }

  /** A glossary of values of facets. */
  public static Glossary ofAliases(FacetAlias... aliases) {
    return new Glossary(List.of(), List.of(aliases));
  }

  /** Joins several glossaries; of more groups than there can be, the first ones stay. */
  public static Glossary all(List<Glossary> glossaries) {
    Stream<SynonymGroup> groups = glossaries.stream().flatMap(each -> each.synonyms().stream());
    Stream<FacetAlias> aliases = glossaries.stream().flatMap(each -> each.aliases().stream());
    return new Glossary(
        groups.distinct().limit(MAX_GROUPS).toList(),
        aliases.distinct().limit(MAX_GROUPS).toList(),
        glossaries.stream().flatMap(each -> each.lexicons().stream()).toList());
  }

  /** The same text for the same glossary, of which {@link #ofWritten} makes it again. */
  public String written() {
    List<String> lines = new ArrayList<>();
    synonyms.forEach(group -> lines.add(GlossaryLine.of(group)));
    aliases.forEach(alias -> lines.add(GlossaryLine.of(alias)));
    lexicons.forEach(file -> lines.add(GlossaryLine.ofLexicon(file)));
    return String.join("\n", lines);
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException if it did not write it
   */
  public static Glossary ofWritten(String written) {
    List<SynonymGroup> synonyms = new ArrayList<>();
    List<FacetAlias> aliases = new ArrayList<>();
    List<String> lexicons = new ArrayList<>();
    for (String line : written.lines().filter(each -> !each.isEmpty()).toList()) {
      if (GlossaryLine.isLexicon(line)) {
        lexicons.add(GlossaryLine.lexicon(line));
      } else if (GlossaryLine.isAlias(line)) {
        aliases.add(GlossaryLine.alias(line));
      } else {
        synonyms.add(GlossaryLine.synonyms(line));
      }
    }
    return new Glossary(synonyms, aliases, lexicons);
  }
}
