package dev.tolmach.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * How good rankings are, as means over all judged questions.
 *
 * @param ndcg normalized discounted cumulative gain of the first ten
 * @param mrr reciprocal rank of the first right text among the first ten
 * @param recall share of the right texts among the first hundred
 * @param first share of questions whose first text is right
 */
record Scores(double ndcg, double mrr, double recall, double first) {
  static Scores of(Map<String, Map<String, Integer>> judged, Map<String, List<String>> rankings) {
    double ndcg = 0;
    double mrr = 0;
    double recall = 0;
    double first = 0;
    for (Map.Entry<String, Map<String, Integer>> question : judged.entrySet()) {
      List<String> ranked = rankings.getOrDefault(question.getKey(), List.of());
      Map<String, Integer> right = question.getValue();
      ndcg += ndcg(right, ranked);
      mrr += reciprocalRank(right, ranked);
      recall +=
          (double) ranked.stream().limit(100).filter(right::containsKey).count() / right.size();
      first += !ranked.isEmpty() && right.containsKey(ranked.get(0)) ? 1 : 0;
    }
    int n = judged.size();
    return new Scores(ndcg / n, mrr / n, recall / n, first / n);
  }

  static double ndcg(Map<String, Integer> right, List<String> ranked) {
    double gained = 0;
    for (int i = 0; i < Math.min(10, ranked.size()); i++) {
      gained += gain(right.getOrDefault(ranked.get(i), 0), i);
    }
    List<Integer> grades = right.values().stream().sorted((a, b) -> b - a).limit(10).toList();
    double possible = 0;
    for (int i = 0; i < grades.size(); i++) {
      possible += gain(grades.get(i), i);
    }
    return gained / possible;
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2.0);
  }

  private static double reciprocalRank(Map<String, Integer> right, List<String> ranked) {
    for (int i = 0; i < Math.min(10, ranked.size()); i++) {
      if (right.containsKey(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
