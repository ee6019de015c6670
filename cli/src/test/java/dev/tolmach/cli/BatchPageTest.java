package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.arguments.ArgumentParser;
import dev.tolmach.cli.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of docs/batch.md are command lines of this program, and do what the page says. */
class BatchPageTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
  }

  @Test
  void everyCommandLineIsUnderstood() throws IOException {
    List<List<String>> lines = commandLines();

    assertThat(lines).hasSizeGreaterThan(5);
    for (List<String> line : lines) {
      Command command = Commands.existing(line.getFirst());
      ArgumentParser.parse(command.usage(), line.subList(1, line.size()));
    }
  }

  @Test
  void theNightlyJobBuildsRefusesAndGoesBack() throws IOException {
    Files.writeString(folder.resolve("gate.tsv"), "маяк\tru/mayak.md\n*\t>=4\n");
    String[] job = {
      "rebuild",
      "blog=content",
      "--index",
      "index",
      "--gate",
      "gate.tsv",
      "--report",
      "report.json",
      "--quiet",
      "--wait",
      "30m"
    };
    assertThat(run(job)).isEqualTo(new Session.Outcome(0, "", ""));

    Files.delete(folder.resolve("content/ru/mayak.md"));
    Session.Outcome refused = run(job);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).hasLineCount(3);
    assertThat(run("search", "маяк", "--index", "index").code()).isZero();

    assertThat(run("index", "--index", "index", "--quiet").code()).isZero();
    assertThat(run("search", "собака", "--index", "index").code()).isEqualTo(1);
    assertThat(run("rollback", "--index", "index").code()).isZero();
    assertThat(run("search", "собака", "--index", "index").code()).isZero();
  }

  /* A server in a container is asked by others, and is found by the name that they use. */
  @Test
  void theServerOfTheContainerIsUnderstood() throws IOException {
    List<String> line =
        Files.readString(Path.of("..", "docs", "batch.md"))
            .lines()
            .filter(each -> each.startsWith("  /opt/tolmach/bin/tolmach serve "))
            .map(each -> List.of(each.strip().split(" ")))
            .findFirst()
            .orElseThrow();

    Command serve = Commands.existing(line.get(1));
    ArgumentParser.parse(serve.usage(), line.subList(2, line.size()));
  }

  /* What follows "tolmach" in code, up to the end of the command. */
  private static List<List<String>> commandLines() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "batch.md"));
    return page.lines()
        .filter(line -> line.matches("(tolmach|.*bin/tolmach\"?) (re)?(build|index) .*"))
        .map(line -> line.replaceFirst("^.*?tolmach\"? ((?:re)?(?:build|index) )", "$1"))
        .map(line -> line.replaceFirst(" \\|\\|.*", ""))
        .map(line -> Stream.of(line.split(" ")).toList())
        .toList();
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
