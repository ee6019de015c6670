package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  @TempDir Path folder;

  @Test
  void withoutArgumentsAllCommandsAreListed() {
    Session.Outcome outcome = run();

    assertThat(outcome.out()).startsWith("Usage: tolmach ");
    Commands.usages()
        .forEach(usage -> assertThat(outcome.out()).contains("  " + usage.name() + " "));
    assertThat(outcome.err()).isEmpty();
    assertThat(run("--help")).isEqualTo(outcome);
    assertThat(run("help")).isEqualTo(outcome);
  }

  @Test
  void theHelpOfTheProgramTellsAllExitCodesAndTheVersionsOption() {
    assertThat(run("help").out())
        .containsPattern("Options:\n.*--version +Show the version")
        .containsPattern("\n +0 .*\n +1 .*\n +2 .*\n +3 [^0]*\n +4 [^0]*\n +130 ");
  }

  @ParameterizedTest
  @MethodSource("usages")
  void everyCommandTeachesByExamplesAndTellsItsExitCodes(Usage usage) {
    Session.Outcome outcome = run(usage.name(), "--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("Usage: tolmach " + usage.name())
        .contains("Exit codes:", "Examples:", "\n  tolmach ");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run("help", usage.name())).isEqualTo(outcome);
  }

  static Iterable<Usage> usages() {
    return Commands.usages().stream().filter(usage -> !usage.name().equals("completion")).toList();
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(run("--version").out())
        .matches("tolmach .* \\(Lucene 10\\.\\d+\\.\\d+, Java \\d+\\)\n");
  }

  @Test
  void anUnknownCommandIsReportedWithTheNearestOne() {
    assertThat(run("serch", "fox").err())
        .isEqualTo(
            "Unknown command: 'serch'. Expected one of demo, index, rebuild, search, similar,"
                + " suggest, facets, why, show, open, lexicon, serve, mcp, tokens, detect, lint,"
                + " export, check, generations, rollback, completion, help; perhaps 'tolmach"
                + " search'. See 'tolmach --help'.\n");
  }

  @Test
  void aQueryWithoutACommandIsAnsweredWithHowToSearch() {
    assertThat(run("нейросеть").err()).contains("perhaps 'tolmach search нейросеть'.");
  }

  @Test
  void optionsMayPrecedeTheirCommand() {
    assertThat(run("--index", "x", "search", "fox").err()).startsWith("No index: 'x'. Expected");
    assertThat(run("--limit=3", "--index=x", "search", "fox").err()).startsWith("No index: 'x'.");
    assertThat(run("--as-you-type", "search", "--index", "x", "fox").err())
        .startsWith("No index: 'x'.");
    assertThat(run("--limit", "3").err())
        .isEqualTo(
            "Unknown option: '--limit'. Expected a command before its options, as in 'tolmach"
                + " search QUERY --limit 5'. See 'tolmach --help'.\n");
  }

  @Test
  void theVersionHasAShortName() {
    assertThat(run("-V")).isEqualTo(run("--version"));
  }

  @Test
  void helpOfAnUnknownCommandIsNotASearch() {
    assertThat(run("help", "nosuch").err())
        .startsWith("Unknown command: 'nosuch'. Expected one of demo, index,")
        .endsWith("completion, help. See 'tolmach --help'.\n");
    assertThat(run("help", "serch").err()).contains("; perhaps 'tolmach help search'.");
  }

  @Test
  void aMisspeltOptionOfTheProgramIsReportedWithTheNearestOne() {
    assertThat(run("--verson").err())
        .isEqualTo(
            "Unknown option: '--verson'. Expected a command before its options, as in 'tolmach"
                + " search QUERY --limit 5'; perhaps 'tolmach --version'. See 'tolmach --help'.\n");
  }

  @Test
  void anOptionOfAnotherCommandIsReportedWithThatCommand() {
    assertThat(run("index", "--drop", "wiki").err())
        .isEqualTo(
            "Unknown option: '--drop'. Expected an option of 'tolmach index', but this is one of"
                + " 'tolmach rebuild'. See 'tolmach index --help'.\n");
    assertThat(run("index", "--fromat=json").err()).doesNotContain("but this is one of");
  }

  @Test
  void helpIsColouredOnATerminalOnlyAndNeverAgainstTheUsersWill() {
    assertThat(new Session(folder).onATerminal().run("--help").out()).contains("\u001b[");
    assertThat(
            new Session(folder)
                .onATerminal()
                .withVariables(Map.of("NO_COLOR", "1"))
                .run("--help")
                .out())
        .doesNotContain("\u001b");
    assertThat(new Session(folder).onATerminal().withVariables(Map.of("TERM", "dumb")).run().out())
        .doesNotContain("\u001b");
  }

  @Test
  void errorsAreOneHarmlessLine() {
    assertThat(run("a\u001b[31m\nb").err()).startsWith("Unknown command: 'a\uFFFD[31m b'.");
  }

  @Test
  void stackTracesAreShownToWhoAsksForThem() {
    assertThat(run("serch").err()).doesNotContain("\tat ");
    assertThat(new Session(folder).withVariables(Map.of("TOLMACH_DEBUG", "1")).run("serch").err())
        .contains("\tat dev.tolmach.cli");
  }

  @Test
  void aClosedPipeIsNoError() {
    Session.Outcome outcome = new Session(folder).runInto(failing("Broken pipe"), "--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aFullDiskIsAnError() {
    Session.Outcome outcome =
        new Session(folder).runInto(failing("No space left on device"), "--help");

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err())
        .isEqualTo(
            "Output cannot be written: 'No space left on device'. Expected room for it. Free some"
                + " space or write elsewhere.\n");
  }

  @Test
  void completionOffersCommandsOptionsAndValues() {
    assertThat(run("completion").out())
        .contains("rebuild", "--language", "--queries", "relevance", "ndjson");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
