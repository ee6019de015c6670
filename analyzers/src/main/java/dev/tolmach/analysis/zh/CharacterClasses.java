package dev.tolmach.analysis.zh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Classes of interchangeable characters: the connected components of a table that lists for each
 * character which others it may be.
 */
final class CharacterClasses {
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Map<Integer, Integer> timesNamed = new HashMap<>();
  private final Set<Integer> changing = new HashSet<>();

  CharacterClasses(Map<Integer, int[]> table) {
    table.forEach((character, targets) -> {
      for (int target : targets) {
        unite(character, target);
      }
      if (targets[0] != character) {
        changing.add(character);
        timesNamed.merge(targets[0], 1, Integer::sum);
      }
    });
  }

  /**
   * Each character with the representative of its class: a Simplified character, the one that most
   * others become, the lowest code point among equals.
   */
  Map<Integer, Integer> representatives() {
    Map<Integer, Integer> best = new HashMap<>();
    parents.keySet().forEach(c -> best.merge(root(c), c, this::better));
    Map<Integer, Integer> representatives = new HashMap<>();
    parents.keySet().forEach(c -> representatives.put(c, best.get(root(c))));
    return representatives;
  }

  private int better(int a, int b) {
    boolean changes = changing.contains(a);
    if (changes != changing.contains(b)) {
      return changes ? b : a;
    }
    int aNamed = timesNamed.getOrDefault(a, 0);
    int bNamed = timesNamed.getOrDefault(b, 0);
    if (aNamed != bNamed) {
      return aNamed > bNamed ? a : b;
    }
    return Math.min(a, b);
  }

  private void unite(int a, int b) {
    parents.put(root(a), root(b));
  }

  private int root(int character) {
    int root = character;
    while (parents.computeIfAbsent(root, c -> c) != root) {
      root = parents.get(root);
    }
    return root;
  }
}
