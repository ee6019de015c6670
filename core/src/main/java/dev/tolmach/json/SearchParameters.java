package dev.tolmach.json;

import dev.tolmach.language.Language;
import dev.tolmach.query.DatePeriod;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.query.Versions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parameters of a search by their names, such as those of an address, {@code
 * q=lighthouse&tag=sea&limit=5}. They are the options of {@code tolmach search} without dashes, and
 * the command reads its options by this class.
 *
 * <ul>
 *   <li>{@code q}: the words; several are one query.
 *   <li>{@code tag}, {@code category}, {@code author}, {@code language}, {@code date}: articles
 *       with one of the values.
 *   <li>{@code from}, {@code to}: a year, month or day. {@code where}: {@code FIELD=VALUE} of front
 *       matter.
 *   <li>{@code facet}: {@code NAME} or {@code NAME:N}, in place of the ten values of that facet.
 *   <li>{@code sort}: {@code relevance}, {@code newest}, {@code oldest}. {@code match}: {@code
 *       best}, {@code all}, {@code any}.
 *   <li>{@code recency}: {@code DAYS} or {@code DAYS:SHARE}. {@code today}: the day that ages are
 *       counted to, by default today in UTC.
 *   <li>{@code prefer}: {@code TAG,...}. {@code versions}: {@code best}, {@code all}.
 *   <li>{@code translate}: {@code auto}, {@code always}, {@code never}.
 *   <li>{@code limit}, {@code snippets}: numbers. {@code timeout}: milliseconds. {@code after}: the
 *       cursor of an earlier result.
 *   <li>{@code as-you-type}, {@code suggestions}: {@code true}, {@code false}.
 * </ul>
 *
 * <p>A parameter of one value has the last one given. An unknown name and a value that cannot be
 * are errors.
 *
 * {@snippet class="dev.tolmach.examples.SearchAsJson" region="json"}
 *
 * <p>Any number of threads may use it.
 */
public final class SearchParameters {
  /** All names, in the order of this description. */
  public static final List<String> NAMES =
      List.of(
          "q",
          "tag",
          "category",
          "author",
          "language",
          "date",
          "from",
          "to",
          "where",
          "facet",
          "sort",
          "match",
          "recency",
          "today",
          "prefer",
          "versions",
          "translate",
          "limit",
          "snippets",
          "timeout",
          "after",
          "as-you-type",
          "suggestions");

  private final ParameterValues values;

  private SearchParameters(ParameterValues values) {
    this.values = values;
  }

  /**
   * The request that parameters state, with all five facets.
   *
   * @param parameters the values by name
   * @throws InvalidRequestException if a name is unknown or a value cannot be; the message names
   *     the parameter
   */
  public static SearchRequest of(Map<String, List<String>> parameters) {
    return builder(parameters, ParameterStyle.PARAMETER).build();
  }

  /**
   * A builder of the request that parameters state, for a program that adds conditions of its own.
   *
   * @param parameters the values by name
   * @param style how errors write parameters
   * @throws InvalidRequestException if a name is unknown or a value cannot be
   */
  public static SearchRequest.Builder builder(
      Map<String, List<String>> parameters, ParameterStyle style) {
    return builder(parameters, style, SearchRequest.MAX_LIMIT);
  }

  /**
   * A builder of the request that parameters state, for a program that gives fewer hits at once.
   *
   * @param parameters the values by name
   * @param style how errors write parameters
   * @param maxLimit how many hits may be asked for at once; more than {@link
   *     SearchRequest#MAX_LIMIT} is that
   * @throws InvalidRequestException if a name is unknown or a value cannot be
   */
  public static SearchRequest.Builder builder(
      Map<String, List<String>> parameters, ParameterStyle style, int maxLimit) {
    return new SearchParameters(new ParameterValues(parameters, style))
        .builder(Math.min(maxLimit, SearchRequest.MAX_LIMIT));
  }

