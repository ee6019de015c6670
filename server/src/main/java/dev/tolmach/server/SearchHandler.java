package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;

/**
 * Answers requests over an index, inside {@link SearchServer} or any other server.
 *
 * <p>Any number of threads may use one.
 */
public final class SearchHandler {
  private final ArticleSearch index;

  private SearchHandler(ArticleSearch index) {
    this.index = index;
  }

  /** A handler over an index, with the default settings. */
  public static SearchHandler of(ArticleSearch index) {
    return new SearchHandler(index);
  }

  /** Answers a request. Whatever is wrong becomes a response, too. */
  public WebResponse answer(WebRequest request) {
    try {
      int question = request.target().indexOf('?');
      String path = question < 0 ? request.target() : request.target().substring(0, question);
      String query = question < 0 ? "" : request.target().substring(question + 1);
      return path.equals("/api/search")
          ? search(query)
          : WebResponse.of(404, "text/plain; charset=utf-8", "Not found.\n");
    } catch (InvalidRequestException e) {
      return WebResponse.of(400, "text/plain; charset=utf-8", e.getMessage() + "\n");
    } catch (IOException e) {
      return WebResponse.of(503, "text/plain; charset=utf-8", e.getMessage() + "\n");
    }
  }

  private WebResponse search(String query) throws IOException {
    SearchRequest request = SearchParameters.of(QueryString.parameters(query));
    String json = ResultJson.of(request, index.search(request)) + "\n";
    return WebResponse.of(200, "application/json", json);
  }
}
