package dev.tolmach.archive;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.WorkKey;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The languages of an archive, found by a sample of its articles: those that its articles or their
 * paths declare, and those of texts long enough to be sure.
 */
final class LanguageSample {
  /** A language of one article in twenty is missed once in thirty archives. */
  private static final int ARTICLES = 64;

  /** Some 200 letters, which are enough to detect a language reliably. */
  private static final int LONG = 260;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final ArticleParser parser;
  private final Set<Language> found = new TreeSet<>();

  private LanguageSample(ArticleParser parser) {
    this.parser = parser;
  }

  /** Those of rows that are found all over a stream, which is read to its end and closed. */
  static Set<Language> ofRows(String archive, InputStream in, ArticleParser parser, Limits limits)
      throws IOException {
    LanguageSample sample = new LanguageSample(parser);
    for (ArchiveEntry row : RowSample.of(archive, in, ARTICLES, limits)) {
      sample.add(row);
    }
    return sample.found();
  }

  /**
   * Those of articles that are found all over, and those that paths name. Which articles are looked
   * at depends on their names, so that a further article changes little.
   */
  static Set<Language> of(List<ArchiveEntry> all, ArticleParser parser, boolean paths) {
    LanguageSample sample = new LanguageSample(parser);
    List<ArchiveEntry> some =
        all.stream()
            .sorted(Comparator.comparingInt(LanguageSample::order))
            .limit(ARTICLES)
            .toList();
    for (ArchiveEntry entry : some) {
      try {
        sample.add(entry);
      } catch (IOException e) {
        // Reading the archive itself reports it.
      }
    }
    if (paths) {
      all.forEach(entry -> WorkKey.languageOfPath(entry.id().path()).ifPresent(sample.found::add));
    }
    return sample.found();
  }

  private static int order(ArchiveEntry entry) {
    return entry.id().path().hashCode() * GOLDEN_RATIO;
  }

  private void add(ArchiveEntry entry) throws IOException {
    try {
      if (parser.parse(entry.read()) instanceof ParseResult.Parsed parsed) {
        add(parsed.article());
      }
    } catch (ArticleParseException | RuntimeException | StackOverflowError | LinkageError e) {
      // An article that fails counts for nothing here, and is reported when its turn comes.
    }
  }

  private void add(Article article) {
    Language declared = article.frontMatter().language();
    if (declared != null) {
      found.add(declared);
    }
    if (article.text().length() >= LONG) {
      found.add(article.language());
    }
  }

  private Set<Language> found() {
    found.remove(Language.UNKNOWN);
    return found;
  }
}
