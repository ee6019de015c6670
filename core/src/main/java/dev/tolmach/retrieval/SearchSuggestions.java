package dev.tolmach.retrieval;

import dev.tolmach.collection.Deadline;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.SynonymNameQuery;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.matching.WordClause;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import dev.tolmach.typing.QuerySuggester;
import dev.tolmach.vocabulary.IndexTerms;
import dev.tolmach.vocabulary.IndexVocabulary;
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
final class SearchSuggestions {
  /** Fewer matching works than these are few. */
  static final int FEW = 3;

  private static final int TRIED = 8;
  private static final int OFFERED = 3;

  /** Answers a request without suggestions. */
  interface Answering {
    SearchResult answer(SearchRequest request, Deadline deadline) throws IOException;
  }

  /** What an index says about a request. */
  interface Index {
    /**
     * What may have been meant, whether it finds anything or not.
     *
     * @param most how many at most
     */
    List<Suggestion> meant(SearchRequest request, int most, Deadline deadline) throws IOException;

    /** Whether an article matches under the conditions of a request, or has any of its words. */
    boolean hasAnything(SearchRequest request, MatchRule rule) throws IOException;
  }

  private final Index index;

  SearchSuggestions(Index index) {
    this.index = index;
  }

  /** Suggestions from one snapshot. */
  static SearchSuggestions of(
      IndexSearcher searcher, ArticleAnalyzers analyzers, IndexVocabulary vocabulary) {
    return new SearchSuggestions(
        new Snapshot(searcher, analyzers, vocabulary, new QuerySuggester(analyzers)));
  }

  /** The result with suggestions, or that of a suggestion in its place. */
  SearchResult help(
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
    if (nothing && !offered.isEmpty() && !index.hasAnything(request, MatchRule.ANY)) {
      Suggestion first = offered.get(0);
      offered.set(0, new Suggestion(first.text(), first.reason(), true));
      result = searching.answer(request.withText(first.text()), deadline);
    }
    return result.with(offered, deadline.millis());
  }

  private List<Suggestion> finding(SearchRequest request, Deadline deadline) throws IOException {
    List<Suggestion> finding = new ArrayList<>();
    for (Suggestion each : index.meant(request, TRIED, deadline)) {
      if (finding.size() < OFFERED
          && !deadline.isReached()
          && index.hasAnything(request.withText(each.text()), request.match())) {
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

  /**
   * The words of a request that are known by another name or with other marks, and so are right.
   */
  static Set<String> named(
      SearchRequest request, ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    Set<String> named = new TreeSet<>();
    for (WordClause word : ArticleQuery.of(request, analyzers, vocabulary).words()) {
      named.addAll(SynonymNameQuery.typedIn(word.query()));
      if (word.marked()) {
        named.add(word.text());
      }
    }
    return named;
  }

  private record Snapshot(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      IndexVocabulary vocabulary,
      QuerySuggester suggester)
      implements Index {
    @Override
    public List<Suggestion> meant(SearchRequest request, int most, Deadline deadline)
        throws IOException {
      return suggester.of(
          new IndexTerms(vocabulary, deadline::isReached),
          vocabulary.fieldLanguages(),
          request.text(),
          named(request, analyzers, vocabulary),
          most,
          deadline::isReached);
    }

    @Override
    public boolean hasAnything(SearchRequest request, MatchRule rule) throws IOException {
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
}
