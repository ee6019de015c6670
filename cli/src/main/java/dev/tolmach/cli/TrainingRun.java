package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the common commands on the bundled archive and prints nothing. The launcher starts it to
 * record the classes that later starts find loaded and linked (JEP 514).
 */
final class TrainingRun {
  private TrainingRun() {}

  /**
   * Runs the commands and ends the process: with 0, or with 1 if any of them failed.
   *
   * @param arguments an empty folder for the archive and its index
   */
  public static void main(String[] arguments) {
    System.exit(code(Path.of(arguments[0])));
  }

  private static int code(Path folder) {
    try {
      return run(folder) ? 0 : 1;
    } catch (IOException e) {
      return 1;
    }
  }

  /**
   * Runs the commands in an empty folder.
   *
   * @return whether each did what it was asked for
   * @throws IOException if the archive cannot be written to the folder
   */
  static boolean run(Path folder) throws IOException {
    Path articles = folder.resolve("articles");
    copy(TestData.archive(), articles);
    String index = folder.resolve("index").toString();
    Environment silent =
        ThisProcess.environment()
            .with(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    Stream<List<String>> ofIndex =
        inIndex(articles.toString()).stream()
            .map(command -> Stream.concat(command.stream(), Stream.of("--index", index)).toList());
    return Stream.concat(ofIndex, withoutIndex(articles.toString()).stream())
        .mapToInt(command -> Main.run(command, silent))
        .allMatch(code -> code == ExitCode.DONE);
  }

  private static List<List<String>> inIndex(String articles) {
    return List.of(
        List.of("rebuild", articles),
        List.of("index", articles),
        List.of("search", "рыжий кот", "--facet", "tag", "--facet", "date"),
        List.of("search", "燈塔", "--format", "json"),
        List.of("search", "which lighthouse keeper counted the ships", "--format", "ndjson"),
        List.of("search", "\"language model\" -cat", "--sort", "newest", "--format", "trec"),
        List.of("search", "lighthuose"),
        List.of("search", "vfzr"),
        List.of("suggest", "ма"),
        List.of("facets"),
        List.of("similar", "ru/posts/lighthouse.md"),
        List.of("why", "ru/posts/lighthouse.md", "маяк"),
        List.of("show", "ru/posts/lighthouse.md"),
        List.of("generations"),
        List.of("check"));
  }

  private static List<List<String>> withoutIndex(String articles) {
    return List.of(
        List.of("--version"),
        List.of("--help"),
        List.of("detect", "Маяк на мысу."),
        List.of("tokens", "Маяки на мысу", "--language", "ru"),
        List.of("lint", articles, "--format", "ndjson"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
