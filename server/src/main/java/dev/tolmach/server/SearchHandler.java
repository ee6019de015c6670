package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import dev.tolmach.index.Generation;
import dev.tolmach.mcp.McpHttp;
import dev.tolmach.mcp.McpReply;
import dev.tolmach.query.InvalidRequestException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Answers requests over an index: the search page and the HTTP API, inside {@link SearchServer} or
 * any other server.
 *
 * <p>Each response is of one generation of the index, and newer generations are followed. Whatever
 * is wrong becomes a response, too. Any number of threads may use one; it needs no closing, and
 * does not close the index.
 */
public final class SearchHandler {
  private static final int TRIES = 4;
  private static final String DEFECT =
      "A defect of the program. Expected none. Report it with the address that caused it.";
  private static final List<String> READING = List.of("GET", "HEAD");

  private final ArticleSearch index;
  private final Duration longest;
  private final RequestRules rules;
  private final SearchQueue queue;
  private final Follower follower;
  private final Metrics metrics = new Metrics();
  private final Consumer<Throwable> troubles;
  private final McpHttp agents;
  private final String signature;
  private final PageEndpoints pages;
  private final List<Route> routes;

  private SearchHandler(
      ArticleSearch index, ServerSettings settings, Consumer<Throwable> troubles) {
    this.index = index;
    this.longest = settings.timeout();
    this.rules = new RequestRules(settings);
    this.queue = new SearchQueue(settings.searches(), settings.waiting());
    this.follower = new Follower(index);
    this.troubles = troubles;
    this.agents =
        new McpHttp(
            () -> {
              follower.follow();
              return new TimedSearch(index, longest);
            },
            settings.origins(),
            this::shown);
    this.signature = settings + " " + SearchHandler.class.getPackage().getImplementationVersion();
    Requests requests = new Requests(settings);
    this.pages = new PageEndpoints(settings, requests);
    this.routes = routes(settings, requests);
    metrics.gauge("tolmach_queue_waiting", "Questions that wait.", queue::waiting);
    metrics.gauge("tolmach_searches_active", "Questions being answered.", queue::active);
  }

  /** A handler over an index, with the settings where nothing else is set. */
  public static SearchHandler of(ArticleSearch index) {
    return of(index, ServerSettings.STANDARD);
  }

  /** A handler over an index. */
  public static SearchHandler of(ArticleSearch index, ServerSettings settings) {
    return of(index, settings, trouble -> {});
  }

  /**
   * A handler over an index.
   *
   * @param troubles takes what kept a request from being answered, in several threads at once: what
   *     the index threw, or a defect
   */
  public static SearchHandler of(
      ArticleSearch index, ServerSettings settings, Consumer<Throwable> troubles) {
    return new SearchHandler(index, settings, troubles);
  }

  private List<Route> routes(ServerSettings settings, Requests requests) {
    ApiEndpoints api = new ApiEndpoints(requests);
    StateEndpoints state = new StateEndpoints(index, follower, metrics);
    FileEndpoints files = new FileEndpoints(settings);
    return List.of(
        new Route("/", Route.Kind.PAGE, pages::search),
        new Route("/articles/", Route.Kind.PAGE, pages::article),
        new Route("/assets/", Route.Kind.FIXED, files::asset),
        new Route("/tolmach.js", Route.Kind.FIXED, files::element),
        new Route("/api/search", Route.Kind.DATA, api::search),
        new Route("/api/suggest", Route.Kind.DATA, api::suggest),
        new Route("/api/facets", Route.Kind.DATA, api::facets),
        new Route("/api/similar", Route.Kind.DATA, api::similar),
        new Route("/api/why", Route.Kind.DATA, api::why),
        new Route("/api/articles", Route.Kind.DATA, api::article),
        new Route("/api/articles/", Route.Kind.DATA, api::article),
        new Route("/openapi.json", Route.Kind.FIXED, OpenApi::answer),
        new Route("/health", Route.Kind.STATE, state::health),
        new Route("/metrics", Route.Kind.STATE, state::metrics),
        new Route("/mcp", Route.Kind.AGENTS, call -> agents(call.request())));
  }

  /** Answers a request. */
  public WebResponse answer(WebRequest request) {
    Optional<Route> route = routes.stream().filter(each -> each.has(request.path())).findFirst();
    WebResponse response = rules.refusal(request).orElseGet(() -> routed(request, route));
    metrics.answered(route.map(Route::path).orElse("other"), response.status());
    return Compression.of(request, withHeaders(request, response));
  }

  private WebResponse routed(WebRequest request, Optional<Route> route) {
    if (route.isEmpty()) {
      return ProblemAnswer.of(
          404,
          "Nothing is here: '"
              + request.path()
              + "'. Expected one of "
              + routes.stream().map(Route::path).collect(Collectors.joining(", "))
              + ". Correct the address.");
    }
    if (request.method().equals("OPTIONS")) {
      return preflight(request, route.get());
    }
    if (route.get().kind() == Route.Kind.AGENTS) {
      return answered(request, route.get());
    }
    if (!READING.contains(request.method())) {
      return ProblemAnswer.of(
              405,
              "Not a method of this path: '" + request.method() + "'. Expected GET. Ask with that.")
          .with("Allow", "GET, HEAD, OPTIONS");
    }
    return answered(request, route.get());
  }

