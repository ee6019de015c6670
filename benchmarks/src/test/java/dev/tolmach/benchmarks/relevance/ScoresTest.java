package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Offset<Double> FOUR_DIGITS = within(0.00005);

  /* The right texts have the grades 1, 2 and 1; the second, third and eleventh hit are right. */
  private static final Map<String, Integer> JUDGED = Map.of("a", 1, "b", 2, "c", 1);
  private static final List<String> RANKING =
      Stream.concat(
              Stream.of("x", "a", "b"),
              Stream.concat(IntStream.range(0, 7).mapToObj(i -> "x" + i), Stream.of("c")))
          .toList();

  @Test
  void gainsAreExponentialAndDiscountedByTheLogarithmOfThePlace() {
    /* (1/log2(3) + 3/log2(4)) / (3/log2(2) + 1/log2(3) + 1/log2(4)) */
    assertThat(Scores.of(JUDGED, RANKING).ndcg()).isCloseTo(0.51585, FOUR_DIGITS);
  }

  @Test
  void onlyTheFirstTenPlacesCountForTheRank() {
    assertThat(Scores.of(JUDGED, RANKING).reciprocalRank()).isEqualTo(0.5);
    assertThat(Scores.of(Map.of("c", 1), RANKING).reciprocalRank()).isZero();
  }

  @Test
  void recallIsTheShareOfTheRightTextsUpToAPlace() {
    Scores scores = Scores.of(JUDGED, RANKING);
    assertThat(scores.recallAt10()).isCloseTo(2 / 3.0, FOUR_DIGITS);
    assertThat(scores.recallAt100()).isEqualTo(1);
    assertThat(scores.first()).isZero();
  }

  @Test
  void aQuestionWithoutAnswersCountsAsZeroInTheMean() {
    Scores none = Scores.of(JUDGED, List.of());
    Scores perfect = Scores.of(Map.of("a", 1), List.of("a"));
    Scores mean = Scores.mean(List.of(none, perfect));
    assertThat(mean).isEqualTo(new Scores(0.5, 0.5, 0.5, 0.5, 0.5));
  }
}
