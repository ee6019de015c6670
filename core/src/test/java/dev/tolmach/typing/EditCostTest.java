package dev.tolmach.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditCostTest {
  @Test
  void equalWordsCostNothing() {
    assertThat(EditCost.of("маяк", "маяк")).isZero();
    assertThat(EditCost.of("", "")).isZero();
  }

  @Test
  void twoLettersInEachOthersPlaceAreOneSlip() {
    assertThat(EditCost.of("serach", "search")).isLessThan(EditCost.of("sirach", "sexrch"));
    assertThat(EditCost.of("маыки", "маяки")).isGreaterThan(EditCost.of("мяаки", "маяки"));
  }

  @Test
  void aKeyNextToTheRightOneIsLikelierThanOneFarAway() {
    assertThat(EditCost.of("seatch", "search")).isLessThan(EditCost.of("seapch", "search"));
  }

  @Test
  void aLetterTypedTwiceOrOnceIsLikeliest() {
    assertThat(EditCost.of("runing", "running")).isLessThan(EditCost.of("runnng", "running"));
    assertThat(EditCost.of("seaarch", "search")).isLessThan(EditCost.of("seaprch", "search"));
  }

  @Test
  void theFirstLetterIsMostlyRight() {
    assertThat(EditCost.of("dearch", "search")).isGreaterThan(EditCost.of("sdarch", "search"));
    assertThat(EditCost.of("earch", "search")).isGreaterThan(EditCost.of("serch", "search"));
  }

  @Test
  void whatSoundsAlikeIsMistaken() {
    assertThat(EditCost.of("карова", "корова")).isLessThan(EditCost.of("кюрова", "корова"));
  }
}
