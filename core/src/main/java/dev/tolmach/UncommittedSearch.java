package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.build.BuildGate;
import dev.tolmach.index.Generation;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.retrieval.ArticleSearcher;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a gate sees: a build that is complete but not committed. For one thread. */
final class UncommittedSearch implements ArticleSearch {
  private final ArticleSearcher searcher;

  private UncommittedSearch(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /** A gate that a build asks before its commit; it searches what was built. */
  static BuildGate gate(Gate gate, ArticleAnalyzers analyzers) {
    return gate.equals(Gate.OPEN)
        ? BuildGate.OPEN
        : uncommitted ->
            gate.check(new UncommittedSearch(new ArticleSearcher(uncommitted, analyzers)));
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return searcher.search(request);
  }

  @Override
  public SearchResult similar(String article, SearchRequest request) throws IOException {
    return searcher.similar(article, request);
  }

  @Override
  public Optional<ArticleId> find(String article) throws IOException {
    return searcher.find(article);
  }

  @Override
  public Optional<ShownArticle> show(String article) throws IOException {
    return searcher.show(article);
  }

  @Override
  public Explanation why(String article, SearchRequest request) throws IOException {
    return searcher.why(article, request);
  }

  @Override
  public List<Completion> suggest(CompletionRequest request) throws IOException {
    return searcher.complete(request);
  }

  @Override
  public List<Facet> facets() {
    return searcher.facets();
  }

  @Override
  public long articles() throws IOException {
    return searcher.articles();
  }

  @Override
  public Optional<Generation> generation() {
    return Optional.empty();
  }

  @Override
  public boolean refresh() {
    return false;
  }
}
