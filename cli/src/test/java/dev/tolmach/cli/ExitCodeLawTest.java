package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.Generation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails or is interrupted after the commit never has the exit code say otherwise. */
class ExitCodeLawTest {
  /** An output that takes nothing. */
  private static final class Refusing extends OutputStream {
    private final String reason;

    Refusing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }

  private static final String NO_ROOM = "No space left on device";
  private static final String CLOSED = "Broken pipe";

  @TempDir Path folder;

  private int edits;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    for (int i = 0; i < 3; i++) {
      edit();
      assertThat(run("rebuild", "content", "--keep", "3").code()).isZero();
    }
    edit();
  }

  private void edit() throws IOException {
    edits++;
    Magazine.file(
        folder.resolve("content/edited.md"),
        "---\ntitle: [never\n---\nEdition number " + edits + ".\n");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  private List<String> generations() throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(".tolmach"))) {
      return Generations.list(directory).stream().map(Generation::name).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index content",
        "index content --report -",
        "rebuild content",
        "rebuild content --report -",
        "rollback",
        "generations --keep 1",
        "generations --keep 1 --format json"
      })
  void anOutputThatIsFullIsReportedWithWhatIsLive(String typed) throws IOException {
    List<String> before = generations();

    Session.Outcome outcome = new Session(folder).runInto(new Refusing(NO_ROOM), typed.split(" "));

    assertThat(generations()).isNotEqualTo(before);
    assertThat(outcome.code()).isEqualTo(ExitCode.LIVE);
    assertThat(outcome.err())
        .contains(
            "Output cannot be written: '"
                + NO_ROOM
                + "'. Expected room for it. Free some space or write elsewhere. Generation "
                + generations().getFirst()
                + " is live.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index content", "rebuild content --report -", "rollback", "generations --keep 1"})
  void aReaderThatHasGoneIsNoFailure(String typed) throws IOException {
    List<String> before = generations();

    Session.Outcome outcome = new Session(folder).runInto(new Refusing(CLOSED), typed.split(" "));

    assertThat(generations()).isNotEqualTo(before);
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.err()).doesNotContain("cannot be written");
  }

  @Test
  void standardErrorThatIsFullLeavesNothingButTheCode() throws IOException {
    List<String> before = generations();

    int code = runWithErr(new Refusing(NO_ROOM), "index", "content");

    assertThat(generations()).isNotEqualTo(before);
    assertThat(code).isEqualTo(ExitCode.LIVE);
    edit();
    assertThat(runWithErr(new Refusing(CLOSED), "index", "content")).isEqualTo(ExitCode.DONE);
    assertThat(runWithErr(new Refusing(NO_ROOM), "index", "nowhere")).isEqualTo(ExitCode.ERROR);
    assertThat(runWithErr(new Refusing(CLOSED), "index", "nowhere")).isEqualTo(ExitCode.ERROR);
  }

  private int runWithErr(OutputStream err, String... arguments) {
    return new Session(folder).runInto(new ByteArrayOutputStream(), err, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {NO_ROOM, CLOSED})
  void aRefusalIsOneWhateverBecomesOfItsReport(String reason) throws IOException {
    Magazine.file(folder.resolve("gate.tsv"), "*\t>=1000\n");
    List<String> before = generations();

    Session.Outcome outcome =
        new Session(folder)
            .runInto(
                new Refusing(reason), "rebuild", "content", "--gate", "gate.tsv", "--report", "-");

    assertThat(outcome.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(outcome.err()).endsWith("Generation " + before.getFirst() + " stays live.\n");
    assertThat(generations()).isEqualTo(before);
  }

  @Test
  void aReportThatCannotBeWrittenAfterAllIsReportedWithWhatIsLive() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    List<String> before = generations();

    Session.Outcome outcome =
        new Session(folder)
            .withInput(new Emptying(reports, "{\"id\":\"a\",\"body\":\"text\"}\n"))
            .run("index", "rows=-", "--report", "reports/r.json");

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.LIVE);
    assertThat(outcome.err())
        .startsWith("Report cannot be written: 'reports/r.json' (")
        .endsWith(" Generation " + generations().getFirst() + " is live.\n");
    assertThat(outcome.out()).startsWith("1 article in ");
    assertThat(generations()).isNotEqualTo(before);
  }

  /** Rows that are read while somebody deletes the folder of the report. */
  private static final class Emptying extends ByteArrayInputStream {
    private final Path reports;

    Emptying(Path reports, String rows) {
      super(rows.getBytes(StandardCharsets.UTF_8));
      this.reports = reports;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      try {
        Files.deleteIfExists(reports);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return super.read(bytes, from, length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index content", "rebuild content", "rollback", "generations --keep 1"})
  void aSignalWhileTheOutputIsWrittenIs4(String typed) throws IOException {
    List<String> before = generations();
    Session session = new Session(folder);
    Signalling out = new Signalling();

    Session.Outcome outcome =
        session
            .withInterrupts(answer -> out.action = () -> answer.stop(Interruption.TERMINATION))
            .runInto(out, typed.split(" "));

    assertThat(outcome.code()).isEqualTo(ExitCode.LIVE);
    assertThat(outcome.err())
        .endsWith(
            "Interrupted after the commit. Generation " + generations().getFirst() + " is live.\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n");
    assertThat(generations()).isNotEqualTo(before);
  }

  /** An output whose first byte is the moment of a signal. */
  private static final class Signalling extends ByteArrayOutputStream {
    private Runnable action = () -> {};

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      action.run();
      super.write(bytes, from, length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search маяк",
        "search маяк --format json",
        "facets",
        "suggest Го",
        "similar ru/mayak.md",
        "why ru/mayak.md маяк",
        "show ru/mayak.md",
        "tokens маяк",
        "detect маяк",
        "lint content",
        "check",
        "generations",
        "completion",
        "help",
        "--version"
      })
  void whatOnlyReadsEndsWithAnErrorOnAFullOutput(String typed) {
    Session.Outcome outcome = new Session(folder).runInto(new Refusing(NO_ROOM), typed.split(" "));

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err())
        .isEqualTo(
            "Output cannot be written: 'No space left on device'. Expected room for it. Free some"
                + " space or write elsewhere.\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aBuildThatMayOpenTooFewFilesIsNoneAndLosesNoArticle() throws Exception {
    for (int i = 0; i < 300; i++) {
      Magazine.file(folder.resolve("content/many/" + i + ".md"), "Number " + i + ".\n");
    }
    for (int limit = 50; limit <= 150; limit += 5) {
      List<String> command =
          new ArrayList<>(List.of("sh", "-c", "ulimit -n " + limit + " && exec \"$@\"", "sh"));
      command.addAll(
          RealProcess.of(folder, "index", "content", "--index", "new", "--report", "r").command());
      Path err = folder.resolve("err");
      int code =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(err.toFile())
              .start()
              .waitFor();
      if (code == ExitCode.DONE) {
        assertThat(folder.resolve("r")).content().contains("\"failed\":[]");
        return;
      }
      // Java itself ends with 1 where it cannot even open the program.
      boolean begun = !Files.readString(err).startsWith("Error: ");
      assertThat(code).as("limit " + limit).isEqualTo(begun ? ExitCode.ERROR : 1);
      // Who can open no file more cannot list a folder: our lock and mark may be left.
      if (Files.exists(folder.resolve("new"))) {
        assertThat(folder.resolve("new"))
            .isDirectoryNotContaining("regex:.*/(?!write[.]lock$|tolmach[.]mark$)[^/]*");
      }
    }
  }
}
