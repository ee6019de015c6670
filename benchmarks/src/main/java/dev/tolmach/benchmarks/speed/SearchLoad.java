package dev.tolmach.benchmarks.speed;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.ExportedArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long searches of an index take in one, two and eight threads, while nothing else is
 * done and, with {@code --rebuild}, while the same index is rebuilt from an archive.
 *
 * <p>Usage: {@code SearchLoad INDEX [--rebuild ARCHIVE] [--queries N] [--rounds N]}. Half of the
 * queries are one to three words of titles, half are sentences of texts, as somebody would ask;
 * both are drawn from the index. The kinds of requests take turns, query by query.
 */
final class SearchLoad {
  private static final String USAGE =
      "SearchLoad INDEX [--rebuild ARCHIVE] [--queries N] [--rounds N]";
  private static final List<Integer> THREADS = List.of(1, 2, 8);
  private static final int SEED = 20_260_101;
  private static final int WARM_UP = 2;
  private static final int MOST_WORDS = 3;
  private static final int FEWEST_IN_SENTENCE = 12;
  private static final int MOST_IN_SENTENCE = 100;

  private final ArticleIndex index;
  private final List<String> queries;
  private final Map<String, Function<String, SearchRequest>> kinds = new LinkedHashMap<>();
  private final PrintStream out;

  private SearchLoad(ArticleIndex index, List<String> queries, PrintStream out) {
    this.index = index;
    this.queries = queries;
    this.out = out;
    List<FacetRequest> three =
        List.of(
            FacetRequest.of(Facet.TAG),
            FacetRequest.of(Facet.LANGUAGE),
            FacetRequest.of(Facet.DATE));
    kinds.put("ten hits", query -> plain(query).build());
    kinds.put("with three facets", query -> plain(query).facets(three).build());
    kinds.put("with three facets and snippets", query -> shown(query).facets(three).build());
    kinds.put(
        "the same without translations",
        query -> shown(query).facets(three).translate(TranslationMode.NEVER).build());
    kinds.put(
        "the same with translations of every query",
        query -> shown(query).facets(three).translate(TranslationMode.ALWAYS).build());
  }

  private static SearchRequest.Builder plain(String query) {
    return SearchRequest.builder(query).facets(List.of()).snippets(0);
  }

  private static SearchRequest.Builder shown(String query) {
    return SearchRequest.builder(query);
  }

  /** Measures one index. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    try (ArticleIndex index = ArticleIndex.open(Path.of(given.first()))) {
      List<String> queries = queries(index, given.number("queries", 400));
      SearchLoad load = new SearchLoad(index, queries, out);
      load.print(given.number("rounds", 3), given.option("rebuild"));
    }
  }

  /* One article in so many is asked about, of all parts of the index. */
  static List<String> queries(ArticleIndex index, int count) throws IOException {
    List<Article> articles = new ArrayList<>();
    Random random = new Random(SEED);
    int[] seen = {0};
    index.export(each -> {
      if (each instanceof ExportedArticle.Found found) {
        seen[0]++;
        if (articles.size() < count) {
          articles.add(found.article());
        } else if (random.nextInt(seen[0]) < count) {
          articles.set(random.nextInt(count), found.article());
        }
      }
    });
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      queries.add(i % 2 == 0 ? words(article, random) : sentence(article, random));
    }
    queries.removeIf(String::isBlank);
    return queries;
  }

  private static String words(Article article, Random random) {
    String[] words = article.title().split("\\s+", 0);
    int count = Math.min(words.length, 1 + random.nextInt(MOST_WORDS));
    int first = random.nextInt(words.length - count + 1);
    return String.join(" ", Arrays.asList(words).subList(first, first + count));
  }

  private static String sentence(Article article, Random random) {
    List<String> sentences =
        Arrays.stream(article.text().split("[.!?。！？\\n]+", 0))
            .map(String::strip)
            .filter(
                each -> each.length() >= FEWEST_IN_SENTENCE && each.length() <= MOST_IN_SENTENCE)
            .toList();
    return sentences.isEmpty() ? article.title() : sentences.get(random.nextInt(sentences.size()));
  }

  private void print(int rounds, @Nullable String rebuilt) throws Exception {
    long articles = index.generation().map(each -> each.articles()).orElse(0L);
    out.printf(Locale.ROOT, "%d articles, %d queries%n%n", articles, queries.size());
    out.println(
        "| threads | meanwhile | request | answers a second | median ms | p90 ms | p99 ms |");
    out.println("|---|---|---|---|---|---|---|");
    measure(1, WARM_UP);
    for (int threads : THREADS) {
      printRows(threads, "nothing", measure(threads, rounds));
    }
    if (rebuilt != null) {
      for (int threads : THREADS) {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> build = rebuild(rebuilt, enough);
        printRows(threads, "a rebuild", measure(threads, rounds));
        enough.set(true);
        build.join();
      }
    }
  }

  private CompletableFuture<Void> rebuild(String archive, AtomicBoolean enough) {
    return CompletableFuture.runAsync(() -> {
      try {
        while (!enough.get()) {
          index.run(
              BuildRequest.rebuild(ArticleArchive.at(archive)).cancelled(enough::get).build());
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  private Map<String, List<Long>> measure(int threads, int rounds) throws Exception {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Map<String, List<Long>>>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        parts.add(executor.submit(() -> part(first, threads, rounds)));
      }
      for (Future<Map<String, List<Long>>> part : parts) {
        part.get()
            .forEach((kind, times) ->
                nanos.computeIfAbsent(kind, each -> new ArrayList<>()).addAll(times));
      }
    }
    return nanos;
  }

  private Map<String, List<Long>> part(int first, int step, int rounds) throws IOException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = first; i < queries.size(); i += step) {
        for (Map.Entry<String, Function<String, SearchRequest>> kind : kinds.entrySet()) {
          SearchRequest request = kind.getValue().apply(queries.get(i));
          long start = System.nanoTime();
          index.search(request);
          long took = System.nanoTime() - start;
          nanos.computeIfAbsent(kind.getKey(), ignored -> new ArrayList<>()).add(took);
        }
      }
    }
    return nanos;
  }

  private void printRows(int threads, String meanwhile, Map<String, List<Long>> nanos) {
    nanos.forEach((kind, times) -> {
      long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
      double seconds = Arrays.stream(sorted).sum() / 1e9 / threads;
      out.printf(
          Locale.ROOT,
          "| %d | %s | %s | %.0f | %.2f | %.2f | %.2f |%n",
          threads,
          meanwhile,
          kind,
          sorted.length / seconds,
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length * 90 / 100] / 1e6,
          sorted[sorted.length * 99 / 100] / 1e6);
    });
  }
}
