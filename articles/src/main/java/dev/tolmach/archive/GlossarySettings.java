package dev.tolmach.archive;

import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an archive says means the same. A group of {@code synonyms:} is a list of names, a
 * text of names between commas with or without an arrow between two sides, or a map of {@code from}
 * and {@code to}; one of {@code tagAliases:} a list, a text, or a map of languages and names.
 */
final class GlossarySettings {
  private static final Pattern ARROW = Pattern.compile("=>");
  private static final Pattern COMMA = Pattern.compile("[,，、]");

  /** Reports an impossible value, and what was expected. */
  interface Wrong {
    IllegalArgumentException of(Object value, String expected);
  }

  private final Wrong wrong;

  GlossarySettings(Wrong wrong) {
    this.wrong = wrong;
  }

  /** The groups of synonyms, in their order. */
  List<SynonymGroup> synonyms(Object value) {
    return groups(value).stream().map(this::group).toList();
  }

  /** The values of a facet that have several names. No name can belong to two of them. */
  List<FacetAlias> aliases(String facet, Object value) {
    Set<String> known = new HashSet<>();
    List<FacetAlias> aliases = new ArrayList<>();
    for (Object group : groups(value)) {
      FacetAlias alias = alias(facet, group);
      Set<String> own = new LinkedHashSet<>();
      alias.names().forEach(name -> own.add(name.toLowerCase(Locale.ROOT)));
      for (String name : own) {
        if (!known.add(name)) {
          throw wrong.of(name, "each name in one group only");
        }
      }
      aliases.add(alias);
    }
    return aliases;
  }

  /**
   * The whole paths of files of lexicons, which have to be in the folder of the settings or below.
   *
   * @param settings the file that names them
   * @param written how it names them
   */
  List<String> lexicons(Path settings, List<String> written) {
    Path folder = settings.toAbsolutePath().normalize().getParent();
    List<String> files = new ArrayList<>();
    for (String name : written) {
      if (folder == null || !isBelow(folder, name)) {
        throw wrong.of(name, "files in the archive's folder, such as 'words.tsv'");
      }
      files.add(folder.resolve(name).normalize().toString());
    }
    return files;
  }

  /* Nor may a link lead out of it. */
  private static boolean isBelow(Path folder, String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder)
          && !name.chars().anyMatch(Character::isISOControl)
          && (!Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath()));
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  private Collection<?> groups(Object value) {
    if (!(value instanceof Collection<?> written)) {
      throw wrong.of(value, "a list of groups such as '- [cat, feline]'");
    }
    if (written.size() > Glossary.MAX_GROUPS) {
      throw wrong.of(written.size(), "at most " + Glossary.MAX_GROUPS + " groups");
    }
    return written;
  }

  private FacetAlias alias(String facet, Object value) {
    List<String> names = new ArrayList<>();
    SortedMap<Language, String> labels = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((tag, called) -> {
        List<String> own = called instanceof String name ? List.of(name) : names(called);
        Language language =
            Language.parse(String.valueOf(tag))
                .orElseThrow(
                    () -> wrong.of(value, "tags of languages, such as {ru: поиск, zh: 搜索}"));
        if (!own.isEmpty()) {
          labels.put(language, own.get(0));
        }
        names.addAll(own);
      });
      addTraditional(map, labels);
    } else {
      names.addAll(value instanceof String text ? cut(text) : names(value));
    }
    try {
      return new FacetAlias(facet, names, labels);
    } catch (IllegalArgumentException e) {
      throw wrong.of(
          value,
          "2 to "
              + SynonymGroup.MAX_NAMES
              + " names, not longer than "
              + SynonymGroup.MAX_LENGTH
              + " characters, such as [cats, кошки]");
    }
  }

  /* A label in Chinese is for readers of either script, unless they have one of their own. */
  private static void addTraditional(Map<?, ?> written, SortedMap<Language, String> labels) {
    String label = labels.get(Language.CHINESE_SIMPLIFIED);
    if (label != null && written.containsKey("zh")) {
      labels.putIfAbsent(Language.CHINESE_TRADITIONAL, label);
    }
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
    return List.copyOf(names);
  }

  private static List<String> cut(String names) {
    return Stream.of(COMMA.split(names)).filter(name -> !name.isBlank()).toList();
  }
}
