package dev.tolmach.collection;

import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;

/**
 * One pass over the matching articles that finds the best and counts the facets. A facet that is
 * filtered by is counted as if it were not: its values are alternatives, and all can be chosen.
 */
public final class FacetedSearch {
  /** What a pass found: the hits, and for each facet asked for its counts. */
  public record Outcome(HitCollector.Found found, Map<Facet, FacetTally> tallies) {
    /**
     * What passes over all parts of an index found, which share no work.
     *
     * @param limit how many hits are wanted of all
     */
    public static Outcome all(List<Outcome> parts, int limit) {
      Map<Facet, FacetTally> sums = new LinkedHashMap<>();
      for (Outcome part : parts) {
        part.tallies.forEach((facet, tally) ->
            sums.computeIfAbsent(facet, ignored -> new FacetTally()).addAll(tally));
      }
      return new Outcome(
          HitCollector.Found.all(parts.stream().map(Outcome::found).toList(), limit), sums);
    }
  }

  private static final FacetsConfig CONFIG = new FacetsConfig();

  private final IndexSearcher searcher;
  private final FacetDictionaryCache dictionaries;
  private final Deadline deadline;

  /** A search of an index, or of a part of one, until a deadline. */
  public FacetedSearch(
      IndexSearcher searcher, FacetDictionaryCache dictionaries, Deadline deadline) {
    this.searcher = searcher;
    this.dictionaries = dictionaries;
    this.deadline = deadline;
  }

  /** Finds what is wanted of the articles that match, and counts the facets asked for. */
  public Outcome run(ArticleQuery query, SearchRequest request, HitCollector.Wanted wanted)
      throws IOException {
    List<Facet> counted = request.facets().stream().map(FacetRequest::facet).distinct().toList();
    List<Facet> sideways = counted.stream().filter(query.facetFilters()::containsKey).toList();
    List<Facet> plain = counted.stream().filter(facet -> !sideways.contains(facet)).toList();
    DrillDownQuery drillDown = new DrillDownQuery(CONFIG, base(query, sideways));
    for (Facet facet : sideways) {
      drillDown.add(facet.name(), query.facetFilters().get(facet));
    }
    DrillSideways.Result<Object[], FacetTally> result =
        new InOrder(searcher)
            .search(
                drillDown,
                collectors(plain, wanted),
                sideways.stream().map(facet -> of(facet, wanted)).toList());
    return outcome(result, plain, sideways);
  }

  private static Outcome outcome(
      DrillSideways.Result<Object[], FacetTally> result, List<Facet> plain, List<Facet> sideways) {
    Map<Facet, FacetTally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < plain.size(); i++) {
      tallies.put(plain.get(i), (FacetTally) result.drillDownResult()[i + 1]);
    }
    for (int i = 0; i < sideways.size(); i++) {
      tallies.put(sideways.get(i), result.drillSidewaysResults().get(i));
    }
    return new Outcome((HitCollector.Found) result.drillDownResult()[0], tallies);
  }

  /* The match and all filters but those of the facets counted sideways. */
  private Query base(ArticleQuery query, List<Facet> sideways) {
    BooleanQuery.Builder base = new BooleanQuery.Builder();
    base.add(new StoppableQuery(query.match(), deadline), Occur.MUST);
    query.filters().forEach(filter -> base.add(filter, Occur.FILTER));
    query
        .facetFilters()
        .forEach((facet, filter) -> {
          if (!sideways.contains(facet)) {
            base.add(filter, Occur.FILTER);
          }
        });
    return base.build();
  }

  private CollectorManager<FacetCollector, FacetTally> of(Facet facet, HitCollector.Wanted wanted) {
    return FacetCollector.manager(facet, dictionaries, wanted.eachVersion());
  }

  private MultiCollectorManager collectors(List<Facet> plain, HitCollector.Wanted wanted) {
    CollectorManager<?, ?>[] managers = new CollectorManager<?, ?>[plain.size() + 1];
    managers[0] = HitCollector.manager(wanted);
    for (int i = 0; i < plain.size(); i++) {
      managers[i + 1] = of(plain.get(i), wanted);
    }
    return new MultiCollectorManager(managers);
  }

  /* Works are distinguished by documents coming in order, which only this way of scoring keeps. */
  private static final class InOrder extends DrillSideways {
    InOrder(IndexSearcher searcher) {
      super(searcher, CONFIG, (SortedSetDocValuesReaderState) null);
    }

    @Override
    protected boolean scoreSubDocsAtOnce() {
      return true;
    }
  }
}
