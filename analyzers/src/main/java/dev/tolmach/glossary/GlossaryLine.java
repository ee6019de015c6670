package dev.tolmach.glossary;

import dev.tolmach.language.Language;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How names that mean the same are written in one line, separated by tabs, which names have none
 * of. A line of a facet's values begins with one; it has the facet, the names, and after an arrow
 * tags of languages and the label of each.
 */
final class GlossaryLine {
  private static final String BETWEEN = "\t";
  private static final String ARROW = "\t=>\t";

  private GlossaryLine() {}

  static String of(SynonymGroup group) {
    String from = String.join(BETWEEN, group.from());
    return group.isEqual() ? from : from + ARROW + String.join(BETWEEN, group.to());
  }

  static String of(FacetAlias alias) {
    StringBuilder line = new StringBuilder(BETWEEN).append(alias.facet()).append(BETWEEN);
    line.append(String.join(BETWEEN, alias.names())).append(ARROW);
    alias
        .labels()
        .forEach((language, label) ->
            line.append(language.tag()).append(BETWEEN).append(label).append(BETWEEN));
    return line.toString();
  }

  /* No facet's name is empty. */
  static String ofLexicon(String file) {
    return BETWEEN + BETWEEN + file;
  }

  static boolean isLexicon(String line) {
    return line.startsWith(BETWEEN + BETWEEN);
  }

  static String lexicon(String line) {
    return line.substring(2 * BETWEEN.length());
  }

  static boolean isAlias(String line) {
    return line.startsWith(BETWEEN);
  }

  static SynonymGroup synonyms(String line) {
    String[] sides = line.split(ARROW, 2);
    List<String> from = List.of(sides[0].split(BETWEEN));
    return new SynonymGroup(from, sides.length == 1 ? from : List.of(sides[1].split(BETWEEN)));
  }

  static FacetAlias alias(String line) {
    String[] sides = line.substring(1).split(ARROW, 2);
    List<String> names = List.of(sides[0].split(BETWEEN));
    String[] called = sides[1].isEmpty() ? new String[0] : sides[1].split(BETWEEN);
    SortedMap<Language, String> labels = new TreeMap<>();
    for (int i = 0; i + 1 < called.length; i += 2) {
      labels.put(Language.of(called[i]), called[i + 1]);
    }
    return new FacetAlias(names.get(0), names.subList(1, names.size()), labels);
  }
}
