package dev.tolmach.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** What may stand in the place of some parts of a query, and the queries that come of it. */
final class Repairs {
  /* What is so much less likely than the likeliest was not meant. */
  private static final double CLOSE = 1.5;

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

  /** The queries with all places repaired, the likeliest first. */
  List<Suggestion> best(int most) {
    List<Suggestion> best = new ArrayList<>();
    if (places.isEmpty()) {
      return best;
    }
    PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparingDouble(Choice::cost));
    Set<List<Integer>> seen = new HashSet<>();
    push(open, seen, places.stream().map(place -> 0).toList());
    double farthest = open.element().cost() + CLOSE;
    for (Choice next = open.poll();
        next != null && next.cost() <= farthest && best.size() < most;
        next = open.poll()) {
      best.add(suggestion(next));
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
  private Suggestion suggestion(Choice choice) {
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
    return new Suggestion(text.append(query.substring(at)).toString(), reason, false);
  }
}
