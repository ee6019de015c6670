package dev.tolmach.json;

import dev.tolmach.archive.ChosenPreset;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.Section;
import dev.tolmach.article.Warning;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import dev.tolmach.lint.LintedArticle.Facts;
import dev.tolmach.lint.UnreadKey;
import java.util.List;
import java.util.Map;

/** What is understood of archives, in JSON. Fields are only ever added. */
final class LintJson {
  private LintJson() {}

  static void write(JsonObject json, LintReport report, List<LintedArticle> articles) {
    json.number("version", ResultJson.VERSION)
        .number("seen", report.seen())
        .number("failed", report.failed())
        .number("warnings", report.warnings())
        .number("ignored", report.ignored())
        .object("passedOver", object -> counts(object, report.passedOver()))
        .<Map.Entry<String, ChosenPreset>>objects(
            "presets",
            List.copyOf(report.presets().entrySet()),
            (row, preset) ->
                row.text("archive", preset.getKey())
                    .text("preset", preset.getValue().name())
                    .text("reason", preset.getValue().reason()))
        .object("unread", object -> counts(object, report.unread()))
        .object("unreadKeys", object -> table(object, report.unreadKeys()))
        .object("skipped", object -> counts(object, report.skipped()))
        .object("languages", object -> counts(object, report.languages()))
        .object("declared", object -> table(object, report.declared()))
        .<LintedArticle>objects("articles", articles, LintJson::write);
  }

  static void write(JsonObject json, LintedArticle article) {
    json.text("id", article.id());
    Facts facts = article.facts();
    if (facts != null) {
      json.text("title", facts.title())
          .flag("titleStated", facts.titleStated())
          .text("titleFrom", facts.titleFrom())
          .text("date", facts.date())
          .text("instant", facts.instant())
          .text("dateFrom", facts.dateFrom())
          .text("updated", facts.updated())
          .text("url", facts.url())
          .text("description", facts.description())
          .<Section>objects("headings", facts.headings(), LintJson::heading)
          .<UnreadKey>objects("unread", facts.unread(), LintJson::unread)
          .texts("tags", facts.tags())
          .texts("categories", facts.categories())
          .texts("authors", facts.authors())
          .text("language", facts.language())
          .texts("languages", facts.languages())
          .text("declaredLanguage", facts.declaredLanguage())
          .text("declaredFrom", facts.declaredFrom())
          .flag("inAnotherLanguage", facts.isInAnotherLanguage())
          .flag("draft", facts.draft());
    }
    SkipReason skipped = article.skipped();
    json.text("skipped", skipped == null ? null : skipped.word());
    Warning failure = article.failure();
    if (failure == null) {
      json.text("failure", null);
    } else {
      json.object("failure", object -> warning(object, failure));
    }
    json.<Warning>objects("warnings", article.warnings(), LintJson::warning);
  }

  private static void heading(JsonObject json, Section section) {
    json.number("level", section.level())
        .text("text", section.heading())
        .text("anchor", section.anchor().isEmpty() ? null : section.anchor())
        .number("line", section.line());
  }

  private static void unread(JsonObject json, UnreadKey key) {
    json.text("key", key.key()).text("looksLike", key.looksLike());
  }

  private static void warning(JsonObject json, Warning warning) {
    json.number("line", warning.line()).text("message", warning.message());
  }

  private static void table(JsonObject json, Map<String, ? extends Map<String, Integer>> table) {
    table.forEach((name, row) -> json.object(name, object -> counts(object, row)));
  }

  private static void counts(JsonObject json, Map<String, Integer> counts) {
    counts.forEach((name, count) -> json.number(name, count));
  }
}
