package dev.tolmach.benchmarks.speed;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.benchmarks.relevance.HeadingItems;
import dev.tolmach.benchmarks.relevance.KnownItem;
import dev.tolmach.benchmarks.relevance.Question;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.server.SearchServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prints what it costs to ask over HTTP rather than in the program: the time of a request of one
 * client next to that of the search alone, the answers in a second with two threads, and the time
 * under eight clients, of which the server reports how much was waiting.
 *
 * <p>Usage: {@code ServingCost ARCHIVE [--rounds N] [--requests N]}. With {@code --requests}, it
 * prints instead how much memory is in use while so many are answered. The queries are words of the
 * archive's own headings; no answer is kept for the next time. Clients and server share the
 * machine. What is compared takes turns, so that other work of the machine slows both.
 */
final class ServingCost {
  private static final String USAGE = "ServingCost ARCHIVE [--rounds N] [--requests N]";
  private static final int QUERIES = 200;
  private static final int SEED = 20_260_101;
  private static final int WARM_UP = 3;
  private static final int CLIENTS = 8;
  private static final int MEMORY_ROWS = 10;

  private final ArticleIndex index;
  private final List<String> queries;
  private final int port;
  private final PrintStream out;

  private ServingCost(ArticleIndex index, List<String> queries, int port, PrintStream out) {
    this.index = index;
    this.queries = queries;
    this.port = port;
    this.out = out;
  }

  /** Measures one archive. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    ArticleArchive archive = ArticleArchive.at(given.first());
    ParsedArchive parsed = ParsedArchive.of(archive);
    List<KnownItem> headings = HeadingItems.of(parsed.articles(), SEED);
    List<String> queries =
        KnownItem.questions(headings, parsed.articles(), QUERIES, SEED).stream()
            .map(Question::text)
            .toList();
    try (TemporaryFolder folder = TemporaryFolder.create();
        ArticleIndex index = ArticleIndex.open(folder.path())) {
      index.rebuild(archive);
      try (SearchServer server = SearchServer.of(index).port(0).start()) {
        out.printf(
            Locale.ROOT, "%d articles, %d queries%n%n", parsed.sources().size(), queries.size());
        ServingCost cost = new ServingCost(index, queries, server.port(), out);
        int rounds = given.number("rounds", 10);
        if (given.number("requests", 0) > 0) {
          cost.memory(given.number("requests", 0));
          return;
        }
        cost.oneClient(rounds);
        cost.twoThreads(rounds);
        cost.eightClients(rounds);
      }
    }
  }

  private void oneClient(int rounds) throws IOException {
    double[] alone = new double[rounds * queries.size()];
    double[] asked = new double[alone.length];
    double[] around = new double[alone.length];
    try (KeptConnection client = new KeptConnection(port)) {
      for (int round = -WARM_UP; round < rounds; round++) {
        for (int i = 0; i < queries.size(); i++) {
          String query = queries.get(i);
          // Who comes second finds the pages of the index where the first has put them.
          boolean first = round % 2 == 0;
          double before = first ? 0 : millis(() -> index.search(SearchRequest.of(query)));
          long start = System.nanoTime();
          KeptConnection.Timing timing = client.search(query);
          double request = (System.nanoTime() - start) / 1e6;
          double search = first ? millis(() -> index.search(SearchRequest.of(query))) : before;
          if (round >= 0) {
            int at = i * rounds + round;
            alone[at] = search;
            asked[at] = request;
            around[at] = request - timing.index();
          }
        }
      }
    }
    out.println("| one client | median ms | p90 ms | p99 ms |\n|---|---|---|---|");
    print("the search alone", alone);
    print("the request", asked);
    print("the request, less its time at the index", around);
    print("by each query's medians: the request, less the search", less(asked, alone, rounds, 2));
    print("by each query's least times", less(asked, alone, rounds, rounds));
    out.println();
  }

  /* Other work of the machine disturbs single requests, medians less, the least times hardly. */
  private static double[] less(double[] asked, double[] alone, int rounds, int part) {
    return IntStream.range(0, asked.length / rounds)
        .mapToDouble(query -> at(asked, query, rounds, part) - at(alone, query, rounds, part))
        .toArray();
  }

  /* Of one query's times: with part 2 the middle one, with as many parts as rounds the first. */
  private static double at(double[] times, int query, int rounds, int part) {
    double[] sorted = Arrays.stream(times, query * rounds, (query + 1) * rounds).sorted().toArray();
    return sorted[rounds / part - (part == rounds ? 1 : 0)];
  }

