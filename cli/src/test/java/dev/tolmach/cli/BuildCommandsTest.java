package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildCommandsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
  }

  @Test
  void theSummaryIsOneLine() {
    Session.Outcome outcome = run("index", "content", "--now", Magazine.NOW);

    assertThat(outcome.out())
        .matches(
            "6 articles in \\d+\\.\\d s: 4 indexed, 0 unchanged, 0 deleted, 2 skipped \\(draft 1,"
                + " future 1\\), 0 failed, 0 warnings\\. Languages: en 1, ru 2, zh-Hans 1\\."
                + " Generation 000001-20260101T000000Z\\.\n");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void quietMeansSilent() {
    assertThat(run("index", "content", "--quiet"))
        .isEqualTo(new Session.Outcome(ExitCode.DONE, "", ""));
  }

  @Test
  void theReportHasAllItsFieldsInTheirOrder() throws IOException {
    run("index", "content", "--now", Magazine.NOW, "--report", "report.json");

    assertThat(Files.readString(folder.resolve("report.json")))
        .matches(
            """
            \\{"version":1,"seen":6,"indexed":4,"unchanged":0,"deleted":0,"ignored":1,\
            "skipped":\\[\\{"id":"en/2027.md","reason":"future"},\
            \\{"id":"en/draft.md","reason":"draft"}],"failed":\\[],"warnings":\\[],\
            "languages":\\{"en":1,"ru":2,"zh-Hans":1},"bytes":\\d+,"seconds":[\\d.]+,\
            "generation":"000001-20260101T000000Z","notices":\\[],"unread":\\{},"passedOver":\\{},"presets":\\[],\
            "refused":\\[]}
            """);
    assertThat(folder.resolve("report.json.tmp")).doesNotExist();
  }

  @Test
  void theReportMayGoToStandardOutputWhichThenHoldsNothingElse() {
    Session.Outcome outcome = run("index", "content", "--report", "-");

    assertThat(outcome.out()).startsWith("{\"version\":1,").endsWith("}\n").hasLineCount(1);
    assertThat(outcome.err()).contains(" indexed, ");
  }

  @Test
  void aReportThatCannotBeWrittenIsReportedBeforeAnythingIsBuilt() {
    assertThat(run("index", "content", "--report", "no/such/report.json").err())
        .isEqualTo(
            "Report cannot be written: 'no/such/report.json' (no such file or folder). Expected a"
                + " file in a folder that takes it, or a pipe or device that is read. Name another"
                + " file, or - for standard output.\n");
    assertThat(run("index", "content", "--report", "content").err())
        .startsWith("Report cannot be written: 'content' (it is a folder). ");
    assertThat(folder.resolve(".tolmach")).doesNotExist();
  }

  @Test
  void whatIsNotPublishedIsIndexedOnRequest() {
    run("index", "content", "--now", Magazine.NOW, "--drafts", "--future");

    assertThat(run("search", "lighthouse", "--limit", "0", "--facet", "language").out())
        .startsWith("3 articles match");
  }

  @Test
  void theClockDecidesWhatIsStillToCome() {
    run("index", "content", "--now", "2027-01-01T00:00:00Z");

    assertThat(run("search", "tomorrow").code()).isZero();
  }

  @Test
  void warningsAndFailuresAreReportedWithTheirPlaces() throws IOException {
    Magazine.file(folder.resolve("content/odd.md"), "---\ntitle: [never\n---\nOdd.\n");

    Session.Outcome outcome = run("index", "content");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).matches("odd\\.md:\\d+: [^\\n]+\\n");
    assertThat(run("index", "content", "--strict").code()).as("unchanged").isZero();
    assertThat(run("rebuild", "content", "--strict").code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void ofManyWarningsTwentyAreReported() throws IOException {
    for (int i = 0; i < 25; i++) {
      Magazine.file(folder.resolve("content/odd" + i + ".md"), "---\ntitle: [never\n---\nOdd.\n");
    }

    assertThat(run("index", "content").err())
        .hasLineCount(21)
        .endsWith("\n… and 5 more warnings; --report FILE has them all.\n");
  }

  @Test
  void articlesOfSeveralArchivesAreCalledByArchiveAndPath() throws IOException {
    Magazine.file(folder.resolve("more/odd.md"), "---\ntitle: [never\n---\nOdd lighthouse.\n");

    assertThat(run("index", "content", "m=more").err()).startsWith("m:odd.md:");
    assertThat(run("search", "odd", "lighthouse", "--format", "trec").out())
        .startsWith("1 Q0 m:odd.md 1 ");
  }

  @Test
  void anArchiveMayComeFromStandardInput() {
    Session.Outcome outcome =
        new Session(folder)
            .withInput("{\"id\":\"a\",\"title\":\"Пёс\",\"body\":\"Собака лает.\"}\n")
            .run("index", "wiki=-");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(run("search", "собаки", "--format", "trec").out()).startsWith("1 Q0 a 1 ");
  }

  @Test
  void rowsAreReportedByTheirLinesOnce() throws IOException {
    Magazine.file(
        folder.resolve("rows.ndjson"),
        "{\"id\":\"a\",\"text\":\"Lost.\"}\n{\"body\":\"Text.\"}\n{\"id\":\"c\",\"body\":[]}\n");

    Session.Outcome outcome = run("index", "rows.ndjson");

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(outcome.err().lines())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("c:3: The row cannot be read: Its 'body' is no"),
            row -> assertThat(row).startsWith("line 2: The row cannot be read: It has no 'id'."),
            row -> assertThat(row).startsWith("a: The row has no 'body': 'id, text'."));
  }

  @Test
  void aBuildThatTheGateRefusesLeavesTheIndexAsItWasAndSaysWhy() throws IOException {
    run("index", "content", "--now", Magazine.NOW);
    Files.delete(folder.resolve("content/ru/mayak.md"));
    Files.writeString(folder.resolve("gate.tsv"), "# sea\nмаяк\tru/mayak.md\n*\t>=3\n");

    Session.Outcome outcome =
        run("rebuild", "content", "--gate", "gate.tsv", "--report", "report.json");

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("gate.tsv:2: 'маяк' did not find 'ru/mayak.md' among the first 10 hits. Found: ")
        .endsWith(
            "Refused by the gate: 1 line not fulfilled, 3 articles indexed, 0 failed. Generation"
                + " 000001-20260101T000000Z stays live.\n");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains(
            "\"generation\":\"000001-20260101T000000Z\",\"notices\":[],\"unread\":{},"
                + "\"passedOver\":{},\"presets\":[],\"refused\":[{\"place\":\"")
        .contains(
            "gate.tsv:2\",\"query\":\"маяк\",\"expected\":\"'ru/mayak.md' among the first 10"
                + " hits\"");
    assertThat(run("search", "маяк").code()).isZero();
  }

  @Test
  void articlesOfAFirstBuildThatIsRefusedAreCalledAsInAnyOther() throws IOException {
    Magazine.file(folder.resolve("content/odd.md"), "---\ntitle: [never\n---\nOdd.\n");
    Files.writeString(folder.resolve("gate.tsv"), "*\t>=30\n");

    assertThat(run("rebuild", "content", "--gate", "gate.tsv").err()).startsWith("odd.md:");
    Magazine.file(folder.resolve("more/a.md"), "More.\n");
    assertThat(run("rebuild", "content", "more", "--gate", "gate.tsv").err())
        .startsWith("content:odd.md:");
  }

  @Test
  void whatHappenedToTheIndexItselfIsReportedAndInTheReport() throws IOException {
    run("rebuild", "content");
    run("rebuild", "content");
    Files.write(folder.resolve(".tolmach/segments_1"), new byte[] {1, 2, 3});

    Session.Outcome outcome = run("index", "content", "--strict", "--report", "report.json");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .hasLineCount(1)
        .startsWith("An older generation is damaged: 'segments_1' (");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"notices\":[\"An older generation is damaged: 'segments_1' (");
  }

  @Test
  void aGateThatIsNoneIsReportedBeforeAnythingIsBuilt() throws IOException {
    Files.writeString(folder.resolve("gate.tsv"), "маяк ru/mayak.md\n");

    Session.Outcome outcome = run("rebuild", "content", "--gate", "gate.tsv");

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err()).startsWith("Not a line of a gate: 'маяк ru/mayak.md' in ");
    assertThat(run("index", "content", "--gate", "none.tsv").err())
        .startsWith("No such file or folder: '");
    assertThat(folder.resolve(".tolmach")).doesNotExist();
  }

  @Test
  void ctrlCLeavesTheIndexAsItWas() throws IOException {
    run("index", "content", "--now", Magazine.NOW);
    Magazine.file(folder.resolve("content/new.md"), "Brand new.\n");

    Session.Outcome outcome =
        new Session(folder)
            .withInterrupts(answer -> answer.stop(Interruption.CTRL_C))
            .run("rebuild", "content");

    assertThat(outcome)
        .isEqualTo(
            new Session.Outcome(
                ExitCode.INTERRUPTED, "", "Interrupted. The index is as it was.\n"));
    assertThat(run("generations").out()).hasLineCount(1).startsWith("* 000001-");
    assertThat(run("search", "brand").code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    assertThat(new Session(folder).onATerminal().run("index", "content").err())
        .contains("\rIndexing ")
        .endsWith("\r");
    assertThat(new Session(folder).onATerminal().run("index", "content", "--quiet").err())
        .isEmpty();
  }

  @Test
  void generationsAreListedAndGoneBackTo() throws IOException {
    run("rebuild", "content", "--now", "2026-01-01");
    Files.delete(folder.resolve("content/ru/mayak.md"));
    run("rebuild", "content", "--now", "2026-01-02");

    assertThat(run("generations").out())
        .isEqualTo(
            """
            * 000002-20260102T000000Z  rebuild  3 articles  content  3 indexed, 2 skipped, 0 failed
              000001-20260101T000000Z  first build  4 articles  content  4 indexed, 2 skipped, 0 failed
            """);
    assertThat(run("search", "собака").code()).isEqualTo(ExitCode.NOTHING);

    assertThat(run("rollback").out())
        .matches("Live now: generation 000003-\\w+, the content of number 1, 4 articles\\.\n");
    assertThat(run("search", "собака").code()).isZero();
    assertThat(run("rollback"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.ERROR,
                "",
                "No older generation is kept: the live one is '"
                    + nameOfLive()
                    + "', with the content of number 1. Expected the number of another one that is"
                    + " kept: 2. Name it: 'tolmach rollback 2'.\n"));
    assertThat(run("rollback", "2").code()).isZero();
    assertThat(run("generations", "--format", "json").out())
        .startsWith("{\"version\":1,\"generations\":[{\"name\":\"000004-")
        .contains(
            "\"kind\":\"rollback\",\"origin\":2,\"articles\":3,\"archives\":[{\"name\":\"content\"");
  }

  @Test
  void aSoundIndexIsSaidToBe() {
    run("index", "content", "--now", Magazine.NOW);

    assertThat(run("check").out())
        .isEqualTo(
            "Sound: 4 articles, 2 notes on articles left out, generation"
                + " 000001-20260101T000000Z.\n");
    assertThat(run("check", "--format", "json").out())
        .isEqualTo(
            "{\"version\":1,\"sound\":true,\"generation\":\"000001-20260101T000000Z\","
                + "\"articles\":4,\"notes\":2,\"problems\":[],\"remedy\":null}\n");
  }

  @Test
  void aDamagedIndexIsFoundOut() throws IOException {
    run("index", "content");
    Path largest;
    try (var files = Files.list(folder.resolve(".tolmach"))) {
      largest =
          files
              .filter(file -> !file.toString().contains("segments"))
              .max(this::bySize)
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);

    Session.Outcome outcome = run("check");

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.NOTHING);
    assertThat(outcome.out())
        .contains("problem")
        .endsWith(
            "Look at the disk, then build again from the archives ('tolmach rebuild"
                + " ARCHIVE...').\n");
  }

  @Test
  void olderBuildsAreRemovedOnRequest() {
    run("rebuild", "content", "--keep", "5");
    run("rebuild", "content", "--keep", "5");
    run("rebuild", "content", "--keep", "5");
    assertThat(run("generations").out()).hasLineCount(3);

    assertThat(run("generations", "--keep", "1").out()).hasLineCount(1).startsWith("* 000003-");
    assertThat(run("search", "собака").code()).isZero();
    assertThat(run("generations", "--keep", "0").code()).isEqualTo(ExitCode.ERROR);
    assertThat(run("generations").out()).hasLineCount(1);
  }

  @Test
  void memoryIsGivenInMegabytes() {
    assertThat(run("index", "content", "--memory", "1", "--wait", "1s").code()).isZero();
    assertThat(run("index", "content", "--memory", "0").err())
        .isEqualTo(
            "Out of range: '--memory 0'. Expected --memory MEGABYTES with 1 to 2000. Choose a"
                + " number in that range.\n");
    assertThat(run("index", "content", "--wait", "ten").err())
        .isEqualTo(
            "Not a time: 'ten'. Expected --wait TIME with seconds, minutes or hours, such as 90s,"
                + " 10m or 2h. Correct the time.\n");
  }

  @ParameterizedTest
  @CsvSource({"--keep, 1000000", "--memory, 2000", "--threads, 1024"})
  void theRangeOfANumberIsThatOfTheSettings(String option, int most) {
    // The settings are read before it is seen that the folder is none for an index.
    assertThat(run("index", "content", "--index", "content", option, "" + most).err())
        .startsWith("Not an index of Tolmach: '");
    for (String wrong : List.of("0", "" + (most + 1), "3000000000")) {
      assertThat(run("index", "content", "--index", "content", option, wrong).err())
          .startsWith("Out of range: '" + option + " " + wrong + "'. Expected " + option + " ")
          .contains(" with 1 to " + most + ". ");
    }
  }

  @Test
  void aFolderOfSomethingElseIsNoIndex() throws IOException {
    Session.Outcome outcome = run("search", "маяк", "--index", "content");

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err()).startsWith("Not an index of Tolmach: '").hasLineCount(1);
    assertThat(outcome.err()).contains("content' (it holds 'en', 'picture.png', 'ru' and 1 more)");
  }

  private String nameOfLive() {
    return run("generations").out().replaceFirst("(?s)\\* (\\S+) .*", "$1");
  }

  private int bySize(Path a, Path b) {
    try {
      return Long.compare(Files.size(a), Files.size(b));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
