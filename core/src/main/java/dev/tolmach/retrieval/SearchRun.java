package dev.tolmach.retrieval;

import dev.tolmach.facet.FacetDictionaries;
import dev.tolmach.facet.FacetRanking;
import dev.tolmach.facet.FacetTally;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.Versions;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers one request on one snapshot, until a deadline. For one thread. */
final class SearchRun {
  /**
   * What is searched.
   *
   * @param names which values of facets are one
   * @param severalArchives whether ids name their archives
   */
  record Snapshot(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      FacetDictionaries dictionaries,
      FacetNames names,
      boolean severalArchives) {}

  private final IndexSearcher searcher;
  private final Snapshot snapshot;
  private final SearchRequest request;
  private final ArticleQuery query;
  private final Deadline deadline;

  SearchRun(Snapshot snapshot, SearchRequest request, ArticleQuery query, Deadline deadline) {
    this.searcher = snapshot.searcher();
    this.snapshot = snapshot;
    this.request = request;
    this.query = query;
    this.deadline = deadline;
  }

  SearchResult answer() throws IOException {
    String cursor = request.after();
    Candidate after = cursor == null ? null : Cursor.parse(cursor, request.sort());
    FacetedSearch.Outcome outcome =
        new FacetedSearch(searcher, snapshot.dictionaries(), deadline)
            .run(query, request, wanted(request.limit(), after, Set.of()));
    List<Candidate> best = outcome.found().best();
    List<Candidate> fill = isFilled(best.size()) ? fill(best) : List.of();
    boolean exact = !deadline.wasReached();
    List<Hit> hits = hits(best, fill);
    deadline.checkInterrupt();
    long total = outcome.found().total();
    return new SearchResult(
        total,
        exact,
        deadline.millis(),
        exact ? next(outcome.found(), after) : null,
        messages(total, exact),
        hits,
        facets(outcome),
        List.of());
  }

  private HitCollector.Wanted wanted(int limit, @Nullable Candidate after, Set<Integer> leftOut) {
    return new HitCollector.Wanted(
        limit, request.sort(), after, request.versions().each(), leftOut);
  }

  private List<Hit> hits(List<Candidate> best, List<Candidate> fill) throws IOException {
    HitReader reading =
        new HitReader(
            snapshot,
            query,
            new HitReader.Shown(snapshot.severalArchives(), request.snippets(), deadline));
    List<Hit> hits = new ArrayList<>(reading.matches(shown(query.match(), best)));
    hits.addAll(reading.fills(shown(query.some(), fill)));
    return hits;
  }

  private List<Candidate> shown(Query match, List<Candidate> candidates) throws IOException {
    Versions versions = request.versions();
    return candidates.isEmpty() || versions.each() || versions.preferred().isEmpty()
        ? candidates
        : new PreferredVersions(searcher, query, match, versions).of(candidates);
  }

  private boolean isFilled(int matches) {
    return matches < request.limit()
        && request.after() == null
        && request.match() == MatchRule.BEST
        && request.sort() == SortOrder.RELEVANCE
        && query.hasWords();
  }

  /* The best articles that have some of the words; all that match are known and left out. */
  private List<Candidate> fill(List<Candidate> matches) throws IOException {
    Set<Integer> blocks = new HashSet<>();
    for (Candidate match : matches) {
      boolean each = request.versions().each();
      blocks.add(each ? match.doc() : WorkBlock.start(searcher.getIndexReader(), match.doc()));
    }
    int room = request.limit() - matches.size();
    Query some = query.under(new StoppableQuery(query.some(), deadline));
    return searcher.search(some, HitCollector.manager(wanted(room, null, blocks))).best();
  }

  private List<String> messages(long total, boolean exact) throws IOException {
    List<String> messages =
        new ArrayList<>(
            exact && total == 0 ? new EmptyResult(searcher, query).messages() : query.messages());
    if (deadline.wasReached()) {
      messages.add(
          String.format(
              Locale.ROOT,
              "The search stopped after %.0f ms: %s.",
              deadline.millis(),
              exact
                  ? "not all hits have snippets"
                  : "there may be more and better hits, and counts are lower bounds"));
    }
    return messages;
  }

  private @Nullable String next(HitCollector.Found found, @Nullable Candidate after) {
    List<Candidate> best = found.best();
    boolean full = !best.isEmpty() && best.size() == request.limit();
    if (!full || after == null && found.total() == best.size()) {
      return null;
    }
    return Cursor.of(request.sort(), best.get(best.size() - 1));
  }

  private List<FacetCounts> facets(FacetedSearch.Outcome outcome) {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetRequest asked : request.facets()) {
      Facet facet = asked.facet();
      FacetTally tally = outcome.tallies().getOrDefault(facet, new FacetTally());
      Set<String> selected = query.selected().getOrDefault(facet, Set.of());
      counts.add(new FacetRanking(asked, snapshot.names(), request.versions()).of(tally, selected));
    }
    return counts;
  }
}
