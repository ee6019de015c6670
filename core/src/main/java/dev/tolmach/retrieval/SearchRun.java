package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Cursor;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.collection.StoppableQuery;
import dev.tolmach.collection.TranslatedSearch;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.collection.WorkSet;
import dev.tolmach.facet.FacetRanking;
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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
      FacetDictionaryCache dictionaries,
      FacetNames names,
      boolean severalArchives) {}

  private final IndexSearcher searcher;
  private final Snapshot snapshot;
  private final SearchRequest request;
  private final ArticleQuery query;
  private final Deadline deadline;
  private final Supplier<Optional<ArticleQuery>> translating;

  SearchRun(Snapshot snapshot, SearchRequest request, ArticleQuery query, Deadline deadline) {
    this(snapshot, request, query, deadline, Optional::empty);
  }

  /**
   * A run that looks for translations of words where the request wants them.
   *
   * @param translating makes the query with translations; empty: there are none
   */
  SearchRun(
      Snapshot snapshot,
      SearchRequest request,
      ArticleQuery query,
      Deadline deadline,
      Supplier<Optional<ArticleQuery>> translating) {
    this.searcher = snapshot.searcher();
    this.snapshot = snapshot;
    this.request = request;
    this.query = query;
    this.deadline = deadline;
    this.translating = translating;
  }

  /* What is on a page: for each hit whether it matches; then come those that fill the page. */
  private record Page(
      List<Candidate> matching,
      List<Candidate> translated,
      List<Boolean> order,
      List<Candidate> fill) {}

  SearchResult answer() throws IOException {
    String cursor = request.after();
    Candidate after = cursor == null ? null : Cursor.parse(cursor, request.sort());
    WorkSet works = new WorkSet(searcher.getIndexReader());
    FacetedSearch.Outcome outcome =
        new FacetedSearch(searcher, snapshot.dictionaries(), deadline)
            .run(query, request, wanted(request.limit(), after, Set.of()).notedIn(works));
    List<Candidate> best = outcome.found().best();
    TranslatedSearch others = isTranslated(best.size()) ? translated(works) : null;
    HitCollector.Found found = others == null ? null : others.find(request.limit());
    Page page = page(best, others, found == null ? List.of() : found.best());
    boolean exact = !deadline.wasReached();
    List<Hit> hits = hits(page, others == null ? query : others.query());
    deadline.checkInterrupt();
    long total = outcome.found().total();
    return new SearchResult(
        total,
        found == null ? null : found.total(),
        exact,
        deadline.millis(),
        exact ? next(outcome.found(), page.matching()) : null,
        messages(total, exact, others == null ? query : others.query()),
        hits,
        facets(outcome),
        List.of());
  }

  private boolean isTranslated(int matches) {
    boolean wanted =
        switch (request.translate()) {
          case AUTO -> matches < request.limit();
          case ALWAYS -> request.after() == null;
          case NEVER -> false;
        };
    return wanted && request.sort() == SortOrder.RELEVANCE && !deadline.isReached();
  }

  private @Nullable TranslatedSearch translated(WorkSet matched) {
    Optional<ArticleQuery> translated = translating.get();
    return translated.isEmpty()
        ? null
        : new TranslatedSearch(searcher, request, translated.get(), matched, deadline);
  }

  /* Those found by translations come before articles that lack words if they say more; the others
   * take their places among these. */
  private Page page(
      List<Candidate> best, @Nullable TranslatedSearch others, List<Candidate> translated)
      throws IOException {
    List<Candidate> some = isFilled(best.size()) ? fill(best, others, request.limit()) : List.of();
    float least = TranslatedSearch.least(some, translated);
    if (!translated.isEmpty() && isFilled(best.size())) {
      least = Math.max(least, TranslatedSearch.least(fill(best, null, 1), List.of()));
    }
    List<Candidate> more = TranslatedSearch.telling(translated, least);
    List<Boolean> order =
        TranslatedSearch.order(best.size(), more.size(), request.translate(), request.limit());
    int matching = (int) order.stream().filter(matches -> matches).count();
    List<Candidate> telling = more.subList(0, order.size() - matching);
    Set<Integer> shown = blocks(telling);
    List<Candidate> fill = new ArrayList<>();
    for (Candidate each : some) {
      if (order.size() + fill.size() < request.limit() && !shown.contains(block(each))) {
        fill.add(each);
      }
    }
    return new Page(best.subList(0, matching), telling, order, fill);
  }

  private HitCollector.Wanted wanted(int limit, @Nullable Candidate after, Set<Integer> leftOut) {
    return new HitCollector.Wanted(
        limit, request.sort(), after, request.versions().each(), leftOut);
  }

  private List<Hit> hits(Page page, ArticleQuery wider) throws IOException {
    HitReader reading = reader(query);
    HitReader widely = wider.equals(query) ? reading : reader(wider);
    Iterator<Hit> matching =
        reading.matches(shown(query, query.match(), page.matching())).iterator();
    Iterator<Hit> translated =
        widely.translated(shown(wider, wider.match(), page.translated())).iterator();
    List<Hit> hits = new ArrayList<>();
    page.order().forEach(matches -> hits.add((matches ? matching : translated).next()));
    hits.addAll(widely.fills(shown(wider, wider.some(), page.fill())));
    return hits;
  }

  private HitReader reader(ArticleQuery read) throws IOException {
    return new HitReader(
        snapshot,
        read,
        new HitReader.Shown(snapshot.severalArchives(), request.snippets(), deadline));
  }

  private List<Candidate> shown(ArticleQuery asked, Query match, List<Candidate> candidates)
      throws IOException {
    Versions versions = request.versions();
    return candidates.isEmpty() || versions.each() || versions.preferred().isEmpty()
        ? candidates
        : new PreferredVersions(searcher, asked, match, versions).of(candidates);
  }

  private boolean isFilled(int matches) {
    return matches < request.limit()
        && request.after() == null
        && request.match() == MatchRule.BEST
        && request.sort() == SortOrder.RELEVANCE
        && query.hasWords();
  }

  /* The best articles that have some of the words, those that match by translations, too. */
  private List<Candidate> fill(List<Candidate> matches, @Nullable TranslatedSearch others, int room)
      throws IOException {
    Set<Integer> blocks = blocks(matches);
    if (others != null) {
      return others.fill(room, blocks);
    }
    Query some = query.under(new StoppableQuery(query.some(), deadline));
    return searcher.search(some, HitCollector.manager(wanted(room, null, blocks))).best();
  }

  private Set<Integer> blocks(List<Candidate> candidates) throws IOException {
    Set<Integer> blocks = new HashSet<>();
    for (Candidate each : candidates) {
      blocks.add(block(each));
    }
    return blocks;
  }

  private int block(Candidate candidate) throws IOException {
    return request.versions().each()
        ? candidate.doc()
        : WorkBlock.start(searcher.getIndexReader(), candidate.doc());
  }

  private List<String> messages(long total, boolean exact, ArticleQuery wider) throws IOException {
    List<String> messages =
        new ArrayList<>(
            exact && total == 0
                ? EmptyResult.of(searcher, query, wider).messages()
                : query.messages());
    if (deadline.wasReached()) {
      messages.add(stopped(deadline, exact));
    }
    return messages;
  }

  /** The message of a search that had no more time. */
  static String stopped(Deadline deadline, boolean exact) {
    return stopped(
        deadline,
        exact
            ? "not all hits have snippets"
            : "there may be more and better hits, and counts are lower bounds");
  }

  /** The message of a search that had no more time, with what is not known because of that. */
  static String stopped(Deadline deadline, String unknown) {
    return String.format(
        Locale.ROOT, "The search stopped after %.0f ms: %s.", deadline.millis(), unknown);
  }

  private @Nullable String next(HitCollector.Found found, List<Candidate> shown) {
    return shown.isEmpty() || found.left() <= shown.size()
        ? null
        : Cursor.of(request.sort(), shown.getLast());
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
