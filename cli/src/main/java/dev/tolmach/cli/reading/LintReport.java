package dev.tolmach.cli.reading;

import dev.tolmach.cli.reading.LintedArticle.Facts;
import dev.tolmach.language.Language;
import java.util.Comparator;
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
 * @param declared of the others, how many that declare a language are in each, by the tag of the
 *     declared one
 */
record LintReport(
    List<LintedArticle> articles,
    int seen,
    int failed,
    int warnings,
    int ignored,
    SortedMap<String, Integer> skipped,
    SortedMap<String, Integer> languages,
    SortedMap<String, SortedMap<String, Integer>> declared) {

  /**
   * Counts.
   *
   * @param settings files of settings that are warned of, which are shown first and are no articles
   */
  static LintReport of(List<LintedArticle> settings, List<LintedArticle> articles, int ignored) {
    SortedMap<String, Integer> skipped = new TreeMap<>();
    SortedMap<String, Integer> languages = new TreeMap<>();
    SortedMap<String, SortedMap<String, Integer>> declared = new TreeMap<>();
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
        if (facts.declaredLanguage() != null) {
          declared
              .computeIfAbsent(facts.declaredLanguage(), tag -> new TreeMap<>())
              .merge(facts.language(), 1, Integer::sum);
        }
      }
      warnings += article.warnings().size();
    }
    for (LintedArticle file : settings) {
      warnings += file.warnings().size();
    }
    List<LintedArticle> shown = Stream.concat(settings.stream(), articles.stream()).toList();
    return new LintReport(
        shown, articles.size(), failed, warnings, ignored, skipped, languages, declared);
  }

  /** The same report, which shows only articles with something to look at. */
  LintReport withoutTheGood() {
    List<LintedArticle> bad = articles.stream().filter(article -> !article.isGood()).toList();
    return new LintReport(bad, seen, failed, warnings, ignored, skipped, languages, declared);
  }

  /**
   * How many articles are in another language than declared, the commonest pair first: {@code th →
   * en 24}.
   */
  List<String> inAnotherLanguage() {
    record Pair(String declared, String language, int count) {}
    return declared.entrySet().stream()
        .flatMap(row ->
            row.getValue().entrySet().stream()
                .map(cell -> new Pair(row.getKey(), cell.getKey(), cell.getValue())))
        .filter(pair -> !pair.declared().equals(pair.language()))
        .filter(pair -> !pair.language().equals(Language.UNKNOWN.tag()))
        .sorted(Comparator.comparingInt(Pair::count).reversed().thenComparing(Pair::declared))
        .map(pair -> pair.declared() + " → " + pair.language() + " " + pair.count())
        .toList();
  }
}