  private WebResponse preflight(WebRequest request, Route route) {
    WebResponse response = WebResponse.empty(204).with("Allow", route.methods() + ", OPTIONS");
    return rules.reader(request).isEmpty()
        ? response
        : response
            .with("Access-Control-Allow-Methods", route.methods())
            .with(
                "Access-Control-Allow-Headers",
                "If-None-Match, Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name")
            .with("Access-Control-Max-Age", "86400");
  }

  private WebResponse agents(WebRequest request) throws IOException {
    McpReply reply =
        queue.ask(() -> agents.answer(request.method(), request::header, request.body())).value();
    return new WebResponse(reply.status(), reply.headers(), reply.body());
  }

  /* To agents as to everybody else: without a path of this machine. */
  private String shown(Throwable trouble) {
    troubles.accept(trouble);
    return trouble instanceof IOException index ? Trouble.of(index).detail() : DEFECT;
  }

  private WebResponse answered(WebRequest request, Route route) {
    try {
      Call call = call(request, route);
      return route.asksIndex() ? asked(call, route) : route.endpoint().answer(call);
    } catch (InvalidRequestException e) {
      return failed(request, route, new ProblemAnswer(400, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      troubles.accept(e);
      WebResponse response = failed(request, route, Trouble.of(e));
      return response.with("Retry-After", response.status() == 429 ? "1" : "10");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      troubles.accept(e);
      return failed(request, route, new ProblemAnswer(500, DEFECT));
    }
  }

  private Call call(WebRequest request, Route route) {
    return Call.of(request, route.path(), new TimedSearch(index, longest));
  }

  private WebResponse failed(WebRequest request, Route route, ProblemAnswer problem) {
    return route.kind() == Route.Kind.PAGE ? pages.message(request, problem) : problem.response();
  }

  private WebResponse asked(Call call, Route route) throws IOException {
    follower.follow();
    SearchQueue.Timed<WebResponse> timed = queue.ask(() -> ofOneGeneration(call, route));
    metrics.asked(timed.waited(), timed.took());
    return timed
        .value()
        .withDefault("Cache-Control", "no-cache")
        .with(
            "Server-Timing",
            String.format(
                Locale.ROOT,
                "queue;dur=%.3f, index;dur=%.3f",
                timed.waited() / 1e6,
                timed.took() / 1e6));
  }

  /* An endpoint may ask the index several questions, and a build may go live between two of them. */
  private WebResponse ofOneGeneration(Call call, Route route) throws IOException {
    String target = call.request().target();
    String language =
        route.kind() == Route.Kind.PAGE ? call.request().header("accept-language").orElse("") : "";
    WebResponse response = WebResponse.empty(503);
    for (int tries = 0; tries < TRIES; tries++) {
      String generation = generation();
      String tag = EntityTag.of(generation, signature, language, target, day(call));
      if (EntityTag.matches(call.request(), tag)) {
        return known(tag, route);
      }
      response = route.endpoint().answer(call);
      if (generation.equals(generation())) {
        if (response.status() != 200) {
          return response;
        }
        if (call.index().wasTooLong()) {
          return response.with("Cache-Control", "no-store"); // Asked again, it may find more.
        }
        return EntityTag.matchesAny(call.request())
            ? known(tag, route)
            : response.with("ETag", tag);
      }
    }
    return response;
  }

  /* RFC 9110, 15.4.5: with the fields by which a cache finds what it has. */
  private static WebResponse known(String tag, Route route) {
    WebResponse known = WebResponse.empty(304).with("ETag", tag);
    WebResponse varying =
        route.kind() == Route.Kind.PAGE ? known.varying("Accept-Language") : known;
    return varying.varying("Accept-Encoding");
  }

  private String generation() throws IOException {
    return index.generation().map(Generation::name).orElse("");
  }

  /* Ages are counted to today. */
  private static String day(Call call) {
    return call.parameters().containsKey("recency") ? LocalDate.now(ZoneOffset.UTC).toString() : "";
  }

  private WebResponse withHeaders(WebRequest request, WebResponse response) {
    WebResponse safe =
        response
            .with("X-Content-Type-Options", "nosniff")
            .withDefault("Cross-Origin-Resource-Policy", "same-origin");
    WebResponse varying = rules.hasReaders() ? safe.varying("Origin") : safe;
    return rules
        .reader(request)
        .map(origin ->
            varying
                .with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Expose-Headers", "ETag, Retry-After, Server-Timing"))
        .orElse(varying);
  }

  /* Not counted, and next to the queue: it is nobody's question. */
  void warmUp() {
    WarmUp.run(
        index,
        target -> {
          WebRequest request = WebRequest.get(target);
          for (Route route : routes) {
            if (route.has(request.path())) {
              Compression.of(request, ofOneGeneration(call(request, route), route));
            }
          }
        });
  }

  Follower follower() {
    return follower;
  }

  Metrics metrics() {
    return metrics;
  }
}
