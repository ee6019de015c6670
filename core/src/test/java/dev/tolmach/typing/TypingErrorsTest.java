package dev.tolmach.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypingErrorsTest {
  @Test
  void allThatIsOneSlipAwayIsThereAndTheWordIsNot() {
    assertThat(TypingErrors.of("ab", "abc"))
        .containsExactlyInAnyOrder(
            "a", "aa", "aab", "aba", "abb", "abc", "ac", "acb", "b", "ba", "bab", "bb", "cab",
            "cb");
  }

  @Test
  void anEmptyWordHasOnlyItsLetters() {
    assertThat(TypingErrors.of("", "ab")).containsExactlyInAnyOrder("a", "b");
  }
}
