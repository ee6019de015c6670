package dev.tolmach.facet;

import dev.tolmach.search.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arranges the counts of years and months: the latest year first, its months in order of time. */
public final class DateFacet {
  private DateFacet() {}

  public static List<FacetCount> years(Map<String, Integer> counts, Set<String> selected) {
    List<String> years = new ArrayList<>();
    for (String key : counts.keySet()) {
      if (isYear(key)) {
        years.add(key);
      }
    }
    years.sort(Comparator.reverseOrder());
    return years.stream().map(year -> year(year, counts, selected)).toList();
  }

  private static FacetCount year(String year, Map<String, Integer> counts, Set<String> selected) {
    List<FacetCount> months =
        counts.entrySet().stream()
            .filter(entry -> !isYear(entry.getKey()) && entry.getKey().startsWith(year + '-'))
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> count(entry.getKey(), entry.getValue(), selected, List.of()))
            .toList();
    return count(year, counts.getOrDefault(year, 0), selected, months);
  }

  private static FacetCount count(
      String key, int count, Set<String> selected, List<FacetCount> children) {
    return new FacetCount(key, key, count, selected.contains(key), children);
  }

  private static boolean isYear(String key) {
    return key.indexOf('-', 1) < 0;
  }
}
