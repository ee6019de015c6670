package dev.tolmach.collection;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many works have each value of a facet, and how often each spelling of it was met. For one
 * thread.
 */
public final class FacetTally {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  /** Adds works that have a value. */
  public void add(String key, int works) {
    counts.merge(key, works, Integer::sum);
  }

  /** Adds articles that write a value so. */
  public void addSpelling(String key, String spelling, int articles) {
    spellings
        .computeIfAbsent(key, ignored -> new TreeMap<>())
        .merge(spelling, articles, Integer::sum);
  }

  /** Adds what was counted in another part of the index. */
  public void addAll(FacetTally other) {
    other.counts.forEach(this::add);
    other.spellings.forEach((key, counted) ->
        counted.forEach((spelling, articles) -> addSpelling(key, spelling, articles)));
  }

  /** How many works have a value; 0 for one that none has. */
  public int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  public Map<String, Integer> counts() {
    return counts;
  }

  /** How many articles write each value so. */
  public Map<String, Map<String, Integer>> spellings() {
    return spellings;
  }

  /** The commonest spelling; of several the first in the order of characters. */
  public String spelling(String key) {
    String best = key;
    int most = 0;
    for (Map.Entry<String, Integer> spelling : spellings.getOrDefault(key, Map.of()).entrySet()) {
      if (spelling.getValue() > most) {
        best = spelling.getKey();
        most = spelling.getValue();
      }
    }
    return best;
  }
}
