package dev.tolmach.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpPageTest {
  private static final Usage PROGRAM =
      new Usage("", "Searches.", Operands.NONE, List.of(), List.of(), List.of());
  private static final Usage SEARCH =
      new Usage(
          "search",
          "Finds 100% of it.",
          Operands.text("QUERY...", "What to look for."),
          List.of(
              Option.choice("--sort", List.of("newest", "oldest"), "The order."),
              Option.flag("--quiet", "Say nothing.")),
          List.of(new Usage.Example("tolmach search 多模态", "find 多模态")),
          List.of(new Usage.Exit(0, "found"), new Usage.Exit(1, "not found")));

  @Test
  void aPageTellsWordsOptionsExitCodesAndExamples() {
    assertThat(HelpPage.of(SEARCH, false))
        .isEqualTo(
            """
            Usage: tolmach search [OPTIONS] QUERY...

            Finds 100% of it.

                  QUERY...               What to look for.

            Options:
                  --sort newest|oldest   The order.
                  --quiet                Say nothing.
                  --help                 Show this help.

            Exit codes:
              0   found
              1   not found

            Examples:
              tolmach search 多模态
                  find 多模态
            """);
  }

  @Test
  void colouredPagesHaveEscapeSequencesAndPlainOnesHaveNone() {
    assertThat(HelpPage.of(SEARCH, true)).contains("\u001b[");
    assertThat(HelpPage.of(SEARCH, false)).doesNotContain("\u001b");
  }

  @Test
  void theProgramsPageListsItsCommands() {
    assertThat(HelpPage.of(PROGRAM, List.of(SEARCH), false))
        .contains("Usage: tolmach [OPTIONS] [COMMAND]")
        .containsPattern("search +Finds 100% of it\\.");
  }

  @Test
  void completionKnowsCommandsOptionsAndChoices() {
    assertThat(HelpPage.completion(PROGRAM, List.of(SEARCH)))
        .startsWith("#!")
        .contains("search", "--sort", "newest", "complete -F");
  }
}
