package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Cursor;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.collection.TranslatedSearch;
import dev.tolmach.facet.FacetRanking;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest.Scope;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.StatisticalSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Answers one request from the parts of an index as {@link SearchRun} does from one snapshot. For
 * one thread.
 */
final class PartedRun {
  /* So much nothing scores: of those that translations find all may fill a page. */
  private static final float ALL = Float.MAX_VALUE;

  private final PartedIndex index;
  private final PartedIndex.Asked asked;
  private final SearchRequest request;
  private final Deadline deadline;

  /* Whether every part looked at everything, each time it was asked. */
  private boolean whole = true;

  PartedRun(PartedIndex index, PartedIndex.Asked asked, Deadline deadline) {
    this.index = index;
    this.asked = asked;
    this.request = asked.request();
    this.deadline = deadline;
  }

  /* What is on a page: for each hit whether it matches; then come those that fill the page. */
  private record Page(
      List<Candidate> matching,
      List<Candidate> translated,
      List<Boolean> order,
      List<Candidate> fill) {
    List<Term> ids() {
      return Stream.of(matching, translated, fill)
          .flatMap(List::stream)
          .map(each -> new Term(IndexFields.ID, each.id()))
          .toList();
    }
  }

  SearchResult answer() throws IOException {
    String cursor = request.after();
    if (cursor != null) {
      Cursor.parse(cursor, request.sort()); // A bad one is refused before anybody is asked.
    }
    FacetedSearch.Outcome outcome = find(asked, request, Scope.MATCHING, 0);
    HitCollector.Found matching = outcome.found();
    PartedIndex.Asked wider = isTranslated(matching) ? index.translated(asked).orElse(null) : null;
    HitCollector.Found found =
        wider == null
            ? null
            : find(wider, PartRequests.first(request), Scope.TRANSLATED, 0).found();
    Page page = page(matching.best(), wider, found);
    boolean exact = whole && !deadline.wasReached();
    List<Hit> hits = hits(page, wider == null ? asked : wider);
    deadline.checkInterrupt();
    return new SearchResult(
        matching.total(),
        found == null ? null : found.total(),
        exact,
        deadline.millis(),
        exact ? next(matching, page.matching()) : null,
        messages(matching.total(), exact, wider == null ? asked : wider),
        hits,
        facets(outcome),
        List.of());
  }

  /* Parts have the time that is left. */
  private FacetedSearch.Outcome find(
      PartedIndex.Asked by, SearchRequest wanted, Scope scope, float least) throws IOException {
    PartAnswer.Found found = index.find(by, PartRequests.within(wanted, deadline), scope, least);
    whole &= found.exact();
    return found.outcome();
  }

  private boolean isTranslated(HitCollector.Found matching) {
    boolean wanted =
        switch (request.translate()) {
          case AUTO -> matching.best().size() < request.limit();
          case ALWAYS -> request.after() == null;
          case NEVER -> false;
        };
    return wanted && request.sort() == SortOrder.RELEVANCE && !deadline.isReached();
  }

  private Page page(
      List<Candidate> best, PartedIndex.@Nullable Asked wider, HitCollector.@Nullable Found found)
      throws IOException {
    List<Candidate> translated = found == null ? List.of() : found.best();
    float least = 0;
    if (!translated.isEmpty() && isFilled(best.size())) {
      least =
          Math.max(
              TranslatedSearch.least(fill(asked, 0), List.of()),
              TranslatedSearch.least(fill(wider == null ? asked : wider, ALL), translated));
    }
    List<Candidate> more = TranslatedSearch.telling(translated, least);
    List<Boolean> order =
        TranslatedSearch.order(best.size(), more.size(), request.translate(), request.limit());
    int matching = (int) order.stream().filter(matches -> matches).count();
    List<Candidate> fill =
        isFilled(order.size()) ? fill(wider == null ? asked : wider, least) : List.of();
    int room = Math.min(fill.size(), request.limit() - order.size());
    return new Page(
        best.subList(0, matching),
        more.subList(0, order.size() - matching),
        order,
        fill.subList(0, Math.max(0, room)));
  }

