package dev.tolmach.retrieval;

import dev.tolmach.collection.Deadline;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to the parts of an index, made from what is asked of the whole. */
final class PartRequests {
  private PartRequests() {}

  /** The same request for other hits: the first ones up to a limit, and no facets. */
  static SearchRequest limited(SearchRequest request, int limit) {
    return with(request, List.of(), limit, request.timeout(), null);
  }

  /** The same request in the time that a deadline leaves. */
  static SearchRequest within(SearchRequest request, Deadline deadline) {
    return with(request, request.facets(), request.limit(), deadline.left(), request.after());
  }

  private static SearchRequest with(
      SearchRequest request,
      List<FacetRequest> facets,
      int limit,
      @Nullable Duration timeout,
      @Nullable String after) {
    return new SearchRequest(
        request.text(),
        request.expressions(),
        request.match(),
        request.filters(),
        facets,
        request.sort(),
        request.recency(),
        limit,
        request.snippets(),
        request.lastWordIsPrefix(),
        request.suggestions(),
        request.versions(),
        request.translate(),
        timeout,
        after);
  }

  /** The same request for the first page, without facets. */
  static SearchRequest first(SearchRequest request) {
    return limited(request, request.limit());
  }
}
