package dev.tolmach.cli.reading;

import dev.tolmach.archive.ChosenPreset;
import dev.tolmach.article.Warning;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import dev.tolmach.lint.LintedArticle.Facts;
import dev.tolmach.lint.UnreadKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What is understood of archives, to read. */
final class LintText implements LintOutput {
  private static final int LABEL_WIDTH = 12;

  private final TextOutput out;

  LintText(TextOutput out) {
    this.out = out;
  }

  @Override
  public void end(LintReport report) throws IOException {
    out.print(Style.TITLE, summary(report)).line();
    boolean several = report.presets().size() > 1;
    for (Map.Entry<String, ChosenPreset> preset : report.presets().entrySet()) {
      String archive = several ? preset.getKey() + ": " : "";
      out.line(archive + preset.getValue().description());
    }
    List<String> pairs = report.inAnotherLanguage();
    if (!pairs.isEmpty()) {
      out.print("In another language than declared: " + String.join(", ", pairs) + ".").line();
    }
    if (!report.unread().isEmpty()) {
      out.print("Files of kinds that are not read: " + list(report.unread()) + ".").line();
    }
    for (Map.Entry<String, SortedMap<String, Integer>> field : report.unreadKeys().entrySet()) {
      String keys = "Keys that look like a " + field.getKey() + " and are not read: ";
      out.print(keys + list(field.getValue()) + ". Name them in tolmach.yaml, 'fields'.").line();
    }
    out.flush();
  }

  @Override
  public void article(LintedArticle article) throws IOException {
    out.print(Style.TITLE, article.id()).line();
    Facts facts = article.facts();
    if (facts != null) {
      String title = Shortened.end(facts.title(), Shortened.TITLE);
      row("title", title + (facts.titleStated() ? "" : " (" + facts.titleFrom() + ")"));
      row("date", date(facts));
      row("updated", facts.updated() == null ? "" : facts.updated().toString());
      row("tags", String.join(", ", facts.tags()));
      row("categories", String.join(", ", facts.categories()));
      row("authors", String.join(", ", facts.authors()));
      row("url", facts.url() == null ? "" : facts.url());
      row(facts.isInAnotherLanguage() ? Style.WARNING : Style.PLAIN, "language", language(facts));
    }
    if (facts != null) {
      for (UnreadKey key : facts.unread()) {
        row(Style.WARNING, "not read", key.key() + ", which looks like a " + key.looksLike());
      }
    }
    if (article.skipped() != null) {
      row(Style.WARNING, "skipped", article.skipped().word());
    }
    if (article.failure() != null) {
      note(article.id(), Style.ERROR, article.failure());
    }
    for (Warning warning : article.warnings()) {
      note(article.id(), Style.WARNING, warning);
    }
    out.line();
  }

  private static String date(Facts facts) {
    if (facts.date() == null) {
      return "";
    }
    return "date".equals(facts.dateFrom())
        ? facts.date().toString()
        : facts.date() + " (" + facts.dateFrom() + ")";
  }

  private static String language(Facts facts) {
    String declared = facts.declaredLanguage();
    String held = String.join(", ", facts.languages());
    if (declared == null) {
      return held;
    }
    return facts.isInAnotherLanguage()
        ? held + ", not " + declared + " as declared (" + facts.declaredFrom() + ")"
        : held + " (declared " + declared + ", " + facts.declaredFrom() + ")";
  }

  private void row(String label, String value) throws IOException {
    if (!value.isEmpty()) {
      row(Style.PLAIN, label, value);
    }
  }

  private void row(Style style, String label, String value) throws IOException {
    out.spaces(2).print(Style.DETAIL, label, LABEL_WIDTH).print(style, value).line();
  }

  private void note(String id, Style style, Warning warning) throws IOException {
    // A row without an id is called by its line, which need not be printed twice.
    boolean named = warning.line() == 0 || id.endsWith("line " + warning.line());
    String place = named ? id : id + ":" + warning.line();
    out.print("  " + place + ": ").print(style, warning.message()).line();
  }

  private static String summary(LintReport report) {
    return Counted.of(report.seen(), "article")
        + counts(report.languages())
        + ": "
        + report.skipped().values().stream().mapToInt(Integer::intValue).sum()
        + " skipped"
        + counts(report.skipped())
        + ", "
        + report.failed()
        + " failed, "
        + Counted.of(report.warnings(), "warning")
        + "; "
        + report.ignored()
        + " ignored"
        + counts(report.passedOver())
        + ".";
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.isEmpty() ? "" : " (" + list(counts) + ")";
  }

  private static String list(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
