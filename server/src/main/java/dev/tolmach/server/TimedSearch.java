package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.article.ArticleId;
import dev.tolmach.index.Generation;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An index as one request sees it: all searches together that are asked for its answer have the
 * time of one. A request that needs several, as a later page does, would have it several times. For
 * one thread at a time.
 */
final class TimedSearch implements ArticleSearch {
  private final ArticleSearch index;
  private final Duration longest;
  private long begun;
  private boolean asked;
  private boolean tooLong;

  /** The index, for a request whose time begins with its first search. */
  TimedSearch(ArticleSearch index, Duration longest) {
    this.index = index;
    this.longest = longest;
  }

  /** Whether a search took all its time: then what it gave may not be all that there is. */
  boolean wasTooLong() {
    return tooLong;
  }

  /** A question to the index. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(SearchRequest request) throws IOException;
  }

  private <T> T timed(SearchRequest request, Question<T> question) throws IOException {
    long now = System.nanoTime();
    begun = asked ? begun : now;
    asked = true;
    Duration left = longest.minusNanos(now - begun);
    Duration given = left.isPositive() ? left : Duration.ofNanos(1);
    Duration wanted = request.timeout();
    Duration most = wanted == null || wanted.compareTo(given) > 0 ? given : wanted;
    T answer = question.ask(within(request, most));
    tooLong |= Duration.ofNanos(System.nanoTime() - now).compareTo(most) >= 0;
    return answer;
  }

  private static SearchRequest within(SearchRequest request, Duration most) {
    return new SearchRequest(
        request.text(),
        request.expressions(),
        request.match(),
        request.filters(),
        request.facets(),
        request.sort(),
        request.recency(),
        request.limit(),
        request.snippets(),
        request.lastWordIsPrefix(),
        request.suggestions(),
        request.versions(),
        request.translate(),
        most,
        request.after());
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return timed(request, index::search);
  }

  @Override
  public SearchResult similar(String article, SearchRequest request) throws IOException {
    return timed(request, each -> index.similar(article, each));
  }

  @Override
  public Explanation why(String article, SearchRequest request) throws IOException {
    return timed(request, each -> index.why(article, each));
  }

  @Override
  public Optional<ArticleId> find(String article) throws IOException {
    return index.find(article);
  }

  @Override
  public Optional<ShownArticle> show(String article) throws IOException {
    return index.show(article);
  }

  @Override
  public List<Completion> suggest(CompletionRequest request) throws IOException {
    return index.suggest(request);
  }

  @Override
  public List<Facet> facets() throws IOException {
    return index.facets();
  }

  @Override
  public long articles() throws IOException {
    return index.articles();
  }

  @Override
  public Optional<Generation> generation() throws IOException {
    return index.generation();
  }

  @Override
  public boolean refresh() throws IOException {
    return index.refresh();
  }
}
