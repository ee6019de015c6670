package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserSettingsTest {
  @TempDir private Path folder;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    new Session(folder).run("rebuild", "content", "--now", Magazine.NOW);
  }

  private void write(String yaml) throws IOException {
    Magazine.file(folder.resolve(".config/tolmach/config.yaml"), yaml);
  }

  private Session.Outcome run(String... arguments) {
    return in(folder, Map.of("HOME", folder.toString()), arguments);
  }

  private static Session.Outcome in(
      Path place, Map<String, String> variables, String... arguments) {
    return new Session(place).withVariables(variables).run(arguments);
  }

  private static long hits(Session.Outcome outcome) {
    return outcome.out().lines().filter(line -> line.matches(" *\\d+\\. .*")).count();
  }

  @Test
  void optionsHaveTheirDefaultsFromTheFile() throws IOException {
    write("limit: 1\nsearch:\n  facet: [tag, 'language:1']\nfacets:\n  language: ru\n");
    Session.Outcome search = run("search", "--sort", "newest");
    assertThat(hits(search)).isEqualTo(1);
    assertThat(search.out()).contains("\ntag\n", "\nlanguage\n");
    assertThat(hits(run("search", "--sort", "newest", "--limit", "3"))).isEqualTo(3);
    assertThat(run("facets", "tag").out()).startsWith("2 articles, ");
  }

  /* A limit of index is a name and a number, one of search a number. */
  @Test
  void aValueIsForThoseCommandsWhoseOptionTakesIt() throws IOException {
    write("limit: 1\n");
    assertThat(run("index", "content").code()).isZero();
    assertThat(run("lint", "content").err()).isEmpty();
    assertThat(hits(run("search", "--sort", "newest"))).isEqualTo(1);
    write("limit: article-bytes=10\n");
    assertThat(run("lint", "content").out()).contains("10 bytes");
    assertThat(hits(run("search", "--sort", "newest"))).isGreaterThan(1);
    write("limit: many\n");
    assertThat(run("search", "маяк").err()).contains("config.yaml:1: 'many'");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    Session.Outcome missing = in(folder, Map.of("TOLMACH_CONFIG", "gone.yaml"), "search", "маяк");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            "No settings at '"
                + folder.resolve("gone.yaml")
                + "', where TOLMACH_CONFIG says. Expected a file with lines such as 'limit: 20'."
                + " Correct the variable, or make the file.\n");
    assertThat(in(folder, Map.of("TOLMACH_CONFIG", "/dev/null"), "search", "маяк").code()).isZero();
    assertThat(in(folder, Map.of("TOLMACH_CONFIG", "gone.yaml"), "search", "--help").code())
        .isZero();
  }

  @Test
  void fileCanBeNamedAndIsLookedForInTheFolderForConfiguration() throws IOException {
    Magazine.file(folder.resolve("mine.yaml"), "limit: 1\n");
    Magazine.file(folder.resolve("xdg/tolmach/config.yaml"), "limit: 2\n");
    String home = folder.toString();
    assertThat(
            hits(in(folder, Map.of("TOLMACH_CONFIG", "mine.yaml"), "search", "--sort", "newest")))
        .isEqualTo(1);
    assertThat(
            hits(
                in(
                    folder,
                    Map.of("HOME", home, "XDG_CONFIG_HOME", home + "/xdg"),
                    "search",
                    "--sort",
                    "newest")))
        .isEqualTo(2);
  }

  @Test
  void indexIsNamedFromTheHomeFolderAndTheVariableWins() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
    write("index: ~/.tolmach\n");
    String home = folder.toString();
    assertThat(in(elsewhere, Map.of("HOME", home), "search", "маяк").code()).isZero();
    assertThat(
            in(elsewhere, Map.of("HOME", home, "TOLMACH_INDEX", "nowhere"), "search", "маяк").err())
        .startsWith("No index: 'nowhere'.");
  }

  @Test
  void brokenFileNamesItsLineAndDoesNotStopHelp() throws IOException {
    String place = folder.resolve(".config/tolmach/config.yaml").toString();
    write("# mine\nlimt: 3\n");
    assertThat(run("search", "маяк"))
        .isEqualTo(
            new Session.Outcome(
                2,
                "",
                "Unknown setting in "
                    + place
                    + ":2: 'limt'. Expected the name of an option without its dashes, such as"
                    + " 'limit', or of a command. Correct or remove the line.\n"));
    assertThat(run("search", "--help").code()).isZero();
    assertThat(run("--help").code()).isZero();
    assertThat(run("--version").code()).isZero();
    assertThat(run("help", "search").code()).isZero();

    write("limit: [1\n");
    assertThat(run("search", "маяк").err()).startsWith("Not YAML in " + place + ":2: '");
    write("\nsort: upwards\n");
    assertThat(run("search", "маяк").err())
        .isEqualTo(
            "Wrong value in "
                + place
                + ":2: 'upwards'. Expected one of relevance, newest, oldest. Correct or remove the"
                + " line.\n");
    write("as-you-type: perhaps\n");
    assertThat(run("search", "маяк").err()).contains("Expected true or false.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit: lots | lots | Not a number
          limit: 99999 | --limit 99999 | Out of range
          date: someday | someday | Not a date
          facet: [tag, colour] | colour | Unknown facet
          facet: 'colour:5' | colour | Unknown facet
          """)
  void wrongValueNamesItsLine(String line, String value, String wrong) throws IOException {
    write("# mine\n" + line + "\n");
    String place = folder.resolve(".config/tolmach/config.yaml") + ":2";
    Session.Outcome outcome = run("search", "маяк");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith(wrong)
        .contains(" in " + place + ": '" + value + "'. Expected ");
  }

  @Test
  void aWrongValueThatWasTypedNamesNoLine() throws IOException {
    write("limit: 3\n");
    assertThat(run("search", "маяк", "--limit", "lots").err()).startsWith("Not a number: 'lots'.");
  }

  @Test
  void flagIsSetOrNot() throws IOException {
    write("as-you-type: true\n");
    assertThat(run("search", "соб").code()).isZero();
    write("as-you-type: false\n");
    assertThat(run("search", "соб").out()).doesNotContain("1 article matches 'соб'");
  }
}
