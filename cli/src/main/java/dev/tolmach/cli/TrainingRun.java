package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
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
   * Runs the commands and ends the process: with 0, or with 1 if a file cannot be written.
   *
   * @param arguments an empty folder for the archive and its index
   */
  public static void main(String[] arguments) {
    System.exit(code(Path.of(arguments[0])));
  }

  private static int code(Path folder) {
    try {
      run(folder);
      return 0;
    } catch (IOException e) {
      return 1;
    }
  }

  /** Runs the commands in an empty folder. */
  static void run(Path folder) throws IOException {
    Path articles = folder.resolve("articles");
    copy(TestData.archive(), articles);
    String index = folder.resolve("index").toString();
    Environment silent =
        ThisProcess.environment()
            .with(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    for (List<String> command : commands(articles.toString())) {
      Main.run(Stream.concat(command.stream(), Stream.of("--index", index)).toList(), silent);
    }
    Main.run(List.of("--version"), silent);
    Main.run(List.of("--help"), silent);
    Main.run(List.of("detect", "Маяк на мысу."), silent);
    Main.run(List.of("tokens", "Маяки на мысу", "--language", "ru"), silent);
    Main.run(List.of("lint", articles.toString(), "--format", "ndjson"), silent);
  }

  private static List<List<String>> commands(String articles) {
    return List.of(
        List.of("rebuild", articles),
        List.of("index", articles),
        List.of("search", "рыжий кот", "--facet", "tag", "--facet", "date"),
        List.of("search", "燈塔", "--format", "json"),
        List.of("search", "which lighthouse keeper counted the ships", "--format", "ndjson"),
        List.of("search", "\"cast iron\" -cat", "--sort", "newest", "--format", "trec"),
        List.of("search", "lighthuose"),
        List.of("search", "vfzr"),
        List.of("suggest", "ма"),
        List.of("facets"),
        List.of("similar", "ru/posts/mayak.md"),
        List.of("why", "ru/posts/mayak.md", "маяк"),
        List.of("show", "ru/posts/mayak.md"),
        List.of("generations"),
        List.of("check"));
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
