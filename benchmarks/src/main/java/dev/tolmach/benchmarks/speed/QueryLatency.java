package dev.tolmach.benchmarks.speed;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.benchmarks.relevance.HeadingItems;
import dev.tolmach.benchmarks.relevance.KnownItem;
import dev.tolmach.benchmarks.relevance.Question;
import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long a search takes, in one thread and warm: by the product, with and without facets
 * and snippets, and by Lucene alone, with exact totals and with block-max skipping, each with ten
 * hits whose texts are loaded.
 *
 * <p>Usage: {@code QueryLatency ARCHIVE [--queries FILE] [--rounds N] [--analyzer NAME]}. The
 * queries are the lines of a file ({@code id}, tab, text), by default words of the archive's own
 * headings. Every engine answers every query once a round; engines take turns, and the first
 * rounds, in which the machine still compiles, do not count.
 */
public final class QueryLatency {
  private static final int ROUNDS = 10;
  private static final int WARM_UP = 3;
  private static final int QUERIES = 500;
  private static final int SEED = 20_260_101;

  /** Answers a query and forgets the answer. */
  private interface Answering {
    void answer(String query) throws IOException;
  }

  private final List<String> queries;
  private final Map<String, Answering> engines = new LinkedHashMap<>();

  private QueryLatency(List<String> queries) {
    if (queries.isEmpty()) {
      throw new IllegalArgumentException(
          "There are no queries. Expected headings in the articles. Give a file of '--queries'.");
    }
    this.queries = queries;
  }

  /** Measures one archive. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given =
        BenchmarkArguments.of(
            arguments, "QueryLatency ARCHIVE [--queries FILE] [--rounds N] [--analyzer NAME]");
    ArticleArchive archive = ArticleArchive.at(given.first());
    ParsedArchive parsed = ParsedArchive.of(archive);
    String analyzer = given.option("analyzer");
    StockAnalyzer kind = StockAnalyzer.named(analyzer == null ? "Standard" : analyzer);
    try (TemporaryFolder ours = TemporaryFolder.create();
        TemporaryFolder bares = TemporaryFolder.create();
        ArticleIndex index = ArticleIndex.open(ours.path());
        BareSearch bare = new BareSearch(kind, parsed.texts(), bares.path())) {
      index.rebuild(archive);
      QueryLatency latency = new QueryLatency(queries(given.option("queries"), parsed));
      latency.engines.put("bare Lucene, " + kind + ", block-max", bare::best);
      latency.engines.put("bare Lucene, " + kind + ", exact totals", bare::exact);
      latency.addProduct(index);
      out.printf(
          Locale.ROOT,
          "%d articles, %d queries%n%n",
          parsed.sources().size(),
          latency.queries.size());
      latency.print(out, given.number("rounds", ROUNDS));
    }
  }

  private void addProduct(ArticleIndex index) {
    engines.put(
        "Tolmach, ten hits",
        query -> index.search(SearchRequest.builder(query).facets(List.of()).snippets(0).build()));
    engines.put(
        "Tolmach, ten hits with snippets",
        query -> index.search(SearchRequest.builder(query).facets(List.of()).build()));
    List<FacetRequest> three =
        List.of(
            FacetRequest.of(Facet.TAG),
            FacetRequest.of(Facet.LANGUAGE),
            FacetRequest.of(Facet.DATE));
    engines.put(
        "Tolmach, ten hits with snippets and three facets",
        query -> index.search(SearchRequest.builder(query).facets(three).build()));
  }

  private void print(PrintStream out, int rounds) throws IOException {
    Map<String, long[]> nanos = new LinkedHashMap<>();
    engines.keySet().forEach(name -> nanos.put(name, new long[rounds * queries.size()]));
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Map.Entry<String, Answering> engine : engines.entrySet()) {
        long[] all = nanos.getOrDefault(engine.getKey(), new long[0]);
        for (int i = 0; i < queries.size(); i++) {
          long start = System.nanoTime();
          engine.getValue().answer(queries.get(i));
          if (round >= 0) {
            all[round * queries.size() + i] = System.nanoTime() - start;
          }
        }
      }
    }
    out.println("| engine | median ms | p90 ms | p99 ms |");
    out.println("|---|---|---|---|");
    nanos.forEach((name, all) -> printLine(out, name, all));
  }

  private static void printLine(PrintStream out, String name, long[] nanos) {
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f |%n",
        name,
        percentile(nanos, 50),
        percentile(nanos, 90),
        percentile(nanos, 99));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static List<String> queries(@Nullable String file, ParsedArchive archive)
      throws IOException {
    if (file != null) {
      return Files.readAllLines(Path.of(file)).stream()
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .toList();
    }
    List<KnownItem> headings = HeadingItems.of(archive.articles(), SEED);
    return KnownItem.questions(headings, archive.articles(), QUERIES, SEED).stream()
        .map(Question::text)
        .toList();
  }
}
