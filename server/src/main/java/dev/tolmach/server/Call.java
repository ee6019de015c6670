package dev.tolmach.server;

import dev.tolmach.http.QueryString;
import dev.tolmach.http.WebRequest;
import dev.tolmach.query.InvalidRequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request with its parameters.
 *
 * @param request the request
 * @param rest what follows the endpoint's path, decoded; empty if nothing does
 * @param parameters the parameters of the query, by name
 * @param index the index, within the time that all searches for this request have together
 */
record Call(
    WebRequest request, String rest, Map<String, List<String>> parameters, TimedSearch index) {
  /**
   * A request to an endpoint.
   *
   * @param path the endpoint's path
   * @throws InvalidRequestException if the path or the query is not percent-encoded UTF-8
   */
  static Call of(WebRequest request, String path, TimedSearch index) {
    return new Call(
        request,
        QueryString.decoded(request.path().substring(path.length()), false),
        QueryString.parameters(request.query()),
        index);
  }

  /** The last value of a parameter. */
  Optional<String> last(String name) {
    List<String> all = parameters.getOrDefault(name, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The parameters but for some. */
  Map<String, List<String>> without(List<String> names) {
    Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
    rest.keySet().removeAll(names);
    return rest;
  }

  /**
   * The article that is meant: by the path, or by the parameter {@code id}, which can hold what a
   * browser would change in a path.
   *
   * @throws InvalidRequestException if there is none
   */
  String article() {
    String id = rest.isEmpty() ? last("id").orElse("") : rest;
    if (id.isEmpty()) {
      throw new InvalidRequestException(
          "No article: ''. Expected the id of one, such as a search gives. Give it as id.");
    }
    return id;
  }

  /**
   * Checks that all names are known.
   *
   * @throws InvalidRequestException if one is not
   */
  void checkNames(List<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidRequestException(
            "Unknown parameter: '"
                + name
                + "'. Expected one of "
                + String.join(", ", known)
                + ". Correct the name, or leave it out.");
      }
    }
  }
}