  /** A question, of which only the time counts. */
  @FunctionalInterface
  private interface Asking {
    Object ask() throws IOException;
  }

  private static double millis(Asking asking) throws IOException {
    long start = System.nanoTime();
    asking.ask();
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * What one round of all queries cost.
   *
   * @param perSecond how many answers there were in a second
   * @param processor how many milliseconds of a processor an answer took, client and all; other
   *     work of the machine does not change it
   */
  private record Cost(double perSecond, double processor) {}

  private void twoThreads(int rounds) throws Exception {
    List<Cost> inside = new ArrayList<>();
    List<Cost> outside = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      Cost direct = round(2, false);
      Cost served = round(2, true);
      if (round >= 0) {
        inside.add(direct);
        outside.add(served);
      }
    }
    double direct = median(inside, Cost::perSecond);
    double served = median(outside, Cost::perSecond);
    out.println("| two threads | answers a second | processor ms an answer |\n|---|---|---|");
    out.printf(
        Locale.ROOT, "| in the program | %.0f | %.2f |%n", direct, median(inside, Cost::processor));
    out.printf(
        Locale.ROOT,
        "| over HTTP | %.0f (%.0f %%) | %.2f |%n%n",
        served,
        100 * served / direct,
        median(outside, Cost::processor));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray()[costs.size() / 2];
  }

  private Cost round(int threads, boolean served) throws Exception {
    long start = System.nanoTime();
    long processor = processorNanos();
    inThreads(
        threads,
        thread -> {
          try (KeptConnection client = new KeptConnection(port)) {
            for (int i = thread; i < queries.size(); i += threads) {
              if (served) {
                client.search(queries.get(i));
              } else {
                index.search(SearchRequest.of(queries.get(i)));
              }
            }
          }
        });
    double took = System.nanoTime() - start;
    return new Cost(
        queries.size() / (took / 1e9), (processorNanos() - processor) / 1e6 / queries.size());
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private void eightClients(int rounds) throws Exception {
    double[][] waited = new double[CLIENTS][rounds * queries.size()];
    double[][] searched = new double[CLIENTS][rounds * queries.size()];
    double[][] asked = new double[CLIENTS][rounds * queries.size()];
    inThreads(
        CLIENTS,
        thread -> {
          try (KeptConnection client = new KeptConnection(port)) {
            for (int i = 0; i < rounds * queries.size(); i++) {
              long start = System.nanoTime();
              KeptConnection.Timing timing =
                  client.search(queries.get((i + thread * 31) % queries.size()));
              asked[thread][i] = (System.nanoTime() - start) / 1e6;
              waited[thread][i] = timing.queue();
              searched[thread][i] = timing.index();
            }
          }
        });
    out.println("| eight clients | median ms | p90 ms | p99 ms |\n|---|---|---|---|");
    print("waiting, as the server tells", joined(waited));
    print("searching, as the server tells", joined(searched));
    print("the request", joined(asked));
  }

  /* What is still in use after the collector has run, and how many threads there are. */
  private void memory(int requests) throws Exception {
    out.println("\n| requests | megabytes in use | threads |\n|---|---|---|");
    int part = requests / MEMORY_ROWS;
    for (int row = 0; row <= MEMORY_ROWS; row++) {
      if (row > 0) {
        inThreads(2, thread -> ask(part / 2, thread));
      }
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      out.printf(
          Locale.ROOT,
          "| %d | %.1f | %d |%n",
          row * part,
          (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
          Thread.activeCount());
    }
  }

  private void ask(int requests, int thread) throws IOException {
    try (KeptConnection client = new KeptConnection(port)) {
      for (int i = 0; i < requests; i++) {
        client.search(queries.get((i + thread * 31) % queries.size()));
      }
    }
  }

  private static double[] joined(double[][] parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  /** What one thread of several does. */
  @FunctionalInterface
  private interface Part {
    void run(int thread) throws IOException;
  }

  private static void inThreads(int threads, Part part)
      throws InterruptedException, ExecutionException {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Object>> parts =
          IntStream.range(0, threads)
              .mapToObj(thread ->
                  executor.submit(() -> {
                    part.run(thread);
                    return (Object) thread;
                  }))
              .toList();
      for (Future<Object> each : parts) {
        each.get();
      }
    }
  }

  private void print(String what, double[] millis) {
    double[] sorted = Arrays.stream(millis).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f |%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 90 / 100],
        sorted[sorted.length * 99 / 100]);
  }
}
