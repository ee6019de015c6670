package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Cursor;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaries;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.facet.FacetRanking;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.PartRequest.Scope;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.translation.Translator;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.StatisticalSearcher;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index whose parts are elsewhere, such as the shards of a cluster, with the answers of
 * an {@link ArticleSearcher} of the whole. Words are counted in all parts first; each part then
 * searches with the same counts, and only the works that are shown are fetched.
 *
 * <p>Any number of threads may use one.
 */
public final class PartedSearcher {
  /** Asks all parts of an index. */
  @FunctionalInterface
  public interface Parts {
    /**
     * The answer of all parts together.
     *
     * @throws IOException if any part does not answer
     */
    PartAnswer ask(PartRequest request) throws IOException;
  }

  private final Parts parts;
  private final ArticleAnalyzers analyzers;
  private final Glossary glossary;

  /* Languages and fields as they were last: a start for the next query, which counts again. */
  private volatile VocabularyCounts before = VocabularyCounts.NONE;

  /**
   * A searcher of parts.
   *
   * @param analyzers the chains that the index was built with
   * @param glossary what means the same
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public PartedSearcher(Parts parts, ArticleAnalyzers analyzers, Glossary glossary) {
    this.parts = parts;
    this.analyzers = analyzers;
    this.glossary = glossary;
  }

  /** What is asked, as the whole index understands it. */
  private record Asked(SearchRequest request, ArticleQuery query, FrozenVocabulary vocabulary) {}

  private VocabularyCounts counts(Set<Term> terms) throws IOException {
    VocabularyCounts counts =
        ((PartAnswer.Counted) parts.ask(new PartRequest.Count(terms))).counts();
    before =
        new VocabularyCounts(
            counts.size(),
            counts.languages(),
            counts.fieldLanguages(),
            counts.archives(),
            counts.facets(),
            Map.of(),
            counts.lengths());
    return counts;
  }

  private Asked asked(SearchRequest request) throws IOException {
    FrozenVocabulary vocabulary =
        FrozenVocabulary.of(
            before,
            analyzers,
            glossary,
            this::counts,
            words -> ArticleQuery.of(request, analyzers, words));
    return new Asked(request, ArticleQuery.of(request, analyzers, vocabulary), vocabulary);
  }

  private PartAnswer.Found find(Asked asked, SearchRequest request, Scope scope)
      throws IOException {
    return (PartAnswer.Found)
        parts.ask(
            new PartRequest.Find(request, scope, asked.vocabulary.counts(), glossary.written()));
  }

  private FetchedWorks fetch(List<Term> terms) throws IOException {
    List<BytesRef> works =
        terms.isEmpty()
            ? List.of()
            : ((PartAnswer.Fetched) parts.ask(new PartRequest.Fetch(terms))).works();
    return new FetchedWorks(works, analyzers);
  }

  /**
   * The facets of the index: {@link Facet#ALL}, then the archives' own by their names.
   *
   * @throws IOException if a part does not answer
   */
  public List<Facet> facets() throws IOException {
    return facets(counts(Set.of()));
  }

  private static List<Facet> facets(VocabularyCounts counts) {
    return Stream.concat(Facet.ALL.stream(), counts.facets().stream().sorted().map(Facet::named))
        .distinct()
        .toList();
  }

  /**
   * How many articles the index holds, each version of a work counted by itself.
   *
   * @throws IOException if a part does not answer
   */
  public long articles() throws IOException {
    return counts(Set.of()).size();
  }

