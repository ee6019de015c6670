package dev.tolmach.benchmarks.relevance;

import java.util.function.ToDoubleFunction;

/** A column of a table of scores. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions never change.
enum Measure {
  NDCG("nDCG@10", Scores::ndcg),
  MRR("MRR@10", Scores::reciprocalRank),
  RECALL_AT_10("R@10", Scores::recallAt10),
  RECALL_AT_100("R@100", Scores::recallAt100),
  SUCCESS("success@1", Scores::first);

  private final String title;
  private final ToDoubleFunction<Scores> value;

  Measure(String title, ToDoubleFunction<Scores> value) {
    this.title = title;
    this.value = value;
  }

  /** What the column is called. */
  String title() {
    return title;
  }

  /** The value of the column. */
  double of(Scores scores) {
    return value.applyAsDouble(scores);
  }
}
