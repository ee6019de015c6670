package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The hits of many queries, in the order of the queries. As many are searched at once as there are
 * processors, and a few more than that are held. For one thread; close it to end the others.
 */
final class QueryRun implements AutoCloseable {
  private final ArticleIndex index;
  private final Iterator<QueryFile.Query> left;
  private final Function<String, SearchRequest> requests;
  private final int ahead = 2 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService threads;
  private final Deque<Answer> answers = new ArrayDeque<>();

  private record Answer(String id, Future<List<Hit>> hits) {}

  /** Takes the hits of a query. */
  interface Sink {
    /**
     * Takes them.
     *
     * @throws IOException if they cannot be written
     */
    void take(String query, List<Hit> hits) throws IOException;
  }

  QueryRun(
      ArticleIndex index, List<QueryFile.Query> queries, Function<String, SearchRequest> requests) {
    this.index = index;
    this.left = queries.iterator();
    this.requests = requests;
    this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Searches all queries.
   *
   * @throws IOException as a search or the sink does; no further query is searched then
   */
  void into(Sink sink) throws IOException {
    ask();
    while (!answers.isEmpty()) {
      Answer answer = answers.removeFirst();
      sink.take(answer.id(), hits(answer));
      ask();
    }
  }

  private void ask() {
    while (answers.size() < ahead && left.hasNext()) {
      QueryFile.Query query = left.next();
      // A request that is wrong is so before anything is searched, in the caller's thread.
      SearchRequest request = requests.apply(query.text());
      answers.add(new Answer(query.id(), threads.submit(() -> index.search(request).hits())));
    }
  }

  private static List<Hit> hits(Answer answer) throws IOException {
    try {
      return answer.hits().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The search was interrupted.");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
