package dev.tolmach.cli.reading;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Warning;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Archives;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.limits.Limits;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintTally;
import dev.tolmach.lint.LintedArticle;
import dev.tolmach.lint.Linter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what is understood of each article, without indexing. */
public final class LintCommand implements Command {
  private static final Option FORMAT =
      Option.choice(
          "--format",
          List.of("text", "json", "ndjson"),
          "Text to read (the default), one JSON object, or one JSON object an article.");
  private static final Option WARNINGS =
      Option.flag(
          "--warnings",
          "Only articles that failed, have warnings or unread keys, or are not in the language they"
              + " declare.");

  @Override
  public Usage usage() {
    return new Usage(
        "lint",
        "Tells what is understood of each article's front matter and language, and what is not,"
            + " without indexing anything.",
        Operands.paths(
            "ARCHIVE...",
            "A folder, an .ndjson or .ndjson.gz file, or - for NDJSON on standard input.",
            1),
        Stream.concat(
                Stream.of(FORMAT, WARNINGS, ReadingOptions.STRICT), ReadingOptions.ALL.stream())
            .toList(),
        List.of(
            new Usage.Example("tolmach lint content", "what is understood of all articles"),
            new Usage.Example("tolmach lint content --warnings", "only what needs a look"),
            new Usage.Example(
                "tolmach lint content --strict > /dev/null", "fail a build on any warning")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "no article fails (with --strict: nor is warned of)"),
            new Usage.Exit(ExitCode.NOTHING, "some do"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    LintOutput output = output(arguments, environment);
    LintReport report = lint(arguments, environment, output);
    output.end(report);
    boolean bad =
        report.failed() > 0 || arguments.has(ReadingOptions.STRICT) && report.warnings() > 0;
    return bad ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private static LintOutput output(Arguments arguments, Environment environment) {
    return switch (arguments.value(FORMAT).orElse("text")) {
      case "json" -> new LintObject(environment.out());
      case "ndjson" -> new LintRows(environment.out());
      default -> new LintText(environment.text());
    };
  }

  private static LintReport lint(Arguments arguments, Environment environment, LintOutput output)
      throws IOException {
    Limits limits = ReadingOptions.limits(arguments);
    List<ArticleArchive> archives =
        Archives.of(arguments.words(), environment).stream()
            .map(archive -> archive.within(limits))
            .map(archive ->
                ReadingOptions.preset(arguments).map(archive::withPreset).orElse(archive))
            .toList();
    Naming naming = Naming.of(archives.size());
    LintTally tally = new LintTally();
    for (ArticleArchive archive : archives) {
      if (!archive.warnings().isEmpty()) {
        ArticleId file = new ArticleId(archive.name(), ArchiveSettings.FILE);
        settings(naming.name(file), archive.warnings(), tally, output);
      }
    }
    for (ArticleArchive archive : archives) {
      tally.preset(archive.name(), archive.settings().preset());
      Linter linter = new Linter(archive, () -> ReadingOptions.parser(arguments));
      try (ArchiveEntries entries = archive.open()) {
        for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
          LintedArticle article = linter.lint(entry, naming.name(entry.id()));
          tally.article(article);
          if (!arguments.has(WARNINGS) || !article.isGood()) {
            output.article(article);
          }
        }
        for (Map.Entry<ArticleId, List<Warning>> file : entries.warnings().entrySet()) {
          settings(naming.name(file.getKey()), file.getValue(), tally, output);
        }
        tally.ignored(entries.ignored());
        tally.passedOver(entries.passedOver());
        tally.unread(entries.unread());
      }
    }
    return tally.report();
  }

  private static void settings(
      String file, List<Warning> warnings, LintTally tally, LintOutput output) throws IOException {
    LintedArticle settings = new LintedArticle(file, null, null, null, warnings);
    tally.settings(settings);
    output.article(settings);
  }
}
