package dev.tolmach.cli.build;

import dev.tolmach.article.ArticleId;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.IndexReport;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a build did, to read. */
final class ReportText {
  private static final int SHOWN_ROWS = 20;

  private final IndexReport report;
  private final Naming naming;

  ReportText(IndexReport report, Naming naming) {
    this.report = report;
    this.naming = naming;
  }

  /** Writes the failures, then the warnings: the first twenty of each, and how many more. */
  void writeRows(TextOutput out) throws IOException {
    for (IndexReport.Failed row : report.failed().stream().limit(SHOWN_ROWS).toList()) {
      write(out, Style.ERROR, row.id(), row.line(), row.message());
    }
    writeRest(out, report.failed().size(), "failure");
    for (IndexReport.Warned row : report.warnings().stream().limit(SHOWN_ROWS).toList()) {
      write(out, Style.WARNING, row.id(), row.line(), row.message());
    }
    writeRest(out, report.warnings().size(), "warning");
    out.flush();
  }

  private void write(TextOutput out, Style style, ArticleId id, int line, String message)
      throws IOException {
    String place = naming.name(id) + (line == 0 ? "" : ":" + line);
    out.print(place + ": ").print(style, message).line();
  }

  private static void writeRest(TextOutput out, int rows, String noun) throws IOException {
    if (rows > SHOWN_ROWS) {
      out.line(
          "… and "
              + Counted.of(rows - SHOWN_ROWS, "more " + noun)
              + "; --report FILE has them all.");
    }
  }

  /** Writes the numbers in one line. */
  void writeSummary(TextOutput out) throws IOException {
    out.line(
        String.format(
            Locale.ROOT,
            "%s in %.1f s: %d indexed, %d unchanged, %d deleted, %d skipped, %d failed, %s%s."
                + " Generation %s.",
            Counted.of(report.seen(), "article"),
            report.seconds(),
            report.indexed(),
            report.unchanged(),
            report.deleted(),
            report.skipped().size(),
            report.failed().size(),
            Counted.of(report.warnings().size(), "warning"),
            languages(),
            report.generation()));
  }

  private String languages() {
    String languages =
        report.languages().entrySet().stream()
            .map(entry -> entry.getKey().tag() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return languages.isEmpty() ? "" : " (" + languages + ")";
  }
}
