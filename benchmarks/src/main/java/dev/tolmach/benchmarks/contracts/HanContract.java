package dev.tolmach.benchmarks.contracts;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the runs of Han characters that do not find the article they come from.
 *
 * <p>Usage: {@code HanContract ARCHIVE... [--runs N] [--seed N]}. Of each archive N runs of one to
 * six characters (1,000 by default) are drawn, from titles, headings, text, code and tags of
 * articles in any language. Each is searched as it is, in Simplified and in Traditional characters
 * as OpenCC converts it; its article, or a translation of it that is shown in its place, must be
 * among the matches. Misses are listed; there must be none.
 */
public final class HanContract {
  private static final int RUNS = 1000;
  private static final int SEED = 20_260_101;

  private final ChineseConversion traditional = ChineseConversion.toTraditional();
  private final ChineseConversion simplified = ChineseConversion.toSimplified();
  private final PrintStream out;
  private final ArticleIndex index;
  private final TreeMap<String, Integer> parts = new TreeMap<>();
  private int queries;
  private int misses;

  private HanContract(PrintStream out, ArticleIndex index) throws IOException {
    this.out = out;
    this.index = index;
  }

  /** Runs the archives named. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given =
        BenchmarkArguments.of(arguments, "HanContract ARCHIVE... [--runs N] [--seed N]");
    out.println("| archive | runs | where they occur | queries | misses |");
    out.println("|---|---|---|---|---|");
    for (String archive : given.values()) {
      print(
          ArticleArchive.at(archive), given.number("runs", RUNS), given.number("seed", SEED), out);
    }
  }

  /** Prints the row of an archive, and a line for each miss before it. Returns the misses. */
  static int print(ArticleArchive archive, int runs, int seed, PrintStream out) throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      IndexReport report = index.rebuild(archive);
      Set<Object> left = new HashSet<>();
      report.skipped().forEach(skipped -> left.add(skipped.id()));
      report.failed().forEach(failed -> left.add(failed.id()));
      List<Article> articles =
          ParsedArchive.of(archive).articles().stream()
              .filter(article -> !left.contains(article.id()))
              .toList();
      HanContract contract = new HanContract(out, index);
      for (HanRun run : HanRun.draw(articles, runs, new Random(seed))) {
        contract.check(run);
      }
      contract.printRow(archive.name());
      return contract.misses;
    }
  }

  private void check(HanRun run) throws IOException {
    parts.merge(run.part(), 1, Integer::sum);
    Set<String> spellings = new HashSet<>(List.of(run.text()));
    spellings.add(simplified.of(run.text()));
    spellings.add(traditional.of(run.text()));
    for (String spelling : spellings) {
      queries++;
      if (!isFound(spelling, run.article())) {
        misses++;
        out.println("MISS " + spelling + " for " + run);
      }
    }
  }

  /** Narrowed to the article's language first: fewer matches have to be read. */
  private boolean isFound(String query, Article article) throws IOException {
    SearchRequest.Builder narrow = request(query).filter(Facet.LANGUAGE, article.language().tag());
    return isAmong(narrow, article) || isAmong(request(query), article);
  }

  /**
   * In an order of time, because only pages in order of relevance are filled with other articles.
   */
  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(query)
        .sort(SortOrder.NEWEST)
        .facets(List.of())
        .snippets(0)
        .limit(SearchRequest.MAX_LIMIT);
  }

  private boolean isAmong(SearchRequest.Builder request, Article article) throws IOException {
    String cursor = null;
    do {
      SearchResult result = index.search(request.after(cursor).build());
      boolean corrected = result.suggestions().stream().anyMatch(Suggestion::applied);
      if (!corrected && result.hits().stream().anyMatch(hit -> isOf(hit, article))) {
        return true;
      }
      cursor = result.next();
    } while (cursor != null);
    return false;
  }

  private static boolean isOf(Hit hit, Article article) {
    return hit.missing().isEmpty()
        && (hit.articleId().equals(article.id())
            || hit.translations().stream()
                .anyMatch(version -> version.articleId().equals(article.id())));
  }

  private void printRow(String archive) {
    int runs = parts.values().stream().mapToInt(Integer::intValue).sum();
    String where = parts.toString().replaceAll("[{}]", "").replace('=', ' ');
    out.println(
        "| " + archive + " | " + runs + " | " + where + " | " + queries + " | " + misses + " |");
  }
}
