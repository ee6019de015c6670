package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomisationTestTest {
  @Test
  void equalScoresAreNoDifference() {
    double[] scores = {0.5, 1, 0, 0.25};
    assertThat(RandomisationTest.p(scores, scores)).isEqualTo(1);
  }

  @Test
  void fewQuestionsHaveTheExactShareOfSignsThatGoAsFar() {
    /* Of the 32 ways to give five differences a sign, two are as far from zero. */
    double[] better = {1, 1, 1, 1, 1};
    assertThat(RandomisationTest.p(better, new double[5])).isCloseTo(2 / 32.0, within(0.01));
  }

  @Test
  void aSteadyDifferenceOverManyQuestionsIsNoChance() {
    double[] better = new double[200];
    Arrays.fill(better, 0.1);
    assertThat(RandomisationTest.p(better, new double[200])).isLessThan(0.001);
  }

  @Test
  void noiseIsFoundToBeNoise() {
    Random random = new Random(7);
    double[] one = random.doubles(500).toArray();
    double[] other = random.doubles(500).toArray();
    assertThat(RandomisationTest.p(one, other)).isGreaterThan(0.05);
  }

  @Test
  void itDoesNotMatterWhichEngineIsNamedFirstNorHowOftenItIsAsked() {
    double[] one = {0.2, 0.9, 0.4, 1, 0};
    double[] other = {0.3, 0.1, 0.5, 0.5, 0.2};
    assertThat(RandomisationTest.p(one, other)).isEqualTo(RandomisationTest.p(other, one));
  }

  @Test
  void scoresOfDifferentQuestionsDoNotPair() {
    assertThatThrownBy(() -> RandomisationTest.p(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Scores do not pair: '2' and '3'. Expected one of each engine for every question.");
  }
}
