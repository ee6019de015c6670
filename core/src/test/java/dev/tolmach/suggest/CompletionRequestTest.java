package dev.tolmach.suggest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CompletionRequestTest {
  @Test
  void theNumberOfCompletionsIsChecked() {
    assertThatThrownBy(() -> new CompletionRequest("a", 0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Number of completions out of range: '0'. Expected 1 to 100. Choose a number in"
                + " that range.");
  }
}
