package dev.tolmach;

import dev.tolmach.build.BuildGate;
import dev.tolmach.index.Generation;
import dev.tolmach.retrieval.ArticleSearcher;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** What a gate sees: a build that is complete but not committed. For one thread. */
final class UncommittedSearch implements AnsweredSearch {
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
  public <T> T ask(Question<T> question) throws IOException {
    return question.ask(searcher);
  }

  @Override
  public SearchResult askForHits(Question<SearchResult> question) throws IOException {
    return ask(question);
  }

  @Override
  public Explanation askForReasons(Question<Explanation> question, Predicate<Explanation> isAbsent)
      throws IOException {
    return ask(question);
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
