package dev.tolmach.json;

import dev.tolmach.article.Article;
import dev.tolmach.article.BlockLines;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Section;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.language.Language;
import dev.tolmach.rendered.RenderedRow;
import dev.tolmach.search.ExportedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article as a row of NDJSON that a build reads back, see {@link RenderedRow}. Next to what is
 * read back a row has the fields that other programs look for. Fields are only ever added.
 */
final class ExportJson {
  private ExportJson() {}

  /** The row before all others, which speaks of the archive. */
  static void write(JsonObject json, IndexedArchive archive) {
    json.object(
        RenderedRow.ARCHIVE,
        object ->
            object
                .number("version", RenderedRow.VERSION)
                .text("name", archive.name())
                .text(RenderedRow.GLOSSARY, archive.glossary().written()));
  }

  static void write(JsonObject json, ExportedArticle exported) {
    json.text("id", exported.id().path());
    switch (exported) {
      case ExportedArticle.Found found -> {
        known(json, found.article());
        json.object(RenderedRow.NAME, rendered -> write(rendered, found.article()));
      }
      case ExportedArticle.LeftOut out ->
          json.object(
              RenderedRow.NAME,
              rendered ->
                  rendered
                      .number("version", RenderedRow.VERSION)
                      .text("skipped", out.reason().word()));
    }
  }

  private static void known(JsonObject json, Article article) {
    FrontMatter front = article.frontMatter();
    json.text("title", article.title()).text("language", article.language().tag());
    optional(json, "date", front.date() == null ? null : front.date().day().toString());
    json.texts("tags", front.tags());
    optional(json, "url", front.url());
  }

  private static void write(JsonObject json, Article article) {
    BlockLines lines = article.lines();
    List<Language> languages = new ArrayList<>(article.languages());
    languages.remove(article.language());
    languages.addFirst(article.language());
    json.number("version", RenderedRow.VERSION)
        .text("title", article.title())
        .texts("languages", languages.stream().map(Language::tag).toList())
        .text("work", article.work())
        .text("text", article.text())
        .text("code", article.code())
        .<Section>objects("sections", article.sections(), ExportJson::write)
        .text("textLines", numbers(IntStream.range(0, lines.textBlocks()).map(lines::ofText)))
        .text("codeStarts", numbers(IntStream.range(0, lines.codeBlocks()).map(lines::codeStart)))
        .text("codeLines", numbers(IntStream.range(0, lines.codeBlocks()).map(lines::ofCode)))
        .object("frontMatter", front -> write(front, article.frontMatter()));
  }

  private static String numbers(IntStream numbers) {
    return numbers.mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static void write(JsonObject json, Section section) {
    json.number("level", section.level())
        .text("heading", section.heading())
        .text("anchor", section.anchor())
        .number("line", section.line())
        .number("start", section.start())
        .number("end", section.end());
  }

  private static void write(JsonObject json, FrontMatter front) {
    optional(json, "title", front.title());
    optional(json, "language", front.language() == null ? null : front.language().tag());
    date(json, "date", front.date());
    date(json, "updated", front.updated());
    date(json, "expires", front.expires());
    json.texts("tags", front.tags())
        .texts("categories", front.categories())
        .lists("categoryPaths", front.categoryPaths())
        .texts("authors", front.authors())
        .texts("keywords", front.keywords());
    optional(json, "description", front.description());
    optional(json, "url", front.url());
    json.texts("aliases", front.aliases()).flag("draft", front.draft());
    optional(json, "translationKey", front.translationKey());
    List<List<String>> custom = new ArrayList<>();
    front
        .custom()
        .forEach((name, values) -> {
          List<String> field = new ArrayList<>(List.of(name));
          field.addAll(values);
          custom.add(field);
        });
    json.lists("custom", custom).texts("facets", front.facets());
  }

  private static void date(JsonObject json, String name, @Nullable ArticleDate date) {
    if (date != null) {
      json.object(name, object -> object.text("day", date.day()).text("instant", date.instant()));
    }
  }

  private static void optional(JsonObject json, String name, @Nullable String value) {
    if (value != null) {
      json.text(name, value);
    }
  }
}
