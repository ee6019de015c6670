package dev.tolmach.benchmarks;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles of an archive, with what their authors wrote.
 *
 * @param archive where they come from
 * @param sources what was written, by article
 */
public record ParsedArchive(ArticleArchive archive, Map<Article, String> sources) {
  /** Reads a whole archive; what is no article is left out. */
  public static ParsedArchive of(ArticleArchive archive) throws IOException {
    ArticleParser parser = ArticleParser.builder().build();
    Map<Article, String> sources = new LinkedHashMap<>();
    try (ArchiveEntries entries = archive.open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        add(sources, parser, entry);
      }
    }
    return new ParsedArchive(archive, sources);
  }

  private static void add(Map<Article, String> sources, ArticleParser parser, ArchiveEntry entry)
      throws IOException {
    try {
      ArticleSource source = entry.read();
      if (parser.parse(source) instanceof ParseResult.Parsed parsed) {
        sources.put(parsed.article(), source.text());
      }
    } catch (ArticleParseException leftOut) {
      /* The index leaves it out too, and says so in its report. */
    }
  }

  /** The articles, in the archive's order. */
  public List<Article> articles() {
    return List.copyOf(sources.keySet());
  }

  /** The articles as texts for engines that know no articles. */
  public List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (Article article : sources.keySet()) {
      String body = article.text() + '\n' + article.code();
      texts.add(new Text(article.id().path(), article.title(), body));
    }
    return texts;
  }
}
