package dev.tolmach.benchmarks.relevance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well one question was answered, or the means over many.
 *
 * @param ndcg normalized discounted cumulative gain of the first ten; a grade g gains 2^g − 1
 * @param reciprocalRank one over the rank of the first right text, 0 if it is not among the first
 *     ten
 * @param recallAt10 share of the right texts that are among the first ten
 * @param recallAt100 share of the right texts that are among the first hundred
 * @param first 1 if the first text is right
 */
record Scores(
    double ndcg, double reciprocalRank, double recallAt10, double recallAt100, double first) {
  private static final int PAGE = 10;

  /** The scores of one ranking, the best text first. */
  static Scores of(Map<String, Integer> judged, List<String> ranking) {
    return new Scores(
        ndcg(judged, ranking),
        reciprocalRank(judged, ranking),
        recall(judged, ranking, PAGE),
        recall(judged, ranking, 100),
        recall(judged, ranking, 1) > 0 ? 1 : 0);
  }

  /** The means; all 0 where there is nothing to take the mean of. */
  static Scores mean(Collection<Scores> scores) {
    return new Scores(
        mean(scores, Scores::ndcg),
        mean(scores, Scores::reciprocalRank),
        mean(scores, Scores::recallAt10),
        mean(scores, Scores::recallAt100),
        mean(scores, Scores::first));
  }

  private static double mean(Collection<Scores> scores, ToDoubleFunction<Scores> value) {
    return scores.stream().mapToDouble(value).average().orElse(0);
  }

  private static double ndcg(Map<String, Integer> judged, List<String> ranking) {
    double gained = 0;
    for (int i = 0; i < Math.min(PAGE, ranking.size()); i++) {
      gained += gain(judged.getOrDefault(ranking.get(i), 0), i);
    }
    List<Integer> grades = judged.values().stream().sorted((a, b) -> b - a).limit(PAGE).toList();
    double possible = 0;
    for (int i = 0; i < grades.size(); i++) {
      possible += gain(grades.get(i), i);
    }
    return gained / possible;
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2.0);
  }

  private static double reciprocalRank(Map<String, Integer> judged, List<String> ranking) {
    for (int i = 0; i < Math.min(PAGE, ranking.size()); i++) {
      if (judged.containsKey(ranking.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double recall(Map<String, Integer> judged, List<String> ranking, int depth) {
    long right = ranking.stream().limit(depth).distinct().filter(judged::containsKey).count();
    return (double) right / judged.size();
  }
}
