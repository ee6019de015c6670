package dev.tolmach.benchmarks.speed;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the articles of an archive as the pages of a site, for an engine that indexes pages: the
 * title as a heading, and each line of the text as a paragraph. There is no menu and no style, so
 * that nothing but the articles is read.
 *
 * <p>Usage: {@code SitePages ARCHIVE FOLDER}.
 */
final class SitePages {
  private static final int A_FOLDER = 1_000;

  private SitePages() {}

  /** Writes them into a folder, which is made. */
  public static void main(String[] arguments) throws IOException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, "SitePages ARCHIVE FOLDER");
    write(ArticleArchive.at(given.values().getFirst()), Path.of(given.values().get(1)));
  }

  /** Writes the pages of an archive. */
  static void write(ArticleArchive archive, Path folder) throws IOException {
    int number = 0;
    for (Article article : ParsedArchive.of(archive).articles()) {
      Path page =
          folder.resolve(String.format(Locale.ROOT, "%d/%d.html", number / A_FOLDER, number));
      Files.createDirectories(page.getParent());
      Files.writeString(page, page(article));
      number++;
    }
  }

  /** A whole page. */
  static String page(Article article) {
    String title = escaped(article.title());
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"")
            .append(escaped(article.language().tag()))
            .append("\"><head><meta charset=\"utf-8\"><title>")
            .append(title)
            .append("</title></head><body><h1>")
            .append(title)
            .append("</h1>\n");
    article
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
    return page.append("</body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
