package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.zh.RegionalWords;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of groups of synonyms among the words of a query, in whatever forms they occur.
 * It is made of the groups when it is first asked. Any number of threads may use one.
 */
public final class SynonymTable {
  /** Nothing is a synonym. */
  public static final SynonymTable NONE = new SynonymTable();

  /* Beyond these a text is no question; synonyms would only make its answer slower. */
  private static final int MOST_WORDS = 100;

  /* By how many words of the segmenter one name in Han characters is looked for. */
  private static final int MOST_HAN_WORDS = 12;

  /**
   * Words of a query that name a group of synonyms.
   *
   * @param start the index of the first
   * @param end the index after the last
   * @param others the synonyms of that name
   */
  record Named(int start, int end, Set<String> others) {}

  /* A name as it is looked up: for each unit its keys, one for a run of Han characters. */
  private record Name(String text, List<Set<String>> units, List<SynonymGroup> groups) {}

  private final List<SynonymGroup> groups;
  private final @Nullable NameKeys keys;
  private volatile @Nullable Map<String, List<Name>> byFirst;

  private SynonymTable() {
    this.groups = List.of();
    this.keys = null;
  }

  /**
   * A table of some groups.
   *
   * @param analyzers cut names into words as they do queries
   * @param languages whose forms of words are known, besides Russian and English
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public SynonymTable(
      List<SynonymGroup> groups, ArticleAnalyzers analyzers, Collection<Language> languages) {
    this.groups = List.copyOf(groups);
    this.keys = groups.isEmpty() ? null : new NameKeys(analyzers, languages);
  }

  /** The names among words; of two that overlap the longer, and none inside another. */
  List<Named> in(List<QueryWord> typed) {
    NameKeys known = keys;
    if (known == null) {
      return List.of();
    }
    Map<String, List<Name>> names = names(known);
    Spotting spotting = new Spotting(typed, known);
    List<Named> found = new ArrayList<>();
    for (int start = 0; start < Math.min(typed.size(), MOST_WORDS); ) {
      Named longest = spotting.longest(names, start);
      if (longest == null) {
        start++;
      } else {
        found.add(longest);
        start = longest.end();
      }
    }
    return List.copyOf(found);
  }

  private Map<String, List<Name>> names(NameKeys known) {
    Map<String, List<Name>> made = byFirst;
    if (made == null) {
      made = new HashMap<>();
      Map<String, List<SynonymGroup>> groupsOf = new HashMap<>();
      for (SynonymGroup group : groups) {
        for (String name : group.from()) {
          groupsOf.computeIfAbsent(name, ignored -> new ArrayList<>()).add(group);
        }
      }
      for (Map.Entry<String, List<SynonymGroup>> each : groupsOf.entrySet()) {
        add(made, known, each.getKey(), each.getValue());
      }
      byFirst = made;
    }
    return made;
  }

  private static void add(
      Map<String, List<Name>> names, NameKeys known, String text, List<SynonymGroup> groups) {
    List<Set<String>> units = units(known, text);
    if (!units.isEmpty()) {
      Name name = new Name(text, units, groups);
      units
          .get(0)
          .forEach(key -> names.computeIfAbsent(key, ignored -> new ArrayList<>()).add(name));
    }
  }

  /* Han words that follow each other are one unit, however the segmenter cuts them. */
  private static List<Set<String>> units(NameKeys known, String text) {
    List<Set<String>> units = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (QueryWord word : known.words(text)) {
      if (NameKeys.isHan(word)) {
        run.append(NameKeys.folded(word.text()));
      } else {
        addRun(units, run);
        units.add(known.of(word));
      }
    }
    addRun(units, run);
    return units;
  }

  private static void addRun(List<Set<String>> units, StringBuilder run) {
    if (run.length() > 0) {
      Set<String> called = new LinkedHashSet<>(Set.of(run.toString()));
      called.addAll(RegionalWords.standard().others(run));
      units.add(called);
      run.setLength(0);
    }
  }

  /* The words of one query, compared with names. */
  private static final class Spotting {
    private final List<QueryWord> typed;
    private final NameKeys known;
    private final Map<Integer, Set<String>> keysOf = new HashMap<>();

    Spotting(List<QueryWord> typed, NameKeys known) {
      this.typed = typed;
      this.known = known;
    }

    @Nullable Named longest(Map<String, List<Name>> names, int start) {
      int longest = start;
      List<Name> best = new ArrayList<>();
      for (Map.Entry<String, Integer> first : firsts(start).entrySet()) {
        for (Name name : names.getOrDefault(first.getKey(), List.of())) {
          int end = end(name, first.getValue());
          if (end > longest) {
            longest = end;
            best.clear();
          }
          if (end == longest && end > start) {
            best.add(name);
          }
        }
      }
      return best.isEmpty() ? null : new Named(start, longest, others(best));
    }

    private static Set<String> others(List<Name> names) {
      Set<String> itself = new HashSet<>();
      names.forEach(name -> itself.add(name.text()));
      Set<String> others = new LinkedHashSet<>();
      for (Name name : names) {
        name.groups().forEach(group -> others.addAll(group.to()));
      }
      others.removeAll(itself);
      return others;
    }

    /* The keys that a name may begin with there, and the index after the words of each. */
    private Map<String, Integer> firsts(int start) {
      Map<String, Integer> firsts = new HashMap<>();
      if (!NameKeys.isHan(typed.get(start))) {
        keysOf(start).forEach(key -> firsts.put(key, start + 1));
        return firsts;
      }
      StringBuilder run = new StringBuilder();
      int most = Math.min(typed.size(), start + MOST_HAN_WORDS);
      for (int end = start; end < most && NameKeys.isHan(typed.get(end)); end++) {
        run.append(NameKeys.folded(typed.get(end).text()));
        firsts.put(run.toString(), end + 1);
      }
      return firsts;
    }

    /* The index after the last word of a name, if its other units are there; else -1. */
    private int end(Name name, int afterFirst) {
      int at = afterFirst;
      for (Set<String> unit : name.units().subList(1, name.units().size())) {
        at = at < typed.size() ? after(unit, at) : -1;
        if (at < 0) {
          return -1;
        }
      }
      return at;
    }

    private int after(Set<String> unit, int start) {
      int after = -1;
      for (Map.Entry<String, Integer> first : firsts(start).entrySet()) {
        if (unit.contains(first.getKey())) {
          after = Math.max(after, first.getValue());
        }
      }
      return after;
    }

    private Set<String> keysOf(int word) {
      return keysOf.computeIfAbsent(word, at -> known.of(typed.get(at)));
    }
  }
}
