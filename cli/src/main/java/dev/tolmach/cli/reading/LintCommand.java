package dev.tolmach.cli.reading;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.arguments.Words;
import dev.tolmach.cli.command.Archives;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.JsonOutput;
import dev.tolmach.cli.output.TextOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
          "Only articles that failed, have warnings, or are not in the language they declare.");

  @Override
  public Usage usage() {
    return new Usage(
        "lint",
        "Tells what is understood of each article's front matter and language, and what is not,"
            + " without indexing anything.",
        Words.paths(
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
    LintReport report = lint(arguments, environment);
    LintReport shown = arguments.has(WARNINGS) ? report.withoutTheGood() : report;
    switch (arguments.value(FORMAT).orElse("text")) {
      case "json" -> new JsonOutput(environment.out()).object(json -> LintJson.write(json, shown));
      case "ndjson" -> {
        JsonOutput output = new JsonOutput(environment.out());
        for (LintedArticle article : shown.articles()) {
          output.object(json -> LintJson.write(json, article));
        }
      }
      default -> {
        TextOutput out = new TextOutput(environment.out(), environment.colouredOut());
        new LintText(out).write(shown);
        out.flush();
      }
    }
    boolean bad =
        report.failed() > 0 || arguments.has(ReadingOptions.STRICT) && report.warnings() > 0;
    return bad ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private static LintReport lint(Arguments arguments, Environment environment) throws IOException {
    List<ArticleArchive> archives = Archives.of(arguments.words(), environment);
    Naming naming = Naming.of(archives.size());
    List<LintedArticle> settings = new ArrayList<>();
    List<LintedArticle> articles = new ArrayList<>();
    int ignored = 0;
    for (ArticleArchive archive : archives) {
      Linter linter = new Linter(arguments, archive);
      if (!archive.warnings().isEmpty()) {
        ArticleId file = new ArticleId(archive.name(), ArchiveSettings.FILE);
        settings.add(new LintedArticle(naming.name(file), null, null, null, archive.warnings()));
      }
      try (ArchiveEntries entries = archive.open()) {
        for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
          articles.add(linter.lint(entry, naming));
        }
        ignored += entries.ignored();
      }
    }
    return LintReport.of(settings, articles, ignored);
  }
}
