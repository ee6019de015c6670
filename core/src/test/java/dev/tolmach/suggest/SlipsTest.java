package dev.tolmach.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlipsTest {
  @Test
  void allThatIsOneSlipAwayIsThereAndTheWordIsNot() {
    assertThat(Slips.of("ab", "abc"))
        .containsExactlyInAnyOrder(
            "a", "aa", "aab", "aba", "abb", "abc", "ac", "acb", "b", "ba", "bab", "bb", "cab",
            "cb");
  }

  @Test
  void anEmptyWordHasOnlyItsLetters() {
    assertThat(Slips.of("", "ab")).containsExactlyInAnyOrder("a", "b");
  }
}
