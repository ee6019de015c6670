package dev.tolmach.article;

import dev.tolmach.field.ArticleDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what was understood of an article as lines that people can read and compare. */
final class GoldenFormat {

  private final StringBuilder out = new StringBuilder();

  private GoldenFormat() {}

  static String of(ParseResult result) {
    GoldenFormat format = new GoldenFormat();
    switch (result) {
      case ParseResult.Parsed parsed -> format.article(parsed.article());
      case ParseResult.Skipped skipped -> format.line("skipped", skipped.reason().word());
    }
    format.warnings(result.warnings());
    return format.out.toString();
  }

  private void article(Article article) {
    FrontMatter matter = article.frontMatter();
    line("title", article.title());
    line("stated title", article.title().equals(matter.title()) ? null : matter.title());
    line("languages", article.languages().stream().map(l -> l.tag()).toList());
    line("declared", matter.language() == null ? null : matter.language().tag());
    line("work", article.work());
    line("date", date(matter.date()));
    line("updated", date(matter.updated()));
    line("expires", date(matter.expires()));
    line("tags", matter.tags());
    line("categories", matter.categories());
    line("authors", matter.authors());
    line("keywords", matter.keywords());
    line("description", matter.description());
    line("url", matter.url());
    line("aliases", matter.aliases());
    line("translation key", matter.translationKey());
    matter.custom().forEach((name, values) -> line("custom " + name, values));
    article.sections().forEach(section -> section(article, section));
    block("text", article.text());
    block("code", article.code());
  }

  private static @Nullable String date(@Nullable ArticleDate date) {
    return date == null ? null : date.day() + " (" + date.instant() + ")";
  }

  private void section(Article article, Section section) {
    String text = article.text().substring(section.start(), section.end());
    line(
        "section",
        section.level()
            + " '"
            + section.heading()
            + "' #"
            + section.anchor()
            + " in line "
            + section.line()
            + ", "
            + text.length()
            + " characters");
  }

  private void warnings(List<Warning> warnings) {
    warnings.forEach(warning -> line("warning in line " + warning.line(), warning.message()));
  }

  private void line(String name, @Nullable String value) {
    if (value != null) {
      out.append(name).append(": ").append(visible(value)).append('\n');
    }
  }

  private void line(String name, Collection<String> values) {
    line(name, values.isEmpty() ? null : String.join(" | ", values));
  }

  private void block(String name, String text) {
    if (!text.isEmpty()) {
      out.append("--- ").append(name).append('\n').append(visible(text)).append('\n');
    }
  }

  /** Characters that nobody sees are written as their numbers. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean shown = c == ' ' || c == '\n' || !isInvisible(c);
          visible.append(shown ? Character.toString(c) : String.format(Locale.ROOT, "<U+%04X>", c));
        });
    return visible.toString();
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
