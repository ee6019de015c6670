package dev.tolmach;

import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process that searches an index with several threads, and moves on with it, until its standard
 * input ends. It then says what it saw, and ends with 0 if nothing was wrong. Every article of the
 * index carries the number of its generation, and a generation's number says how many it has.
 */
final class IndexReaders {
  /** What it says once it has searched. */
  static final String READY = "ready";

  private static final int THREADS = 4;
  private static final SearchRequest ALL = request("").limit(1_000).snippets(0).build();
  private static final List<String> WORDS = List.of("lighthouse", "маяк", "灯火", "version");

  private final ArticleIndex index;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final Map<String, String> examples = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListSet<Integer> seen = new ConcurrentSkipListSet<>();

  private IndexReaders(ArticleIndex index) {
    this.index = index;
  }

  /** How many articles a generation has. */
  static int articles(int generation) {
    return 20 + generation * 7 % 11;
  }

  /**
   * Searches.
   *
   * @param arguments the folder of the index
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ArticleIndex index = ArticleIndex.open(Path.of(arguments[0]))) {
      IndexReaders readers = new IndexReaders(index);
      readers.read();
      out.println(READY);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      for (int i = 0; i < THREADS; i++) {
        threads.execute(readers::readOn);
      }
      while (System.in.read() >= 0) {
        // Until it ends.
      }
      readers.over.set(true);
      threads.shutdown();
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        readers.error("A thread does not end.");
      }
      readers.read();
      out.println(readers.summary());
      System.exit(readers.errors.get() == 0 ? 0 : 1);
    }
  }

  private String summary() {
    return answers
        + " answers from "
        + seen.size()
        + " generations, up to generation "
        + seen.getLast()
        + ", "
        + errors
        + " errors "
        + examples;
  }

  private void readOn() {
    int last = 0;
    while (!over.get()) {
      int generation = read();
      if (generation < last) {
        error("Generation " + generation + " after " + last);
      }
      last = generation;
    }
  }

  /** Moves on, asks in several ways and returns the generation that it saw first. */
  private int read() {
    try {
      index.refresh();
      int generation = generation(index.search(ALL), true);
      seen.add(generation);
      for (String word : WORDS) {
        generation(index.search(request(word).limit(50).build()), false);
      }
      index.suggest(CompletionRequest.of("art"));
      answers.addAndGet(2 + WORDS.size());
      return generation;
    } catch (IOException | RuntimeException e) {
      error(e.toString());
      return 0;
    }
  }

  /* The generation of an answer, all of which is to be of it. */
  private int generation(SearchResult result, boolean all) {
    List<Hit> hits = result.hits();
    int generation = number(hits.getFirst());
    if (hits.stream().anyMatch(hit -> number(hit) != generation)) {
      error("Hits of several generations: " + hits);
    }
    List<FacetCount> tags = result.facet(Facet.TAG).values();
    if (tags.size() != 1
        || !tags.getFirst().value().equals(Edition.tag(generation))
        || tags.getFirst().count() != result.total()) {
      error(result.total() + " hits of generation " + generation + " but tags " + tags);
    }
    if (all && (result.total() != articles(generation) || hits.size() != articles(generation))) {
      error(result.total() + " articles of generation " + generation);
    }
    return generation;
  }

  private static int number(Hit hit) {
    return Integer.parseInt(hit.title().substring(hit.title().lastIndexOf(' ') + 1));
  }

  private void error(String message) {
    errors.incrementAndGet();
    if (examples.size() < 5) {
      examples.putIfAbsent(message, "");
    }
  }

  private static SearchRequest.Builder request(String text) {
    return SearchRequest.builder(text).versions(new Versions(true, List.of())).suggestions(false);
  }
}
