package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.UserLexicons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Searches with a lexicon of a user's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslatedSearchCommandTest {
  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    for (int i = 1; i < 6; i++) {
      Magazine.file(folder.resolve("a/en" + i + ".md"), "# Harbour " + i + "\n\nOne blorfin.\n");
    }
    Magazine.file(folder.resolve("a/ru.md"), "# Причал\n\nНа берегу стоит дрындун и молчит.\n");
    Magazine.file(
        folder.resolve("words.tsv"),
        "# tolmach lexicon\n# languages: en ru\n# name: Own words\nblorfin\tдрындун\n");
    Magazine.file(folder.resolve("broken.tsv"), "no lexicon\u0007 at all\n");
    assertThat(run("words.tsv", "index", "a").code()).isZero();
  }

  private Session.Outcome run(String lexicons, String... arguments) {
    return new Session(folder)
        .withVariables(Map.of(UserLexicons.VARIABLE, lexicons))
        .run(arguments);
  }

  private String search(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "search";
    arguments[1] = "blorfin";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return run("words.tsv", arguments).out();
  }

  @Test
  void thePageListsTheLexiconsThatComeAlong() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "across-languages.md"));
    String printed = new Session(folder).run("check", "--lexicons").out();

    assertThat(printed).endsWith("\n3 lexicons.\n");
    assertThat(printed.replace("3 lexicons.\n", "").lines())
        .hasSize(9)
        .allSatisfy(line -> assertThat(page).contains('\n' + line + '\n'));
  }

  @Test
  void textSaysByWhichWords() {
    assertThat(search())
        .contains("ru.md", "found by translation: blorfin → дрындун")
        .endsWith("5 articles match 'blorfin', and 1 more is found by translation.\n");
    assertThat(search("--translate", "never")).doesNotContain("ru.md", "translation");
  }

  @Test
  void jsonCountsThemApart() {
    assertThat(search("--format", "json"))
        .contains("\"total\":5,\"translatedTotal\":1,")
        .contains(
            "\"translated\":[{\"typed\":\"blorfin\",\"found\":\"дрындун\",\"by\":\"dictionary\","
                + "\"source\":\"Own words\"}]");
    assertThat(search("--format", "json", "--translate", "never"))
        .contains("\"total\":5,")
        .doesNotContain("translatedTotal", "\"translated\":");
  }

  @Test
  void aRunHasThemInTheirPlaces() {
    assertThat(place("auto")).isEqualTo(6);
    assertThat(place("always")).isEqualTo(4);
    assertThat(place("never")).isZero();
  }

  /* At which rank of a TREC run the article in the other language is; 0: nowhere. */
  private long place(String mode) {
    String[] lines = search("--format", "trec", "--translate", mode).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains(" ru.md ")) {
        return i + 1L;
      }
    }
    return 0;
  }

  @Test
  void anotherModeIsRefused() {
    Session.Outcome outcome = run("words.tsv", "search", "blorfin", "--translate", "often");

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err()).contains("'often'").hasLineCount(1);
  }

  @Test
  void aBadLexiconIsALineAndTheSearchGoesOn() {
    Session.Outcome outcome = run("broken.tsv,none.tsv,words.tsv", "search", "blorfin");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("found by translation: blorfin → дрындун")
        .contains("Not a lexicon: ", "broken.tsv:1. Expected a table that begins with ")
        .contains("No lexicon: '", "none.tsv'. Expected a file.")
        .doesNotContain("\u0007", "Exception");
  }

  @Test
  void otherAnswersAlsoNameABadLexicon() {
    String said = "No lexicon: '";
    for (String[] command :
        new String[][] {
          {"why", "en1.md", "blorfin"},
          {"why", "en1.md", "blorfin", "--format", "json"},
          {"why", "none.md", "blorfin"},
          {"similar", "en1.md"},
          {"similar", "en1.md", "--format", "json"}
        }) {
      assertThat(run("none.tsv", command).out())
          .as(String.join(" ", command))
          .containsOnlyOnce(said);
      assertThat(run("words.tsv", command).out()).doesNotContain(said);
    }
  }

  @Test
  void whyAndSimilarLookForNoTranslationsWhereNoneAreAskedFor() {
    assertThat(run("words.tsv", "why", "ru.md", "blorfin").code()).isZero();
    assertThat(run("words.tsv", "why", "ru.md", "blorfin", "--translate", "never").code())
        .isEqualTo(ExitCode.NOTHING);
    assertThat(run("words.tsv", "similar", "en1.md", "--translate", "never").err()).isEmpty();
    assertThat(run("words.tsv", "similar", "en1.md", "--translate", "often").err())
        .contains("'often'");
  }
}
