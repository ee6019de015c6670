package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestCommandTest {
  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.write(folder);
    assertThat(run("index", "content", "--now", Magazine.NOW).code()).isZero();
  }

  @Test
  void completionsAreLinesToRead() {
    assertThat(run("suggest", "ко"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.DONE,
                """
                Кошки  tag · ru · 1 article
                Кошки набережной  title · ru · 1 article
                """,
                ""));
  }

  @Test
  void jsonIsOneObject() {
    assertThat(run("suggest", "the", "lig", "--format", "json").out())
        .isEqualTo(
            "{\"version\":1,\"prefix\":\"the lig\",\"suggestions\":[{\"text\":\"The lighthouse\","
                + "\"kind\":\"title\",\"language\":\"en\",\"count\":1}]}\n");
  }

  @Test
  void ndjsonIsACompletionALine() {
    assertThat(run("suggest", "рыба", "--format", "ndjson").out())
        .isEqualTo("{\"text\":\"Рыбаки\",\"kind\":\"heading\",\"language\":\"ru\",\"count\":1}\n");
  }

  @Test
  void nothingFoundIsSaidByTheExitCode() {
    assertThat(run("suggest", "xyzzy")).isEqualTo(new Session.Outcome(ExitCode.NOTHING, "", ""));
    assertThat(run("suggest", "ко", "--language", "zh").code()).isEqualTo(ExitCode.NOTHING);
    assertThat(run("suggest", "xyzzy", "--format", "json").out())
        .isEqualTo("{\"version\":1,\"prefix\":\"xyzzy\",\"suggestions\":[]}\n");
  }

  @Test
  void theNumberIsLimited() {
    assertThat(run("suggest", "ко", "--limit", "1").out())
        .isEqualTo("Кошки  tag · ru · 1 article\n");
    assertThat(run("suggest", "ко", "--limit", "0"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.ERROR,
                "",
                "Out of range: '--limit 0'. Expected --limit N with 1 to 100. Choose a number in"
                    + " that range.\n"));
  }

  @Test
  void withoutAPrefixThereIsNothingToComplete() {
    assertThat(run("suggest"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.ERROR,
                "",
                "Nothing typed: ''. Expected the beginning of a word or title. See 'tolmach suggest"
                    + " --help'.\n"));
  }

  @Test
  void anAppliedSuggestionIsSaidBeforeTheHits() {
    assertThat(run("search", "vfzr").out())
        .startsWith("No article has 'vfzr'. Showing those for 'маяк'.\n\n 1. Год на маяке\n")
        .endsWith("1 article matches 'маяк'.\n");
  }

  @Test
  void jsonKeepsWhatWasTyped() {
    assertThat(run("search", "vfzr", "--format", "json").out())
        .startsWith("{\"version\":1,\"query\":\"vfzr\",\"match\":\"best\",\"total\":1,")
        .endsWith(
            "\"suggestions\":[{\"text\":\"маяк\",\"reason\":\"layout\",\"applied\":true}]}\n");
  }

  @Test
  void anOfferedSuggestionIsAQuestionAfterTheHits() {
    assertThat(run("search", "собака", "лоддка").out())
        .contains("without: лоддка")
        .endsWith("Did you mean 'собака лодку'?\n");
  }

  @Test
  void aTrecRunHoldsWhatASearchShows() {
    assertThat(run("search", "vfzr", "--format", "trec").out())
        .startsWith("1 Q0 ru/mayak.md 1 ")
        .isEqualTo(run("search", "маяк", "--format", "trec").out());
  }

  @Test
  void whatIsTypedMayBeUnfinished() {
    assertThat(run("search", "lightho", "--as-you-type").out()).contains("The lighthouse");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
