package dev.tolmach.search;

import dev.tolmach.query.Facet;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.suggest.Suggestion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search: hits, counts, facets, messages and suggestions.
 *
 * @param total how many works match; articles that only fill the page are not counted
 * @param translatedTotal how many other works are found by translations of the words, whether they
 *     are shown or not; null if none were looked for
 * @param exact whether {@code total} and the counts are exact rather than lower bounds
 * @param tookMillis the time it took, in milliseconds
 * @param next the cursor of the next page; null if this is the last one
 * @param messages what the searcher reports, in sentences, such as a part of the query that was
 *     read in another way
 * @param hits the hits in order
 * @param facets the counts of the facets asked for, in the order asked for
 * @param suggestions queries that may be what was meant, the likeliest first; offered only where
 *     few works match. One that is applied is what the hits, the total and the counts are of
 */
public record SearchResult(
    long total,
    @Nullable Long translatedTotal,
    boolean exact,
    double tookMillis,
    @Nullable String next,
    List<String> messages,
    List<Hit> hits,
    List<FacetCounts> facets,
    List<Suggestion> suggestions) {
  /** Copies the lists. */
  public SearchResult {
    messages = List.copyOf(messages);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    suggestions = List.copyOf(suggestions);
  }

  /** The same with suggestions, and the time that has been taken for it all. */
  public SearchResult with(List<Suggestion> offered, double millis) {
    return new SearchResult(
        total, translatedTotal, exact, millis, next, messages, hits, facets, offered);
  }

  /** The same with further messages after its own. */
  public SearchResult with(List<String> further) {
    List<String> all = Stream.concat(messages.stream(), further.stream()).toList();
    return new SearchResult(
        total, translatedTotal, exact, tookMillis, next, all, hits, facets, suggestions);
  }

  /**
   * The counts of one facet.
   *
   * @throws InvalidRequestException if the request did not ask for it
   */
  public FacetCounts facet(Facet facet) {
    return facets.stream()
        .filter(counts -> counts.facet().equals(facet))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequestException(
                "Facet not counted: '"
                    + facet.name()
                    + "'. Expected one that the request asks for. Add it to the request."));
  }
}
