package dev.tolmach.archive;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups of {@code synonyms:}. A group is a list of names, a text of names between commas
 * with or without an arrow between two sides, or a map of {@code from} and {@code to}.
 */
final class SynonymSettings {
  private static final Pattern ARROW = Pattern.compile("=>");
  private static final Pattern COMMA = Pattern.compile("[,，、]");

  /** Says that a value cannot be, and what was expected. */
  interface Wrong {
    IllegalArgumentException of(Object value, String expected);
  }

  private final Wrong wrong;

  SynonymSettings(Wrong wrong) {
    this.wrong = wrong;
  }

  /** The groups, in their order. */
  List<SynonymGroup> read(Object value) {
    if (!(value instanceof Collection<?> written)) {
      throw wrong.of(value, "a list of groups such as '- [cat, feline]'");
    }
    if (written.size() > Glossary.MAX_GROUPS) {
      throw wrong.of(written.size(), "at most " + Glossary.MAX_GROUPS + " groups");
    }
    List<SynonymGroup> groups = new ArrayList<>();
    written.forEach(each -> groups.add(group(each)));
    return List.copyOf(groups);
  }

  private SynonymGroup group(Object value) {
    if (value instanceof Map<?, ?> sides) {
      if (!sides.keySet().equals(Set.of("from", "to"))) {
        throw wrong.of(value, "'from' and 'to'");
      }
      return group(value, names(sides.get("from")), names(sides.get("to")));
    }
    if (value instanceof String text && text.contains("=>")) {
      String[] sides = ARROW.split(text, 2);
      return group(value, cut(sides[0]), cut(sides[1]));
    }
    List<String> names = value instanceof String text ? cut(text) : names(value);
    if (names.stream().distinct().count() < 2) {
      throw wrong.of(value, "two names or more, such as [cat, feline]");
    }
    return group(value, names, names);
  }

  private SynonymGroup group(Object value, List<String> from, List<String> to) {
    try {
      return new SynonymGroup(from, to);
    } catch (IllegalArgumentException e) {
      throw wrong.of(
          value,
          "1 to "
              + SynonymGroup.MAX_NAMES
              + " names, each with a letter or digit and not longer than "
              + SynonymGroup.MAX_LENGTH
              + " characters");
    }
  }

  private List<String> names(@Nullable Object value) {
    if (!(value instanceof Collection<?> list)) {
      return List.of(String.valueOf(value));
    }
    List<String> names = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof String name)) {
        throw wrong.of(each, "a word or a phrase");
      }
      names.add(name);
    }
    return names;
  }

  private static List<String> cut(String names) {
    return Stream.of(COMMA.split(names)).filter(name -> !name.isBlank()).toList();
  }
}
