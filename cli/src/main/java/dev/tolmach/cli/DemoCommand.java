package dev.tolmach.cli;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.cli.arguments.ArgumentParser;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.cli.search.SearchCommand;
import dev.tolmach.index.IndexReport;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes the bundled archive in memory and searches it, to show what the program does. */
final class DemoCommand implements Command {
  /** The archive's articles are of 2025 and before: the demo looks the same for ever. */
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final List<List<String>> SEARCHES =
      List.of(
          List.of("рыжий кот", "--limit", "2", "--facet", "tag"),
          List.of("燈塔", "--limit", "2", "--facet", "language", "--facet", "tag:3"),
          List.of("language model", "--limit", "2", "--facet", "language", "--facet", "date"));

  @Override
  public Usage usage() {
    return new Usage(
        "demo",
        "Indexes a small bundled archive in memory and shows three faceted searches in it. Writes"
            + " no file.",
        Operands.NONE,
        List.of(),
        List.of(new Usage.Example("tolmach demo", "see what the program does")),
        List.of(new Usage.Exit(ExitCode.DONE, "shown"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    TextOutput out = environment.text();
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      ArticleArchive magazine = ArticleArchive.folder("magazine", TestData.archive());
      IndexReport report = index.run(BuildRequest.rebuild(magazine).now(NOW).build());
      out.line("The bundled magazine: " + summary(report)).flush();
      for (List<String> search : SEARCHES) {
        out.line().print(Style.DETAIL, "$ tolmach search " + typed(search)).line().line().flush();
        SearchCommand command = new SearchCommand();
        command.search(index, ArgumentParser.parse(command.usage(), search), environment);
      }
      out.line().line("Now your own: tolmach index FOLDER, then tolmach search WORDS.").flush();
    }
    return ExitCode.DONE;
  }

  private static String summary(IndexReport report) {
    String languages =
        report.languages().entrySet().stream()
            .map(entry -> entry.getKey().tag() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return Counted.of(report.indexed(), "article") + " indexed (" + languages + ").";
  }

  private static String typed(List<String> search) {
    return String.join(" ", search);
  }
}
