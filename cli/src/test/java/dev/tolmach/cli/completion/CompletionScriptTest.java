package dev.tolmach.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompletionScriptTest {
  private static final List<Usage> COMMANDS =
      List.of(
          new Usage(
              "search",
              "Finds what's there: 100% of it.",
              Operands.text("QUERY...", "What to look for."),
              List.of(
                  Option.path("--index", "DIR", "The index."),
                  Option.texts("--tag", "VALUE", "Only [these]."),
                  Option.choice("--sort", List.of("newest", "oldest"), "The order."),
                  Option.choice("--format", List.of("text", "json"), "The form."),
                  Option.texts("--watch", "ARCHIVE", "Which."),
                  Option.text("--preset", "NAME", "Which."),
                  Option.flag("--quiet", "Say nothing.")),
              List.of(),
              List.of()),
          new Usage(
              "show",
              "Shows an article.",
              Operands.names("ARTICLE", "Which.", 1),
              List.of(Option.path("--index", "DIR", "The index.")),
              List.of(),
              List.of()),
          new Usage(
              "index",
              "Reads archives.",
              Operands.paths("ARCHIVE...", "Which.", 0),
              List.of(
                  Option.flag("--watch", "Go on."),
                  Option.choice("--format", List.of("text", "ndjson"), "The form.")),
              List.of(),
              List.of()));

  /** A stub of the program: prints its arguments, then values with a blank and in Russian. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      echo "$*"
      echo 'deep sea'
      echo море
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Path program = folder.resolve("tolmach");
    Files.writeString(program, PROGRAM);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectory(folder.resolve("articles here"));
    for (Shell shell : Shell.values()) {
      Files.writeString(folder.resolve(shell.label()), CompletionScript.of(shell, COMMANDS));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tolmach se                     | search",
        "tolmach --no                   | --no-pager",
        "tolmach search --              | --index --tag --sort --format --watch --preset --quiet"
            + " --help",
        "tolmach search --format ''      | text json",
        "tolmach index --format ''       | text ndjson",
        "tolmach index --watch art       | articles here",
        "tolmach search --watch art      | articles here",
        "tolmach search --preset ''      | completion\\ --values\\ preset\\ --\\  deep\\ sea море",
        "tolmach search --sort n        | newest",
        "tolmach search --sort = o      | oldest",
        "tolmach search word            | ''",
        "tolmach search --tag мо        | completion\\ --values\\ tag\\ --\\ мо deep\\ sea море",
        "tolmach show --index x/y ru    | completion\\ --values\\ id\\ --index\\ x/y\\ --\\ ru"
            + " deep\\ sea море",
        "tolmach index art              | articles here",
        "tolmach --index x/y show --h   | --help",
      })
  void bashCompletes(String typed, String offered) throws Exception {
    assumeThat(isInstalled("bash")).as("bash is installed").isTrue();
    String program =
        "source ./bash; COMP_WORDS=("
            + typed
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            + " _tolmach; echo \"${COMPREPLY[*]}\"";
    assertThat(run("bash", "-c", program)).isEqualTo(offered.strip() + "\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Shell.class,
      names = {"BASH", "ZSH", "FISH"})
  void scriptIsOneOfItsShell(Shell shell) throws Exception {
    assumeThat(isInstalled(shell.label())).as(shell.label() + " is installed").isTrue();
    assertThat(run(shell.label(), "-n", shell.label())).isEmpty();
  }

  @Test
  void fishOffersWhatAnIndexHas() throws Exception {
    assumeThat(isInstalled("fish")).as("fish is installed").isTrue();
    assertThat(run("fish", "-c", "source fish; complete -C 'tolmach search --tag мо'"))
        .startsWith("море");
    assertThat(run("fish", "-c", "source fish; complete -C 'tolmach search --sort n'"))
        .startsWith("newest");
  }

  @Test
  void eachScriptKnowsCommandsOptionsChoicesAndWhereValuesComeFrom() {
    for (Shell shell : Shell.values()) {
      assertThat(CompletionScript.of(shell, COMMANDS))
          .as(shell.label())
          .contains("search", "newest oldest", "completion --values")
          .contains(shell == Shell.FISH ? "-l quiet" : "--quiet");
    }
  }

  /* A key that is twice in a table is an error of the whole script. */
  @Test
  void powerShellHasEachOptionOfACommandOnce() {
    List<String> keys =
        CompletionScript.of(Shell.POWERSHELL, COMMANDS)
            .lines()
            .filter(line -> line.matches(" *'[^']*' = .*"))
            .map(line -> line.substring(0, line.indexOf(" = ")).strip())
            .toList();
    assertThat(keys)
        .doesNotHaveDuplicates()
        .contains("'search --format'", "'index --format'")
        .doesNotContain("'index --watch'");
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder
        .environment()
        .merge("PATH", folder.toString(), (path, own) -> own + File.pathSeparator + path);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
