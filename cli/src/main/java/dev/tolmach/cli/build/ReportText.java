package dev.tolmach.cli.build;

import dev.tolmach.article.ArticleId;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /**
   * Writes what happened to the index, the failures, then the warnings: the first twenty of each,
   * and how many more.
   */
  void writeRows(TextOutput out) throws IOException {
    for (String notice : report.notices()) {
      out.print(Style.WARNING, notice).line();
    }
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
    // A row without an id is called by its line, which need not be printed twice.
    boolean named = line == 0 || id.path().equals("line " + line);
    String place = naming.name(id) + (named ? "" : ":" + line);
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

  /** Writes every reason why a build was refused, and that the index is as it was. */
  void writeRefusals(TextOutput out, RefusedException refused) throws IOException {
    List<Refusal> refusals = refused.refusals();
    for (Refusal refusal : refusals) {
      out.print(Style.ERROR, refusal.description()).line();
    }
    String live =
        report.generation().isEmpty()
            ? "There is still no index."
            : "Generation " + report.generation() + " stays live.";
    String why =
        switch (refused.reason()) {
          case GATE ->
              "Refused by the gate: " + Counted.of(refusals.size(), "line") + " not fulfilled, ";
          case LOST_ARTICLES ->
              "Refused, because articles are lost; if that is meant, build with --allow-empty: ";
        };
    out.line(
        why
            + Counted.of(report.indexed(), "article")
            + " indexed, "
            + report.failed().size()
            + " failed. "
            + live);
    out.flush();
  }

  /** Writes the numbers in one line. */
  void writeSummary(TextOutput out) throws IOException {
    out.line(
        String.format(
            Locale.ROOT,
            "%s in %.1f s: %d indexed, %d unchanged, %d deleted, %d skipped%s, %d failed,"
                + " %s. %s%s%s%s%sGeneration %s.",
            Counted.of(report.seen(), "article"),
            report.seconds(),
            report.indexed(),
            report.unchanged(),
            report.deleted(),
            report.skipped().size(),
            inBrackets(counts(reasons())),
            report.failed().size(),
            Counted.of(report.warnings().size(), "warning"),
            languages(),
            unread(),
            passedOver(),
            presets(),
            learned(),
            report.generation()));
  }

  private String unread() {
    String counts = UnreadText.counts(report);
    return counts.isEmpty() ? "" : "Files not read: " + counts + ". ";
  }

  private String passedOver() {
    return report.passedOver().isEmpty()
        ? ""
        : "Passed over: " + counts(report.passedOver()) + ". ";
  }

  private String presets() {
    boolean several = report.presets().size() > 1;
    return report.presets().stream()
        .map(row ->
            "Read with preset "
                + row.name()
                + ": "
                + row.reason()
                + (several ? " (" + row.archive() + ")" : "")
                + ". ")
        .collect(Collectors.joining());
  }

  private String learned() {
    return report.learned().isEmpty()
        ? ""
        : "Translations learned: " + counts(report.learned()) + ". ";
  }

  private String languages() {
    SortedMap<String, Long> languages = new TreeMap<>();
    report.languages().forEach((language, count) -> languages.put(language.tag(), count));
    return languages.isEmpty() ? "" : "Languages: " + counts(languages) + ". ";
  }

  private SortedMap<String, Long> reasons() {
    SortedMap<String, Long> reasons = new TreeMap<>();
    report.skipped().forEach(row -> reasons.merge(row.reason().word(), 1L, Long::sum));
    return reasons;
  }

  private static String inBrackets(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
