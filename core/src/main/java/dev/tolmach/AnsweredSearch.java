package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.retrieval.SnapshotSearcher;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The reading half of an index that passes each question on to the searcher of a snapshot. */
interface AnsweredSearch extends ArticleSearch {
  /** What is asked of a snapshot. */
  @FunctionalInterface
  interface Question<T> {
    T ask(SnapshotSearcher searcher) throws IOException;
  }

  /** The answer of the snapshot that is searched now. */
  <T> T ask(Question<T> question) throws IOException;

  /** The same of a search, with messages about the state of the index. */
  SearchResult askForHits(Question<SearchResult> question) throws IOException;

  /** The same of a name, with messages about the state of the index. */
  Explanation askForReasons(Question<Explanation> question, Predicate<Explanation> isAbsent)
      throws IOException;

  /**
   * The same of a name.
   *
   * @param isAbsent whether an answer says that nothing has the name
   */
  default <T> T askByName(Question<T> question, Predicate<T> isAbsent) throws IOException {
    return ask(question);
  }

  @Override
  default SearchResult search(SearchRequest request) throws IOException {
    return askForHits(searcher -> searcher.search(request));
  }

  @Override
  default SearchResult similar(String article, SearchRequest request) throws IOException {
    return askForHits(searcher -> searcher.similar(article, request));
  }

  @Override
  default Optional<ArticleId> find(String article) throws IOException {
    return askByName(searcher -> searcher.find(article), Optional::isEmpty);
  }

  @Override
  default Optional<ShownArticle> show(String article) throws IOException {
    return askByName(searcher -> searcher.show(article), Optional::isEmpty);
  }

  @Override
  default Explanation why(String article, SearchRequest request) throws IOException {
    return askForReasons(
        searcher -> searcher.why(article, request),
        why -> why.outcome() == Explanation.Outcome.UNKNOWN);
  }

  @Override
  default List<Completion> suggest(CompletionRequest request) throws IOException {
    return ask(searcher -> searcher.complete(request));
  }

  @Override
  default List<Facet> facets() throws IOException {
    return ask(SnapshotSearcher::facets);
  }

  @Override
  default long articles() throws IOException {
    return ask(SnapshotSearcher::articles);
  }
}
