package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.QueryString;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Asks a few questions before anybody does: a Java that has just started loads and compiles what
 * answers them, and the first reader would wait some seconds for that. Nothing is kept of the
 * answers.
 */
final class WarmUp {
  private static final int TITLES = 20;
  private static final long MOST_NANOS = 3_000_000_000L;
  private static final List<String> PATHS = List.of("/?q=", "/api/search?q=", "/api/suggest?q=");

  /** Answers a question. */
  @FunctionalInterface
  interface Asking {
    void ask(String target) throws IOException;
  }

  private WarmUp() {}

  /**
   * Asks for titles of the index, in all its languages, until all are asked for, or some seconds
   * are over, or the thread is interrupted. Whatever is wrong with the index is for a real question
   * to find out.
   */
  static void run(ArticleSearch index, Asking asking) {
    long end = System.nanoTime() + MOST_NANOS;
    try {
      for (Hit hit : index.search(newest()).hits()) {
        for (String path : PATHS) {
          if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
            return;
          }
          asking.ask(path + QueryString.encoded(hit.title(), ""));
        }
      }
    } catch (IOException | RuntimeException e) {
      return; // Nobody has asked.
    }
  }

  private static SearchRequest newest() {
    return SearchRequest.builder("")
        .sort(SortOrder.NEWEST)
        .limit(TITLES)
        .timeout(Duration.ofNanos(MOST_NANOS))
        .build();
  }
}