  /**
   * Answers a request.
   *
   * @throws InvalidRequestException if the request's cursor is none, or one of another sort order,
   *     or if it asks for a facet that no article has
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if a part does not answer
   */
  public SearchResult search(SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.timeout());
    Asked asked = asked(request);
    checkFacets(request, facets(asked.vocabulary.counts()));
    return answer(asked, deadline);
  }

  private static void checkFacets(SearchRequest request, List<Facet> facets) {
    for (FacetRequest each : request.facets()) {
      if (!facets.contains(each.facet())) {
        throw ArticleSearcher.unknownFacet(each.facet(), facets);
      }
    }
  }

  private SearchResult answer(Asked asked, Deadline deadline) throws IOException {
    SearchRequest request = asked.request;
    String cursor = request.after();
    if (cursor != null) {
      Cursor.parse(cursor, request.sort()); // A bad one is refused before anybody is asked.
    }
    PartAnswer.Found found = find(asked, request, Scope.MATCHING);
    FacetedSearch.Outcome outcome = found.outcome();
    List<Candidate> best = outcome.found().best();
    List<Candidate> fill = isFilled(asked, best.size()) ? fill(asked, best.size()) : List.of();
    List<Hit> hits = hits(asked, best, fill, deadline);
    deadline.checkInterrupt();
    boolean exact = found.exact();
    return new SearchResult(
        outcome.found().total(),
        null, // Translations are not looked for in parts.
        exact,
        deadline.millis(),
        exact ? next(request, outcome.found()) : null,
        messages(asked, outcome.found().total(), exact, deadline),
        hits,
        facets(asked, outcome),
        List.of());
  }

  private static boolean isFilled(Asked asked, int matches) {
    SearchRequest request = asked.request;
    return matches < request.limit()
        && request.after() == null
        && request.match() == MatchRule.BEST
        && request.sort() == SortOrder.RELEVANCE
        && asked.query.hasWords();
  }

  private List<Candidate> fill(Asked asked, int matches) throws IOException {
    List<Candidate> best = find(asked, asked.request, Scope.FILLING).outcome().found().best();
    return best.subList(0, Math.min(best.size(), asked.request.limit() - matches));
  }

  private List<Hit> hits(Asked asked, List<Candidate> best, List<Candidate> fill, Deadline deadline)
      throws IOException {
    List<Term> ids =
        Stream.concat(best.stream(), fill.stream())
            .map(each -> new Term(IndexFields.ID, each.id()))
            .toList();
    try (FetchedWorks works = fetch(ids)) {
      SearchRun.Snapshot snapshot = snapshot(asked.vocabulary, works);
      var shown =
          new HitReader.Shown(snapshot.severalArchives(), asked.request.snippets(), deadline);
      HitReader reading = new HitReader(snapshot, asked.query, shown);
      List<Hit> hits = new ArrayList<>();
      hits.addAll(reading.matches(shown(snapshot, asked, works.here(best), asked.query.match())));
      hits.addAll(reading.fills(shown(snapshot, asked, works.here(fill), asked.query.some())));
      return hits;
    }
  }

  private SearchRun.Snapshot snapshot(FrozenVocabulary vocabulary, FetchedWorks works) {
    return new SearchRun.Snapshot(
        StatisticalSearcher.ofPart(works.reader(), vocabulary),
        analyzers,
        new FacetDictionaries(vocabulary.names()),
        vocabulary.names(),
        vocabulary.counts().archives().size() > 1);
  }

  /* A work that was deleted between two questions to the parts is no hit any more. */
  private static List<Candidate> shown(
      SearchRun.Snapshot snapshot, Asked asked, List<Candidate> candidates, Query match)
      throws IOException {
    List<Candidate> there = candidates.stream().filter(each -> each.doc() >= 0).toList();
    var versions = asked.request.versions();
    return there.isEmpty() || versions.each() || versions.preferred().isEmpty()
        ? there
        : new PreferredVersions(snapshot.searcher(), asked.query, match, versions).of(there);
  }

  private static @Nullable String next(SearchRequest request, HitCollector.Found found) {
    List<Candidate> best = found.best();
    boolean full = !best.isEmpty() && best.size() == request.limit();
    if (!full || request.after() == null && found.total() == best.size()) {
      return null;
    }
    return Cursor.of(request.sort(), best.getLast());
  }

  private List<String> messages(Asked asked, long total, boolean exact, Deadline deadline)
      throws IOException {
    List<String> messages = new ArrayList<>(asked.query.messages());
    if (exact && total == 0) {
      SearchRequest none = PartRequests.limited(asked.request, 0);
      messages =
          new ArrayList<>(
              new EmptyResult(
                      asked.query,
                      asked.query,
                      () -> find(asked, none, Scope.WITHOUT_CONDITIONS).outcome().found().total())
                  .messages());
    }
    if (!exact) {
      messages.add(SearchRun.stopped(deadline, false));
    }
    return messages;
  }

  private List<FacetCounts> facets(Asked asked, FacetedSearch.Outcome outcome) {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetRequest each : asked.request.facets()) {
      FacetTally tally = outcome.tallies().getOrDefault(each.facet(), new FacetTally());
      Set<String> selected = asked.query.selected().getOrDefault(each.facet(), Set.of());
      counts.add(
          new FacetRanking(each, asked.vocabulary.names(), asked.request.versions())
              .of(tally, selected));
    }
    return counts;
  }

  /**
   * Visits all articles, work by work, then the notes about those that were left out.
   *
   * @throws IOException if a part does not answer, or the visitor throws
   */
  public void export(ExportedArticle.Visitor visitor) throws IOException {
    new PartedExport(parts).visit(visitor);
  }

  /** What to do with the works of a name. */
  private interface Use<T> {
    T of(FetchedWorks works, VocabularyCounts counts) throws IOException;
  }

  private <T> T withNamed(String name, Use<T> use) throws IOException {
    new Deadline(null).checkInterrupt();
    VocabularyCounts counts = counts(Set.of());
    try (FetchedWorks works = fetch(ArticleNames.terms(name, counts.archives()))) {
      return use.of(works, counts);
    }
  }

  /**
   * The id of the article that a name stands for, also of one that was left out with a note.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws IOException if a part does not answer
   */
  public Optional<ArticleId> find(String article) throws IOException {
    return withNamed(
        article, (works, counts) -> names(works).find(article).map(ArticleNames.Named::id));
  }

  private static ArticleNames names(FetchedWorks works) {
    return new ArticleNames(new IndexSearcher(works.reader()));
  }

  /**
   * The text of an article as it was understood.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article, or if it was left out
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws IOException if a part does not answer
   */
  public Optional<ShownArticle> show(String article) throws IOException {
    return withNamed(
        article,
        (works, counts) -> {
          Optional<ArticleNames.Named> named = names(works).find(article);
          if (named.isEmpty() || named.get().note()) {
            return Optional.empty();
          }
          var shown =
              ArticleDocuments.article(
                  works.reader().storedFields().document(named.get().document()));
          return Optional.of(ShownArticle.of(shown, printed(shown.id(), counts)));
        });
  }

  private static String printed(ArticleId id, VocabularyCounts counts) {
    return counts.archives().size() > 1 ? id.toString() : id.path();
  }

  /**
   * Tells why an article is among the hits of a request, or why it is not.
   *
   * @param article its path, or {@code archive:path}
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws IOException if a part does not answer
   */
  public Explanation why(String article, SearchRequest request) throws IOException {
    Asked asked = asked(request);
    return withNamed(
        article,
        (works, counts) ->
            new ArticleExplainer(
                    StatisticalSearcher.ofPart(works.reader(), asked.vocabulary),
                    analyzers,
                    asked.vocabulary,
                    new Translator(Lexicons.NONE, analyzers.languages()),
                    id -> printed(id, counts),
                    (query, ignored, none) -> ranked(asked, works))
                .explain(article, request));
  }

  private HitCollector.Found ranked(Asked asked, FetchedWorks works) throws IOException {
    SearchRequest all = PartRequests.limited(asked.request, SearchRequest.MAX_LIMIT);
    HitCollector.Found found = find(asked, all, Scope.MATCHING).outcome().found();
    return new HitCollector.Found(found.total(), works.here(found.best()));
  }
}
