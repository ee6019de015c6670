package dev.tolmach.server;

import dev.tolmach.json.ParameterStyle;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Requests to the index of the parameters of an address, within the limits of the server. */
final class Requests {
  private final ServerSettings settings;

  Requests(ServerSettings settings) {
    this.settings = settings;
  }

  /**
   * A request.
   *
   * @param change what the endpoint sets besides
   * @throws dev.tolmach.query.InvalidRequestException if a parameter is unknown or its value cannot
   *     be
   */
  SearchRequest of(
      Map<String, List<String>> parameters, UnaryOperator<SearchRequest.Builder> change) {
    SearchRequest.Builder builder =
        change.apply(
            SearchParameters.builder(parameters, ParameterStyle.PARAMETER, settings.hits()));
    SearchRequest request = builder.build();
    boolean longer =
        request.timeout() == null || request.timeout().compareTo(settings.timeout()) > 0;
    return longer ? builder.timeout(settings.timeout()).build() : request;
  }
}
