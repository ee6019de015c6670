package dev.tolmach.tool;

import dev.tolmach.json.JsonObject;
import dev.tolmach.query.Facet;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values of facets as an agent sees them: spelling and count. Of categories also those that lie
 * in others, by their whole paths; of dates the years.
 */
final class ShownFacets {
  private ShownFacets() {}

  /** Writes some values of each facet that has any. */
  static void write(JsonObject json, List<FacetCounts> facets, int most) {
    json.object(
        "facets",
        object -> {
          for (FacetCounts facet : facets) {
            List<FacetCount> values = values(facet, most);
            if (!values.isEmpty()) {
              object.<FacetCount>objects(
                  facet.facet().name(),
                  values,
                  (value, count) ->
                      value.text("value", spelling(count, facet)).number("count", count.count()));
            }
          }
        });
  }

  /** The same as one line of Markdown for each facet. */
  static String markdown(List<FacetCounts> facets, int most) {
    StringBuilder text = new StringBuilder();
    for (FacetCounts facet : facets) {
      List<FacetCount> values = values(facet, most);
      if (!values.isEmpty()) {
        text.append(facet.facet().name())
            .append(": ")
            .append(
                values.stream()
                    .map(count -> Markdown.line(spelling(count, facet)) + " " + count.count())
                    .collect(Collectors.joining(", ")))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** How many values of a facet are not among those shown. */
  static int others(FacetCounts facet, int most) {
    return flat(facet).size() - values(facet, most).size() + facet.others();
  }

  private static List<FacetCount> values(FacetCounts facet, int most) {
    List<FacetCount> all = flat(facet);
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<FacetCount> flat(FacetCounts facet) {
    if (!isNested(facet)) {
      return facet.values();
    }
    List<FacetCount> all = new ArrayList<>();
    facet.values().forEach(value -> add(value, all));
    return all;
  }

  private static void add(FacetCount value, List<FacetCount> all) {
    all.add(value);
    value.children().forEach(child -> add(child, all));
  }

  private static boolean isNested(FacetCounts facet) {
    return facet.facet().equals(Facet.CATEGORY);
  }

  /* A category in another is filtered by its path, which is its key. */
  private static String spelling(FacetCount count, FacetCounts facet) {
    boolean nested = isNested(facet) && count.key().indexOf('/') >= 0;
    return nested ? count.key() : count.value();
  }
}
