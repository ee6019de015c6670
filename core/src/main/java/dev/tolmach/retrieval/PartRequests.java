package dev.tolmach.retrieval;

import dev.tolmach.query.SearchRequest;
import java.util.List;

/** Requests to the parts of an index, made from what is asked of the whole. */
final class PartRequests {
  private PartRequests() {}

  /** The same request for other hits: the first ones up to a limit, and no facets. */
  static SearchRequest limited(SearchRequest request, int limit) {
    return new SearchRequest(
        request.text(),
        request.expressions(),
        request.match(),
        request.filters(),
        List.of(),
        request.sort(),
        request.recency(),
        limit,
        request.snippets(),
        request.lastWordIsPrefix(),
        request.suggestions(),
        request.versions(),
        request.translate(),
        request.timeout(),
        null);
  }

  /** The same request for the first page, without facets. */
  static SearchRequest first(SearchRequest request) {
    return limited(request, request.limit());
  }
}
