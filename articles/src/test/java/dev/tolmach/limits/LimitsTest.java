package dev.tolmach.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
  @ParameterizedTest
  @EnumSource
  void eachHasANameADefaultAndARange(Limit limit) {
    assertThat(Limit.named(limit.settingName())).contains(limit);
    assertThat(Limits.STANDARD.of(limit))
        .isEqualTo(limit.standard())
        .isBetween(limit.least(), limit.most());
  }

  @ParameterizedTest
  @EnumSource
  void bothEndsOfARangeAreInIt(Limit limit) {
    assertThat(Limits.STANDARD.with(limit, limit.least()).of(limit)).isEqualTo(limit.least());
    assertThat(Limits.STANDARD.with(limit, limit.most()).of(limit)).isEqualTo(limit.most());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOutOfARangeIsRefused(Limit limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.STANDARD.with(limit, limit.least() - 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.STANDARD.with(limit, limit.most() + 1));
  }

  @Test
  void anErrorNamesTheLimitAndItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(Map.of(Limit.MARKDOWN_DEPTH, 501)))
        .withMessage(
            "Out of range: limit markdown-depth '501'. Expected 1 to 500. Choose a number in that"
                + " range.");
  }

  @Test
  void limitsThatAreAsByDefaultAreNoChange() {
    Limits changed = Limits.STANDARD.with(Limit.ARTICLE_BYTES, 10);

    assertThat(changed).isNotEqualTo(Limits.STANDARD);
    assertThat(changed.with(Limit.ARTICLE_BYTES, Limit.ARTICLE_BYTES.standard()))
        .isEqualTo(Limits.STANDARD);
    assertThat(Limits.STANDARD.of(Limit.ARTICLE_BYTES)).isEqualTo(64 << 20);
  }

  @Test
  void wordsSayWhatDiffersOfTheLimitsAskedFor() {
    Limits limits =
        Limits.STANDARD
            .with(Limit.MARKDOWN_DEPTH, 7)
            .with(Limit.FAILED_ARTICLES, 3)
            .with(Limit.FRONT_MATTER_DEPTH, 5);

    assertThat(limits.description(EnumSet.allOf(Limit.class)))
        .isEqualTo("front-matter-depth=5 markdown-depth=7 failed-articles=3");
    assertThat(limits.description(Set.of(Limit.MARKDOWN_DEPTH))).isEqualTo("markdown-depth=7");
    assertThat(Limits.STANDARD.description(EnumSet.allOf(Limit.class))).isEmpty();
  }
}
