package dev.tolmach.cli.build;

import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.JsonObject;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** What a build did with every article, in JSON. Fields are only ever added. */
final class ReportJson {
  private ReportJson() {}

  /** Writes a report. */
  static void write(JsonObject json, IndexReport report, Naming naming) {
    json.number("version", Formats.JSON_VERSION)
        .number("seen", report.seen())
        .number("indexed", report.indexed())
        .number("unchanged", report.unchanged())
        .number("deleted", report.deleted())
        .number("ignored", report.ignored())
        .<IndexReport.Skipped>objects(
            "skipped",
            report.skipped(),
            (row, skipped) ->
                row.text("id", naming.name(skipped.id())).text("reason", skipped.reason()))
        .<IndexReport.Failed>objects(
            "failed",
            report.failed(),
            (row, failed) ->
                row.text("id", naming.name(failed.id()))
                    .number("line", failed.line())
                    .text("message", failed.message()))
        .<IndexReport.Warned>objects(
            "warnings",
            report.warnings(),
            (row, warned) ->
                row.text("id", naming.name(warned.id()))
                    .number("line", warned.line())
                    .text("message", warned.message()))
        .object(
            "languages",
            languages ->
                report.languages().forEach((tag, count) -> languages.number(tag.tag(), count)))
        .number("bytes", report.bytes())
        .decimal("seconds", report.seconds())
        .text("generation", report.generation().isEmpty() ? null : report.generation())
        .texts(
            "notices",
            Stream.concat(report.notices().stream(), UnreadText.notice(report).stream()).toList())
        .object("unread", unread -> report.unread().forEach(unread::number));
  }

  /** Writes why a gate refused the build. */
  static void write(JsonObject json, List<Refusal> refusals) {
    json.<Refusal>objects(
        "refused",
        refusals,
        (row, refusal) ->
            row.text("place", refusal.place())
                .text("query", refusal.query())
                .text("expected", refusal.expected())
                .text("found", refusal.found()));
  }
}
