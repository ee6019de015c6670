package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a title, a tag or a word of the user is, lines are not; JSON has it whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTextsTest {
  private static final String TITLE = "heron " + "very ".repeat(1_000) + "long";
  private static final String TAG = "t".repeat(900);

  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.file(
        folder.resolve("content/a.md"),
        "---\ntitle: \"" + TITLE + "\"\ntags: [" + TAG + "]\n---\n## " + TITLE + "\n\nA heron.\n");
    assertThat(run("index", "content").code()).isZero();
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  private static void assertShort(String text) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(1_500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search heron --facet tag", "facets tag", "why a.md heron", "lint content"})
  void textIsCut(String typed) {
    Session.Outcome outcome = run(typed.split(" "));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("…");
    assertShort(outcome.out());
  }

  @Test
  void jsonIsWhole() {
    assertThat(run("search", "heron", "--format", "json").out())
        .contains("\"title\":\"" + TITLE + "\"")
        .contains("\"value\":\"" + TAG + "\"");
  }

  @Test
  void whatIsTypedIsEchoedInPart() {
    String word = "z".repeat(5_000);
    assertShort(run("search", word).out());
    for (String[] typed :
        new String[][] {
          {"search", "heron", "--after", word},
          {"search", "heron", "--date", word},
          {"search", "heron", "--where", word},
          {"search", "heron", "--facet", word},
          {"search", "heron", "--" + word},
          {"search", "heron", "--index", word},
          {"similar", word},
          {"index", word},
          {"rollback", word},
          {"tokens", "a", "--language", word},
          {word},
        }) {
      Session.Outcome outcome = run(typed);
      assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
      assertThat(outcome.err()).contains("…").hasLineCount(1).endsWith(".\n");
      assertShort(outcome.err());
    }
  }
}