  private SearchRequest.Builder builder(int maxLimit) {
    values.checkNames(NAMES);
    SearchRequest.Builder request =
        SearchRequest.builder(String.join(" ", values.all("q")))
            .sort(values.constant("sort", SortOrder.RELEVANCE))
            .match(values.constant("match", MatchRule.BEST))
            .limit(
                values.number(
                    "limit", "N", Math.min(SearchRequest.DEFAULT_LIMIT, maxLimit), 0, maxLimit))
            .snippets(
                values.number(
                    "snippets", "N", SearchRequest.MAX_SNIPPETS, 0, SearchRequest.MAX_SNIPPETS))
            .after(values.last("after").orElse(null))
            .lastWordIsPrefix(values.flag("as-you-type", false))
            .suggestions(values.flag("suggestions", true))
            .versions(versions())
            .translate(values.constant("translate", TranslationMode.AUTO))
            .facets(facets());
    values.last("timeout").ifPresent(written -> request.timeout(timeout()));
    // Read even where no age is counted to it, so that a typing error is reported at once.
    LocalDate today = values.day("today").orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    values.last("recency").ifPresent(written -> request.recency(recency(written, today)));
    filters().forEach(request::filter);
    return request;
  }

  private Stream<Filter> filters() {
    Stream<Filter> facets =
        Facet.ALL.stream()
            .filter(facet -> !values.all(facet.name()).isEmpty())
            .map(facet -> new Filter.AnyOf(facet, values.written(facet.name())));
    Stream<Filter> fields =
        values.fields("where").entrySet().stream()
            .map(field -> new Filter.FieldIs(field.getKey(), field.getValue()));
    return Stream.of(facets, range(), fields).flatMap(filters -> filters);
  }

  private Stream<Filter> range() {
    LocalDate from = values.last("from").map(day -> DatePeriod.parse(day).first()).orElse(null);
    LocalDate to = values.last("to").map(day -> DatePeriod.parse(day).last()).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidRequestException(
          "Empty range of dates: '"
              + from
              + " to "
              + to
              + "'. Expected "
              + values.style().name("from")
              + " no later than "
              + values.style().name("to")
              + ". Exchange or correct them.");
    }
    return from == null && to == null ? Stream.empty() : Stream.of(new Filter.Between(from, to));
  }

  private List<FacetRequest> facets() {
    Map<Facet, FacetRequest> requests = new LinkedHashMap<>();
    Facet.ALL.forEach(facet -> requests.put(facet, FacetRequest.of(facet)));
    for (String written : values.all("facet")) {
      FacetRequest request = FacetRequest.parse(written);
      requests.put(request.facet(), request);
    }
    return List.copyOf(requests.values());
  }

  private Versions versions() {
    List<String> preferred =
        values.last("prefer").map(SearchParameters::languages).orElse(List.of());
    return new Versions(values.choice("versions", List.of("best", "all")).equals("all"), preferred);
  }

  private static List<String> languages(String written) {
    List<String> tags = Stream.of(written.split(",")).map(String::strip).toList();
    try {
      tags.forEach(Language::of);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()), e);
    }
    return tags;
  }

  private Duration timeout() {
    return Duration.ofMillis(values.number("timeout", "MILLISECONDS", 1, 1, Integer.MAX_VALUE));
  }

  private static Recency recency(String written, LocalDate today) {
    int colon = written.indexOf(':');
    double days = decimal(colon < 0 ? written : written.substring(0, colon), written);
    return colon < 0
        ? Recency.halvingIn(days, today)
        : new Recency(days, decimal(written.substring(colon + 1), written), today);
  }

  private static double decimal(String part, String written) {
    if (!part.matches("\\d{1,7}(\\.\\d{1,7})?")) {
      throw new InvalidRequestException(
          "Not a recency: '"
              + written
              + "'. Expected DAYS or DAYS:SHARE, such as 365 or 365:0.3. Correct it.");
    }
    return Double.parseDouble(part);
  }
}
