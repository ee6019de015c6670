package dev.tolmach.facet;

import dev.tolmach.collection.FacetTally;
import dev.tolmach.language.Language;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.schema.FacetPath;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Picks the values of a facet that are shown: the most frequent, and all that are selected. */
public final class FacetRanking {
  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::key);

  private final FacetRequest request;
  private final FacetNames names;
  private final Versions versions;

  /**
   * A ranking.
   *
   * @param names which values are one
   * @param versions the reader's languages, for which values have labels
   */
  public FacetRanking(FacetRequest request, FacetNames names, Versions versions) {
    this.request = request;
    this.names = names;
    this.versions = versions;
  }

  public FacetCounts of(FacetTally tally, Set<String> selected) {
    List<FacetCount> all =
        request.facet().equals(Facet.DATE) ? dates(tally, selected) : values(tally, selected);
    List<FacetCount> ranked =
        request.containing().isBlank() ? all : containing(FacetNames.containing(request), all);
    List<FacetCount> shown = new ArrayList<>();
    for (FacetCount value : ranked) {
      if (shown.size() < request.limit() || isSelected(value)) {
        shown.add(value);
      }
    }
    int others = ranked.size() - shown.size();
    return new FacetCounts(request.facet(), shown, others);
  }

  /* A value whose children are asked for is listed with them alone. */
  private List<FacetCount> containing(Predicate<String> asked, List<FacetCount> values) {
    List<FacetCount> containing = new ArrayList<>();
    for (FacetCount value : values) {
      List<FacetCount> children = containing(asked, value.children());
      if (asked.test(value.value())
          || names.keys(request.facet(), value.key()).stream().anyMatch(asked)) {
        containing.add(value);
      } else if (!children.isEmpty()) {
        containing.add(value.with(children));
      }
    }
    return containing;
  }

  private static boolean isSelected(FacetCount value) {
    return value.selected() || value.children().stream().anyMatch(FacetRanking::isSelected);
  }

  private List<FacetCount> values(FacetTally tally, Set<String> selected) {
    Map<String, List<String>> below = new HashMap<>();
    for (String key : tally.counts().keySet()) {
      List<String> levels = FacetPath.levels(key);
      String above = FacetPath.of(levels.subList(0, levels.size() - 1));
      below.computeIfAbsent(above, ignored -> new ArrayList<>()).add(key);
    }
    Set<String> left = new TreeSet<>(selected);
    List<FacetCount> values = values(below, "", new Chosen(tally, selected, left));
    for (String key : left) {
      values.add(value(key, FacetPath.nameIn(key), 0, true, List.of()));
    }
    values.sort(MOST_FIRST);
    return values;
  }

  /* What was asked for, and what of that was not met yet. */
  private record Chosen(FacetTally tally, Set<String> selected, Set<String> left) {
    boolean has(String written, String name) {
      left.remove(written);
      left.remove(FacetPath.nameTerm(name));
      return selected.contains(written) || selected.contains(FacetPath.nameTerm(name));
    }
  }

  private List<FacetCount> values(Map<String, List<String>> below, String above, Chosen chosen) {
    List<FacetCount> values = new ArrayList<>();
    for (String key : below.getOrDefault(above, List.of())) {
      List<FacetCount> children = values(below, key, chosen);
      children.sort(MOST_FIRST);
      String spelling = chosen.tally().spelling(key);
      int count = chosen.tally().count(key);
      boolean selected = chosen.has(FacetPath.written(key), FacetPath.levels(key).getLast());
      values.add(value(key, spelling, count, selected, children));
    }
    return values;
  }

  /* A value is shown by its label in the first of the reader's languages that it has one in. */
  private FacetCount value(
      String key, String spelling, int count, boolean selected, List<FacetCount> children) {
    SortedMap<Language, String> labels =
        names.labels(request.facet(), FacetPath.levels(key).getLast());
    int none = versions.preferred().size();
    String shown =
        labels.keySet().stream()
            .filter(language -> versions.place(language) < none)
            .min(Comparator.comparingInt(versions::place))
            .map(language -> labels.getOrDefault(language, spelling))
            .orElse(spelling);
    return new FacetCount(FacetPath.written(key), shown, count, selected, children, labels);
  }

  /* A selected day lists its month, and a selected month its year, even with a count of 0. */
  private static List<FacetCount> dates(FacetTally tally, Set<String> selected) {
    Map<String, Integer> counts = new HashMap<>(tally.counts());
    Set<String> periods = new HashSet<>();
    for (String key : selected) {
      String period = key.length() > 7 ? key.substring(0, 7) : key;
      periods.add(period);
      counts.putIfAbsent(period, 0);
      counts.putIfAbsent(period.substring(0, 4), 0);
    }
    return DateFacet.years(counts, periods);
  }
}
