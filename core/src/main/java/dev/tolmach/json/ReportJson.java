package dev.tolmach.json;

import dev.tolmach.article.ArticleId;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a build did with every article, in JSON. Fields are only ever added. */
final class ReportJson {
  private ReportJson() {}

  /**
   * Writes a report.
   *
   * @param refusals why the build did not go live; empty if it did
   * @param names what articles are called
   */
  static void write(
      JsonObject json,
      IndexReport report,
      List<Refusal> refusals,
      Function<ArticleId, String> names) {
    json.number("version", ResultJson.VERSION)
        .number("seen", report.seen())
        .number("indexed", report.indexed())
        .number("unchanged", report.unchanged())
        .number("deleted", report.deleted())
        .number("ignored", report.ignored())
        .<IndexReport.Skipped>objects(
            "skipped",
            report.skipped(),
            (row, skipped) ->
                row.text("id", names.apply(skipped.id())).text("reason", skipped.reason().word()))
        .<IndexReport.Failed>objects(
            "failed",
            report.failed(),
            (row, failed) ->
                row.text("id", names.apply(failed.id()))
                    .number("line", failed.line())
                    .text("message", failed.message()))
        .<IndexReport.Warned>objects(
            "warnings",
            report.warnings(),
            (row, warned) ->
                row.text("id", names.apply(warned.id()))
                    .number("line", warned.line())
                    .text("message", warned.message()))
        .object(
            "languages",
            languages ->
                report.languages().forEach((tag, count) -> languages.number(tag.tag(), count)))
        .number("bytes", report.bytes())
        .decimal("seconds", report.seconds())
        .text("generation", report.generation().isEmpty() ? null : report.generation())
        .texts("notices", report.notices())
        .object("unread", unread -> report.unread().forEach(unread::number))
        .object("passedOver", passedOver -> report.passedOver().forEach(passedOver::number))
        .<IndexReport.Preset>objects(
            "presets",
            report.presets(),
            (row, preset) ->
                row.text("archive", preset.archive())
                    .text("preset", preset.name())
                    .text("reason", preset.reason()));
    if (!report.learned().isEmpty()) {
      json.object("learned", learned -> report.learned().forEach(learned::number));
    }
    json.<Refusal>objects(
        "refused",
        refusals,
        (row, refusal) -> {
          row.text("place", refusal.place())
              .text("query", refusal.query())
              .text("expected", refusal.expected())
              .text("found", refusal.found());
          number(row, "expectedLeast", refusal.expectedLeast());
          number(row, "foundTotal", refusal.foundTotal());
        });
  }

  private static void number(JsonObject row, String name, @Nullable Long number) {
    if (number != null) {
      row.number(name, number);
    }
  }
}
