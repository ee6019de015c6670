package dev.tolmach.typing;

import dev.tolmach.suggest.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Replacements for some parts of a query, and the queries that result. */
final class Repairs {
  /* One alternative for each place, by its index, and what they cost together. */
  private record Choice(List<Integer> indexes, double cost) {}

  private final String query;
  private final List<List<Alternative>> places = new ArrayList<>();

  Repairs(String query) {
    this.query = query;
  }

  /** Adds the alternatives for one place of the query; places come in order. */
  void add(List<Alternative> alternatives) {
    List<Alternative> sorted = new ArrayList<>(alternatives);
    sorted.sort(Alternative.LIKELIEST);
    places.add(sorted);
  }

  /** How many places there are. */
  int size() {
    return places.size();
  }

  /** The whole query with all places repaired, the likeliest first. */
  List<Alternative> best(int most) {
    List<Alternative> best = new ArrayList<>();
    if (places.isEmpty()) {
      return best;
    }
    PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparingDouble(Choice::cost));
    Set<List<Integer>> seen = new HashSet<>();
    push(open, seen, places.stream().map(place -> 0).toList());
    for (Choice next = open.poll(); next != null && best.size() < most; next = open.poll()) {
      best.add(whole(next));
      for (int place = 0; place < places.size(); place++) {
        List<Integer> indexes = new ArrayList<>(next.indexes());
        indexes.set(place, indexes.get(place) + 1);
        if (indexes.get(place) < places.get(place).size()) {
          push(open, seen, List.copyOf(indexes));
        }
      }
    }
    return best;
  }

  private void push(PriorityQueue<Choice> open, Set<List<Integer>> seen, List<Integer> indexes) {
    if (seen.add(indexes)) {
      double cost = 0;
      for (int place = 0; place < places.size(); place++) {
        cost += places.get(place).get(indexes.get(place)).cost();
      }
      open.add(new Choice(indexes, cost));
    }
  }

  /* Its reason is that of the part that looks least like what was typed. */
  private Alternative whole(Choice choice) {
    StringBuilder text = new StringBuilder();
    Suggestion.Reason reason = Suggestion.Reason.SPELLING;
    int at = 0;
    for (int place = 0; place < places.size(); place++) {
      Alternative chosen = places.get(place).get(choice.indexes().get(place));
      text.append(query, at, chosen.start()).append(chosen.text());
      at = chosen.end();
      if (reason == Suggestion.Reason.SPELLING) {
        reason = chosen.reason();
      }
    }
    text.append(query.substring(at));
    return new Alternative(0, query.length(), text.toString(), reason, choice.cost());
  }
}
