package dev.tolmach.retrieval;

import dev.tolmach.collection.Deadline;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.OtherNameQuery;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.QuerySuggester;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Adds suggestions to results of few hits. A suggestion is offered only if it finds something under
 * the same filters; it takes the place of what was typed only where no article has any word of
 * that. Any number of threads may use one.
 */
public final class SearchSuggestions {
  /** Fewer matching works than these are few. */
  static final int FEW = 3;

  private static final int TRIED = 8;
  private static final int OFFERED = 3;

  /** Answers a request without suggestions. */
  public interface Answering {
    SearchResult answer(SearchRequest request, Deadline deadline) throws IOException;
  }

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final QuerySuggester suggester;

  public SearchSuggestions(
      IndexSearcher searcher, ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.suggester = new QuerySuggester(searcher.getIndexReader(), analyzers, vocabulary);
  }

  /** The result with suggestions, or that of a suggestion in its place. */
  public SearchResult help(
      SearchRequest request, SearchResult found, Deadline deadline, Answering searching)
      throws IOException {
    /* What is being typed and finds something is on its way, not wrong. */
    boolean enough = found.total() >= (request.lastWordIsPrefix() ? 1 : FEW);
    if (!request.suggestions() || enough || request.text().isBlank()) {
      return found;
    }
    List<Suggestion> offered = finding(request, deadline);
    boolean nothing =
        found.total() == 0 && found.hits().stream().allMatch(SearchSuggestions::isGuess);
    SearchResult result = found;
    if (nothing && !offered.isEmpty() && !hasAnything(request, MatchRule.ANY)) {
      Suggestion first = offered.get(0);
      offered.set(0, new Suggestion(first.text(), first.reason(), true));
      result = searching.answer(request.withText(first.text()), deadline);
    }
    return result.with(offered, deadline.millis());
  }

  private List<Suggestion> finding(SearchRequest request, Deadline deadline) throws IOException {
    List<Suggestion> finding = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    ArticleQuery.of(request, analyzers, vocabulary)
        .words()
        .forEach(word -> named.addAll(OtherNameQuery.typedIn(word.query())));
    for (Suggestion each : suggester.of(request.text(), named, TRIED, deadline::isReached)) {
      if (finding.size() < OFFERED
          && !deadline.isReached()
          && hasAnything(request.withText(each.text()), request.match())) {
        finding.add(each);
      }
    }
    return finding;
  }

  /* What words sound like says nothing of what is meant, while a suggestion is a word that is. */
  private static boolean isGuess(Hit hit) {
    return !hit.translated().isEmpty()
        && hit.translated().stream().allMatch(each -> each.by() == TranslationKind.SOUND);
  }

  private boolean hasAnything(SearchRequest request, MatchRule rule) throws IOException {
    ArticleQuery query = ArticleQuery.of(request, analyzers, vocabulary);
    Query words = rule == MatchRule.ANY ? query.some() : query.match();
    Query rewritten = searcher.rewrite(query.under(words));
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      if (hasAnything(weight.scorer(leaf), leaf.reader().getLiveDocs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAnything(@Nullable Scorer scorer, @Nullable Bits live)
      throws IOException {
    if (scorer == null) {
      return false;
    }
    DocIdSetIterator found = scorer.iterator();
    int doc = found.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = found.nextDoc();
    }
    return doc != DocIdSetIterator.NO_MORE_DOCS;
  }
}
