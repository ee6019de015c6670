package dev.tolmach.glossary;

import java.util.List;

/** How a group of names is written in one line: names have no tabulators in them. */
final class GlossaryLine {
  private static final String BETWEEN = "\t";
  private static final String ONE_WAY = "\t=>\t";

  private GlossaryLine() {}

  static String of(SynonymGroup group) {
    String from = String.join(BETWEEN, group.from());
    return group.isEqual() ? from : from + ONE_WAY + String.join(BETWEEN, group.to());
  }

  static SynonymGroup synonyms(String line) {
    String[] sides = line.split(ONE_WAY, 2);
    List<String> from = List.of(sides[0].split(BETWEEN));
    return new SynonymGroup(from, sides.length == 1 ? from : List.of(sides[1].split(BETWEEN)));
  }
}
