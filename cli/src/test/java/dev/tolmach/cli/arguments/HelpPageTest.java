package dev.tolmach.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpPageTest {
  private static final HelpPage.Look PLAIN = HelpPage.Look.PLAIN;
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
    assertThat(HelpPage.of(SEARCH, PLAIN))
        .isEqualTo(
            """
            Usage: tolmach search [OPTIONS] QUERY...

            Finds 100% of it.

                  QUERY...               What to look for.

            Options:
                  --sort newest|oldest   The order.
                  --quiet                Say nothing.
                  --help                 Show this help; so does -h.

            Exit codes:
              0   found
              1   not found

            Examples:
              tolmach search 多模态
                  find 多模态
            """);
  }

  @Test
  void noAddressIsBroken() {
    Option origin =
        Option.text("--origin", "ORIGIN", "A site whose pages ask, such as https://example.org.");
    Usage usage =
        new Usage(
            "serve",
            "Serves http://127.0.0.1:7700/ to whoever asks for http://127.0.0.1:7700/a-b?c=50%&d.",
            Operands.NONE,
            List.of(origin),
            List.of(),
            List.of());
    for (int width = 60; width <= 80; width++) {
      assertThat(HelpPage.of(usage, new HelpPage.Look(false, width)))
          .contains("https://example.org.", "http://127.0.0.1:7700/a-b?c=50%&d.");
    }
  }

  @Test
  void anExampleThatIsBrokenKeepsItsIndent() {
    String typed = "tolmach search --queries queries.tsv --format trec --limit 1000 > run.txt";
    Usage usage =
        new Usage(
            "search",
            "Finds.",
            Operands.NONE,
            List.of(),
            List.of(new Usage.Example(typed, "make a run of TREC, in " + typed)),
            List.of());
    assertThat(HelpPage.of(usage, new HelpPage.Look(false, 60)))
        .endsWith(
            """
            Examples:
              tolmach search --queries queries.tsv --format trec
                --limit 1000 > run.txt
                  make a run of TREC, in tolmach search --queries
                  queries.tsv --format trec --limit 1000 > run.txt
            """);
  }

  @Test
  void noNameIsBrokenAtItsFullStop() {
    Option index =
        Option.path(
            "--index", "DIR", "The index; by default $TOLMACH_INDEX, else '.tolmach' here.");
    Usage usage =
        new Usage("index", "Indexes.", Operands.NONE, List.of(index), List.of(), List.of());
    for (int width = 60; width <= 80; width++) {
      assertThat(HelpPage.of(usage, new HelpPage.Look(false, width)))
          .contains("'.tolmach'")
          .doesNotContain("\uE000");
    }
  }

  @Test
  void colouredPagesHaveEscapeSequencesAndPlainOnesHaveNone() {
    assertThat(HelpPage.of(SEARCH, new HelpPage.Look(true, 0))).contains("\u001b[");
    assertThat(HelpPage.of(SEARCH, PLAIN)).doesNotContain("\u001b");
  }

  @Test
  void theProgramsPageListsItsCommands() {
    assertThat(HelpPage.of(PROGRAM, List.of(SEARCH), PLAIN))
        .contains("Usage: tolmach [OPTIONS] [COMMAND]")
        .containsPattern("search +Finds 100% of it\\.");
  }

  @Test
  void pagesAreNoWiderThanTheTerminalNorThanEightyColumns() {
    Usage wide =
        new Usage(
            "wide",
            "Has " + "many words ".repeat(30),
            Operands.NONE,
            List.of(),
            List.of(),
            List.of());
    assertThat(width(wide, 0)).isBetween(70, 80);
    assertThat(width(wide, 200)).isBetween(70, 80);
    assertThat(width(wide, 64)).isBetween(54, 64);
  }

  private static int width(Usage usage, int columns) {
    return HelpPage.of(usage, new HelpPage.Look(false, columns))
        .lines()
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
