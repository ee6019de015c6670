package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.http.WebResponse;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.LineRange;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.CompletionRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The HTTP API: the commands that read an index, with their options as parameters, and the JSON
 * that they print, byte for byte.
 */
final class ApiEndpoints {
  private static final String JSON = "application/json";
  private static final int ALL_VALUES = 1_000;

  private final Requests requests;

  ApiEndpoints(Requests requests) {
    this.requests = requests;
  }

  WebResponse search(Call call) throws IOException {
    SearchRequest request = requests.of(call.parameters(), UnaryOperator.identity());
    return json(ResultJson.of(request, call.index().search(request)));
  }

  WebResponse suggest(Call call) throws IOException {
    call.checkNames(List.of("q", "limit", "language"));
    String prefix = String.join(" ", call.parameters().getOrDefault("q", List.of()));
    if (prefix.isBlank()) {
      throw new InvalidRequestException(
          "Nothing typed: '"
              + prefix
              + "'. Expected the beginning of a word or title. Give it as q.");
    }
    CompletionRequest request =
        new CompletionRequest(prefix, completions(call), call.last("language").orElse(null));
    return json(ResultJson.of(request, call.index().suggest(request)));
  }

  private static int completions(Call call) {
    String written = call.last("limit").orElse(Integer.toString(CompletionRequest.DEFAULT_LIMIT));
    int number = written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : 0;
    if (number < 1 || number > CompletionRequest.MAX_LIMIT) {
      throw new InvalidRequestException(
          "Out of range: 'limit="
              + written
              + "'. Expected limit=N with 1 to "
              + CompletionRequest.MAX_LIMIT
              + ". Choose a number in that range.");
    }
    return number;
  }

  WebResponse facets(Call call) throws IOException {
    List<FacetRequest> asked = facetRequests(call);
    Map<String, List<String>> others = call.without(List.of("facet", "containing"));
    SearchRequest request = requests.of(others, builder -> builder.limit(0).facets(asked));
    return json(ResultJson.facets(call.index().search(request)));
  }

  private List<FacetRequest> facetRequests(Call call) throws IOException {
    List<String> named = call.parameters().getOrDefault("facet", List.of());
    List<FacetRequest> asked = new ArrayList<>();
    for (String name : named) {
      asked.add(FacetRequest.parse(name.contains(":") ? name : name + ":" + ALL_VALUES));
    }
    if (named.isEmpty()) {
      for (Facet facet : call.index().facets()) {
        asked.add(FacetRequest.of(facet));
      }
    }
    String containing = call.last("containing").orElse("");
    return asked.stream().distinct().map(each -> each.containing(containing)).toList();
  }

  WebResponse similar(Call call) throws IOException {
    String id = call.article();
    SearchRequest request =
        requests.of(call.without(List.of("id")), builder -> builder.facets(List.of()));
    ArticleSearch index = call.index();
    if (index.find(id).isEmpty()) {
      return unknown(id, call);
    }
    SearchResult result = index.similar(id, request);
    return json(ResultJson.similar(id, result, List.of()));
  }

  WebResponse why(Call call) throws IOException {
    String id = call.article();
    SearchRequest request = requests.of(call.without(List.of("id")), UnaryOperator.identity());
    return json(ResultJson.of(request, call.index().why(id, request)));
  }

  WebResponse article(Call call) throws IOException {
    call.checkNames(List.of("id", "section", "lines"));
    String id = call.article();
    Optional<ShownArticle> found = call.index().show(id);
    if (found.isEmpty()) {
      return unknown(id, call);
    }
    ShownArticle whole = found.get();
    Optional<String> section = call.last("section");
    ShownArticle shown =
        section
            .map(name -> whole.section(name, "Ask for the article alone to see its headings."))
            .orElse(whole);
    Optional<LineRange> lines =
        call.last("lines").map(written -> LineRange.parse(written, "lines=FROM-TO"));
    List<String> messages = new ArrayList<>();
    if (lines.isPresent()) {
      shown = shown.lines(lines.get().from(), lines.get().to());
      if (shown.sections().isEmpty()) {
        messages.add(lines.get().withoutText());
      }
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultJson.write(shown, messages, json);
    return new WebResponse(200, Map.of("Content-Type", JSON), json.toByteArray());
  }

  private WebResponse unknown(String id, Call call) throws IOException {
    Explanation why = call.index().why(id, SearchRequest.of(""));
    return ProblemAnswer.of(
        404,
        why.outcome() == Explanation.Outcome.SKIPPED
            ? "No text of this article: '"
                + id
                + "'. Expected one of the index. "
                + why.summary()
                + " Let it in and build again."
            : "No such article: '"
                + id
                + "'. Expected the id of an article of the index, such as a search gives. Correct"
                + " it.");
  }

  private static WebResponse json(String object) {
    return WebResponse.of(200, JSON, object + "\n");
  }
}
