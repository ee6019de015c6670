package dev.tolmach.cli.reading;

import dev.tolmach.cli.reading.LintedArticle.Facts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is understood of archives.
 *
 * @param articles the articles that are shown
 * @param seen how many articles there are
 * @param failed how many cannot be read
 * @param warnings how many warnings there are
 * @param ignored how many files and folders are no articles
 * @param skipped how many articles would not be indexed, by reason
 * @param languages how many of the others are in each language, by tag
 */
record LintReport(
    List<LintedArticle> articles,
    int seen,
    int failed,
    int warnings,
    int ignored,
    SortedMap<String, Integer> skipped,
    SortedMap<String, Integer> languages) {

  /**
   * Counts.
   *
   * @param settings files of settings that are warned of, which are shown first and are no articles
   */
  static LintReport of(List<LintedArticle> settings, List<LintedArticle> articles, int ignored) {
    SortedMap<String, Integer> skipped = new TreeMap<>();
    SortedMap<String, Integer> languages = new TreeMap<>();
    int failed = 0;
    int warnings = 0;
    for (LintedArticle article : articles) {
      Facts facts = article.facts();
      if (article.failure() != null) {
        failed++;
      } else if (article.skipped() != null) {
        skipped.merge(article.skipped(), 1, Integer::sum);
      } else if (facts != null) {
        languages.merge(facts.language(), 1, Integer::sum);
      }
      warnings += article.warnings().size();
    }
    for (LintedArticle file : settings) {
      warnings += file.warnings().size();
    }
    List<LintedArticle> shown = Stream.concat(settings.stream(), articles.stream()).toList();
    return new LintReport(shown, articles.size(), failed, warnings, ignored, skipped, languages);
  }

  /** The same report, which shows only articles that failed or have warnings. */
  LintReport withoutTheGood() {
    List<LintedArticle> bad =
        articles.stream()
            .filter(article -> article.failure() != null || !article.warnings().isEmpty())
            .toList();
    return new LintReport(bad, seen, failed, warnings, ignored, skipped, languages);
  }
}
