package dev.tolmach.lint;

import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Origins;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.article.Warning;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.language.Language;
import dev.tolmach.lint.LintedArticle.Facts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads articles as a build would, and reports what it understands. For one thread. */
public final class Linter {
  private final ArticleParser parser;
  private final ArticleParser lenient;
  private final Set<String> ownFields = new HashSet<>();

  /**
   * A linter of one archive that takes articles for good which a build with the same parser would
   * index.
   *
   * @param parsers a new builder each time, to which the archive's settings are applied
   */
  public Linter(ArticleArchive archive, Supplier<ArticleParser.Builder> parsers) {
    this.parser = parser(archive, parsers).build();
    this.lenient = parser(archive, parsers).rules(this::lenient).build();
  }

  private ReadingRules lenient(ReadingRules rules) {
    ownFields.addAll(rules.mapping().custom().keySet());
    return rules.toBuilder().includeDrafts(true).includeFuture(true).includeExpired(true).build();
  }

  private static ArticleParser.Builder parser(
      ArticleArchive archive, Supplier<ArticleParser.Builder> parsers) {
    ArticleParser.Builder parser = parsers.get();
    archive.applyTo(parser);
    return parser;
  }

  /**
   * Reads an article. An article that is skipped for its draft mark or its dates is reported in
   * full, and one that cannot be read with what is wrong.
   *
   * @param name what the article is called
   * @throws IOException if its file or archive cannot be read
   */
  public LintedArticle lint(ArchiveEntry entry, String name) throws IOException {
    try {
      ArticleSource source = entry.read();
      return switch (parser.parse(source)) {
        case ParseResult.Parsed parsed -> linted(name, null, parsed);
        case ParseResult.Skipped skipped -> skipped(name, skipped, lenient.parse(source));
      };
    } catch (ArticleParseException e) {
      Warning failure = new Warning(e.line(), String.valueOf(e.getMessage()));
      return new LintedArticle(name, null, null, failure, List.of());
    }
  }

  private LintedArticle skipped(String name, ParseResult.Skipped skipped, ParseResult leniently) {
    return leniently instanceof ParseResult.Parsed parsed
        ? linted(name, skipped.reason(), parsed)
        : new LintedArticle(name, null, skipped.reason(), null, skipped.warnings());
  }

  private LintedArticle linted(
      String name, ParseResult.@Nullable SkipReason skipped, ParseResult.Parsed parsed) {
    return new LintedArticle(
        name, facts(parsed.article(), parsed.origins()), skipped, null, parsed.warnings());
  }

  private static @Nullable String text(Origins.@Nullable Origin origin) {
    return origin == null ? null : origin.text();
  }

  private Facts facts(Article article, Origins origins) {
    FrontMatter frontMatter = article.frontMatter();
    ArticleDate date = frontMatter.date();
    ArticleDate updated = frontMatter.updated();
    Language declared = frontMatter.language();
    boolean dateStated = date != null && !Origins.PATH.equals(origins.date()) || updated != null;
    return new Facts(
        article.title(),
        frontMatter.title() != null,
        origins.title().text(),
        date == null ? null : date.day(),
        date == null ? null : date.instant(),
        text(origins.date()),
        updated == null ? null : updated.day(),
        frontMatter.url(),
        frontMatter.description(),
        article.sections().stream().filter(section -> section.level() > 0).toList(),
        UnreadKey.of(frontMatter, dateStated, ownFields),
        frontMatter.tags(),
        frontMatter.categoryPaths().isEmpty()
            ? frontMatter.categories()
            : frontMatter.categoryPaths().stream().map(path -> String.join("/", path)).toList(),
        frontMatter.authors(),
        article.language().tag(),
        article.languages().stream().map(Language::tag).toList(),
        declared == null ? null : declared.tag(),
        text(origins.language()),
        frontMatter.draft());
  }
}
