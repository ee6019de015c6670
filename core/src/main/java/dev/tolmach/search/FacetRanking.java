package dev.tolmach.search;

import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Picks the values of a facet that are shown: the most frequent, and all that are selected. */
final class FacetRanking {
  private FacetRanking() {}

  static FacetCounts of(FacetRequest request, FacetTally tally, Set<String> selected) {
    List<FacetCount> all =
        request.facet().equals(Facet.DATE) ? dates(tally, selected) : values(tally, selected);
    List<FacetCount> ranked =
        request.containing().isBlank() ? all : containing(request.values(), all);
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
  private static List<FacetCount> containing(Predicate<String> asked, List<FacetCount> values) {
    List<FacetCount> containing = new ArrayList<>();
    for (FacetCount value : values) {
      List<FacetCount> children = containing(asked, value.children());
      if (asked.test(value.value())) {
        containing.add(value);
      } else if (!children.isEmpty()) {
        containing.add(value.with(children));
      }
    }
    return containing;
  }

  private static boolean isSelected(FacetCount value) {
    return value.selected() || value.children().stream().anyMatch(FacetCount::selected);
  }

  private static List<FacetCount> values(FacetTally tally, Set<String> selected) {
    List<FacetCount> values = new ArrayList<>();
    tally
        .counts()
        .forEach((key, count) ->
            values.add(
                new FacetCount(
                    key, tally.spelling(key), count, selected.contains(key), List.of())));
    for (String key : selected) {
      if (!tally.counts().containsKey(key)) {
        values.add(new FacetCount(key, key, 0, true, List.of()));
      }
    }
    values.sort(
        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::key));
    return values;
  }

  /* A selected day lists its month, and a selected month its year, though nothing stands there. */
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
