package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code --report} writes, and where it does not. */
@DisabledOnOs(OS.WINDOWS)
class ReportFileTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
    assertThat(run("index", "content").code()).isZero();
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  @Test
  void theTargetOfALinkIsWrittenAndTheLinkStays() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("target.json"));

    assertThat(run("index", "content", "--report", "link.json").code()).isZero();

    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(folder.resolve("target.json")).content().startsWith("{\"version\":1,");
  }

  @Test
  void neitherTheIndexNorWhatABuildReadsIsOverwritten() throws IOException {
    Magazine.file(folder.resolve("rows.ndjson"), "{\"id\":\"a\",\"body\":\"text\"}\n");
    Magazine.file(folder.resolve("gate.tsv"), "*\t>=1\n");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("rows.ndjson"));
    Files.createSymbolicLink(folder.resolve("inside"), Path.of(".tolmach/segments_1"));

    for (String report : new String[] {".tolmach/report.json", ".tolmach/segments_1", "inside"}) {
      Session.Outcome outcome = run("index", "content", "--report", report);
      assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
      assertThat(outcome.err()).contains("(it is in the folder of the index)");
    }
    for (String report : new String[] {"rows.ndjson", "link", "gate.tsv"}) {
      Session.Outcome outcome =
          run("index", "r=rows.ndjson", "--gate", "gate.tsv", "--report", report);
      assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
      assertThat(outcome.err()).contains("(the build reads it)");
    }
    assertThat(folder.resolve("rows.ndjson")).content().startsWith("{\"id\":\"a\"");
    assertThat(run("check").code()).isZero();
  }

  @Test
  void whatArchivesReadIsNotOverwrittenWhetherTheyAreNamedOrNot() throws IOException {
    Path article = folder.resolve("content/ru/mayak.md");
    Magazine.file(folder.resolve("content/tolmach.yaml"), "name: content\n");
    Magazine.file(folder.resolve("content/notes.json"), "{}\n");
    Magazine.file(folder.resolve("rows.ndjson"), "{\"id\":\"a\",\"body\":\"text\"}\n");
    Files.createLink(folder.resolve("linked"), article);
    Files.createSymbolicLink(folder.resolve("link"), article);
    assertThat(run("index", "content", "r=rows.ndjson").code()).isZero();

    for (String report :
        new String[] {
          "content/ru/mayak.md",
          "content/new.md",
          "content/new.txt",
          "content/ru/mayak.yaml",
          "content/ru/mayak.YML",
          "content/tolmach.yaml",
          "content/.gitignore",
          "content/notes.json",
          "link",
          "linked",
          "rows.ndjson"
        }) {
      for (String[] build :
          new String[][] {
            {"index"}, {"index", "content"}, {"rebuild", "content", "r=rows.ndjson"}
          }) {
        List<String> command = new ArrayList<>(List.of(build));
        command.addAll(List.of("--report", report));
        Session.Outcome outcome = run(command.toArray(String[]::new));
        assertThat(outcome.code()).as(report).isEqualTo(ExitCode.ERROR);
        assertThat(outcome.err()).startsWith("Report cannot be written: '" + report + "' (");
      }
    }
    assertThat(article).content().contains("Маяк стоит на камне.");
    assertThat(folder.resolve("content/notes.json")).hasContent("{}");
    assertThat(folder.resolve("content/new.md")).doesNotExist();
    assertThat(folder.resolve("content/ru/mayak.yaml")).doesNotExist();
    assertThat(folder.resolve("content/ru/mayak.YML")).doesNotExist();
  }

  @Test
  void aReportInAnArchiveIsReplacedByTheNextOne() {
    for (int i = 0; i < 2; i++) {
      assertThat(run("index", "content", "--report", "content/report.json").code()).isZero();
      assertThat(folder.resolve("content/report.json")).content().startsWith("{\"version\":1,");
    }
  }

  @Test
  void noIndexIsOverwritten() throws IOException {
    Files.createLink(folder.resolve("linked"), folder.resolve(".tolmach/segments_1"));
    byte[] list = Files.readAllBytes(folder.resolve("linked"));

    Session.Outcome linked = run("rebuild", "content", "--report", "linked");
    assertThat(linked.code()).isEqualTo(ExitCode.ERROR);
    assertThat(linked.err()).contains("(it is another name of a file of the index)");

    Session.Outcome other =
        run("index", "content", "--index", "other", "--report", ".tolmach/segments_1");
    assertThat(other.code()).isEqualTo(ExitCode.ERROR);
    assertThat(other.err()).contains("(it is in the folder of another index)");
    assertThat(folder.resolve("linked")).hasBinaryContent(list);

    Session.Outcome above = run("rebuild", "content", "--index", "new/index", "--report", "new");
    assertThat(above.code()).isEqualTo(ExitCode.ERROR);
    assertThat(above.err()).contains("(the folder of the index is to be there)");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatWasOpenedToBeReadIsNotWritten() throws Exception {
    String row = "{\"id\":\"a\",\"body\":\"text\"}\n";
    Magazine.file(folder.resolve("rows.ndjson"), row);
    for (String[] arguments :
        new String[][] {
          {"index", "r=-", "--report", "rows.ndjson"},
          {"index", "r=-", "--report", "/dev/stdin"},
          {"index", "content", "--report", "/dev/fd/0"},
          {"index", "content", "--report", "/dev/fd/3"}
        }) {
      List<String> command =
          new ArrayList<>(List.of("sh", "-c", "exec 3<rows.ndjson <rows.ndjson; \"$@\"", "sh"));
      command.addAll(RealProcess.of(folder, arguments).command());
      Path err = folder.resolve("err");
      assertThat(
              new ProcessBuilder(command)
                  .directory(folder.toFile())
                  .redirectError(err.toFile())
                  .start()
                  .waitFor())
          .isEqualTo(ExitCode.ERROR);
      assertThat(err).content().startsWith("Report cannot be written: '" + arguments[3] + "' (");
      assertThat(folder.resolve("rows.ndjson")).content().isEqualTo(row);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void standardOutputByAnotherNameHoldsNothingButTheReport() throws Exception {
    for (String name : new String[] {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
      Path out = folder.resolve("out");
      Process process =
          RealProcess.of(folder, "index", "content", "--report", name)
              .redirectOutput(out.toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      assertThat(process.waitFor()).isZero();
      assertThat(out).content().startsWith("{\"version\":1,").endsWith("}\n").hasLineCount(1);
    }
  }

  @Test
  void aBuildThatFailsLeavesNoPartOfAReport() throws IOException {
    assertThat(run("index", "nowhere", "--report", "report.json").code()).isEqualTo(ExitCode.ERROR);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("content", ".tolmach");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAShellHasOpenedIsWrittenThroughOrAddedTo() throws Exception {
    Magazine.file(folder.resolve("log"), "before\n");
    for (String descriptor : new String[] {"3", "4"}) {
      List<String> command =
          new ArrayList<>(List.of("sh", "-c", "exec 3>>log; \"$@\" 4>&1 | cat", "sh"));
      command.addAll(
          RealProcess.of(folder, "index", "content", "--quiet", "--report", "/dev/fd/" + descriptor)
              .command());
      assertThat(
              new ProcessBuilder(command)
                  .directory(folder.toFile())
                  .redirectOutput(folder.resolve("piped" + descriptor).toFile())
                  .redirectError(folder.resolve("err").toFile())
                  .start()
                  .waitFor())
          .isZero();
    }
    assertThat(folder.resolve("log")).content().matches("before\n\\{.*}\n");
    assertThat(folder.resolve("piped3")).isEmptyFile();
    assertThat(folder.resolve("piped4")).content().startsWith("{").endsWith("}\n");
  }
}