  private boolean isFilled(int matches) {
    return matches < request.limit()
        && request.after() == null
        && request.match() == MatchRule.BEST
        && request.sort() == SortOrder.RELEVANCE
        && asked.query().hasWords();
  }

  /* The best works that have some of the words, without those that are found by translations. */
  private List<Candidate> fill(PartedIndex.Asked by, float least) throws IOException {
    return find(by, request, Scope.FILLING, least).found().best();
  }

  private List<Hit> hits(Page page, PartedIndex.Asked wider) throws IOException {
    try (FetchedWorks works = index.fetch(page.ids())) {
      SearchRun.Snapshot snapshot = snapshot(wider.vocabulary(), works);
      var shown = new HitReader.Shown(snapshot.severalArchives(), request.snippets(), deadline);
      HitReader reading = new HitReader(snapshot, asked.query(), shown);
      HitReader widely =
          wider.equals(asked) ? reading : new HitReader(snapshot, wider.query(), shown);
      List<Candidate> matching = works.here(page.matching());
      List<Candidate> translated = works.here(page.translated());
      Iterator<Hit> first =
          reading.matches(shown(snapshot, asked, matching, asked.query().match())).iterator();
      Iterator<Hit> second =
          widely.translated(shown(snapshot, wider, translated, wider.query().match())).iterator();
      List<Hit> hits = new ArrayList<>();
      for (boolean matches : page.order()) {
        Iterator<Hit> next = matches ? first : second;
        if (next.hasNext()) {
          hits.add(next.next());
        }
      }
      List<Candidate> fill = works.here(page.fill());
      hits.addAll(widely.fills(shown(snapshot, wider, fill, wider.query().some())));
      return hits;
    }
  }

  private SearchRun.Snapshot snapshot(FrozenVocabulary vocabulary, FetchedWorks works) {
    return new SearchRun.Snapshot(
        StatisticalSearcher.ofPart(works.reader(), vocabulary),
        index.analyzers(),
        new FacetDictionaryCache(vocabulary.names()),
        vocabulary.names(),
        vocabulary.counts().archives().size() > 1);
  }

  /* A work that was deleted between two questions to the parts is no hit any more. */
  private List<Candidate> shown(
      SearchRun.Snapshot snapshot, PartedIndex.Asked by, List<Candidate> candidates, Query match)
      throws IOException {
    List<Candidate> there = candidates.stream().filter(each -> each.doc() >= 0).toList();
    var versions = request.versions();
    return there.isEmpty() || versions.each() || versions.preferred().isEmpty()
        ? there
        : new PreferredVersions(snapshot.searcher(), by.query(), match, versions).of(there);
  }

  private @Nullable String next(HitCollector.Found found, List<Candidate> shown) {
    return shown.isEmpty() || found.left() <= shown.size()
        ? null
        : Cursor.of(request.sort(), shown.getLast());
  }

  private List<String> messages(long total, boolean exact, PartedIndex.Asked wider)
      throws IOException {
    List<String> messages = new ArrayList<>(asked.query().messages());
    if (exact && total == 0) {
      SearchRequest none = PartRequests.limited(request, 0);
      messages =
          new ArrayList<>(
              new EmptyResult(
                      asked.query(),
                      wider.query(),
                      () -> index.works(asked, none, Scope.WITHOUT_CONDITIONS).total())
                  .messages());
    }
    if (!exact || deadline.wasReached()) {
      messages.add(SearchRun.stopped(deadline, exact));
    }
    return messages;
  }

  private List<FacetCounts> facets(FacetedSearch.Outcome outcome) {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetRequest each : request.facets()) {
      FacetTally tally = outcome.tallies().getOrDefault(each.facet(), new FacetTally());
      Set<String> selected = asked.query().selected().getOrDefault(each.facet(), Set.of());
      counts.add(
          new FacetRanking(each, asked.vocabulary().names(), request.versions())
              .of(tally, selected));
    }
    return counts;
  }
}
