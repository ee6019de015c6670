package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.http.QueryString;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.page.ArticlePage;
import dev.tolmach.page.MessagePage;
import dev.tolmach.page.PageAddress;
import dev.tolmach.page.PageFrame;
import dev.tolmach.page.PageLanguage;
import dev.tolmach.page.PageTexts;
import dev.tolmach.page.SearchPage;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The search page and the view of an article. */
final class PageEndpoints {
  private static final int SIMILAR = 5;
  private static final List<String> OWN = List.of("page", "ui", "id");

  private final ServerSettings settings;
  private final Requests requests;
  private volatile String lastName = "Tolmach";

  PageEndpoints(ServerSettings settings, Requests requests) {
    this.settings = settings;
    this.requests = requests;
  }

  /** The search page, with what was found if anything was asked. */
  WebResponse search(Call call) throws IOException {
    PageFrame frame = frame(call);
    PageAddress address = address(call);
    int page = page(call);
    SearchRequest request = request(call);
    ArticleSearch index = call.index();
    if (page == 1) {
      SearchResult first = index.search(request);
      return html(200, new SearchPage(frame, address, request, first, page).html(), frame);
    }
    SearchResult before = index.search(before(call, page));
    String cursor = before.next();
    SearchRequest asked = request(call, builder -> builder.after(cursor));
    // Where the time was over before this page was reached, what is known is said.
    SearchResult result = before.exact() ? index.search(asked) : beyond(before);
    return html(
        200,
        new SearchPage(frame, address, asked, cursor == null ? beyond(result) : result, page)
            .html(),
        frame);
  }

  /* What is known of the whole, without hits. */
  private static SearchResult beyond(SearchResult result) {
    return new SearchResult(
        result.total(),
        result.translatedTotal(),
        result.exact(),
        result.tookMillis(),
        null,
        result.messages(),
        List.of(),
        result.facets(),
        List.of());
  }

  private SearchRequest request(Call call) {
    return request(call, UnaryOperator.identity());
  }

  private SearchRequest request(Call call, UnaryOperator<SearchRequest.Builder> change) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    call.without(OWN)
        .forEach((name, values) -> {
          // Networks add parameters of their own to the links that people share.
          if (SearchParameters.NAMES.contains(name) && !name.equals("after")) {
            // A field of a form that is left empty is a condition that nobody sets.
            List<String> written = values.stream().filter(value -> !value.isBlank()).toList();
            if (!written.isEmpty()) {
              known.put(name, written);
            }
          }
        });
    boolean browsing = String.join("", known.getOrDefault("q", List.of())).isBlank();
    return requests.of(
        known,
        builder ->
            change.apply(
                browsing && !known.containsKey("sort") ? builder.sort(SortOrder.NEWEST) : builder));
  }

  /* What is on the pages before this one. */
  private SearchRequest before(Call call, int page) {
    int size = Math.max(1, request(call).limit());
    return request(
        call,
        builder ->
            builder
                .limit(Math.min((page - 1) * size, SearchRequest.MAX_LIMIT))
                .snippets(0)
                .facets(List.of())
                .suggestions(false));
  }

  private static int page(Call call) {
    String written = call.last("page").filter(each -> !each.isBlank()).orElse("1");
    int number = written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    if (number < 1 || number > SearchPage.MOST_PAGES) {
      throw new InvalidRequestException(
          "Out of range: 'page="
              + written
              + "'. Expected page=N with 1 to "
              + SearchPage.MOST_PAGES
              + ". Narrow the search instead.");
    }
    return number;
  }

  /** The text of an article. */
  WebResponse article(Call call) throws IOException {
    PageFrame frame = frame(call);
    PageAddress address = address(call);
    String id = call.article();
    ArticleSearch index = call.index();
    Optional<ShownArticle> article = index.show(id);
    if (article.isEmpty()) {
      String message =
          "No such article: '" + id + "'. Expected one of the index. Search for its words.";
      return html(404, MessagePage.html(frame, address, message), frame);
    }
    return html(
        200,
        new ArticlePage(frame, address, article.get(), forms(index, id, call), similar(index, id))
            .html(),
        frame);
  }

  private static List<String> forms(ArticleSearch index, String id, Call call) throws IOException {
    String words = String.join(" ", call.parameters().getOrDefault("q", List.of()));
    return words.isBlank() ? List.of() : ArticlePage.forms(index.why(id, SearchRequest.of(words)));
  }

  private static List<Hit> similar(ArticleSearch index, String id) throws IOException {
    SearchRequest request =
        SearchRequest.builder("").facets(List.of()).snippets(0).limit(SIMILAR).build();
    return index.similar(id, request).hits();
  }

  /** A page in place of a response that says what is wrong. */
  WebResponse message(WebRequest request, ProblemAnswer problem) {
    Map<String, List<String>> kept = new LinkedHashMap<>(readable(request));
    kept.keySet().retainAll(List.of("q", "ui"));
    PageAddress address = PageAddress.of(kept);
    Optional<PageLanguage> chosen =
        kept.getOrDefault("ui", List.of()).stream().findFirst().flatMap(PageLanguage::of);
    PageFrame frame = frame(request, chosen, Optional.empty());
    return html(problem.status(), MessagePage.html(frame, address, problem.detail()), frame);
  }

  /* What is wrong may be the parameters. */
  private static Map<String, List<String>> readable(WebRequest request) {
    try {
      return QueryString.parameters(request.query());
    } catch (InvalidRequestException e) {
      return Map.of();
    }
  }

  private static PageAddress address(Call call) {
    // What is passed over is kept in no link and in no field of the form either.
    Map<String, List<String>> known = new LinkedHashMap<>(call.parameters());
    known.keySet().removeIf(name -> !SearchParameters.NAMES.contains(name) && !OWN.contains(name));
    return PageAddress.of(known);
  }

  private PageFrame frame(Call call) throws IOException {
    return frame(
        call.request(), call.last("ui").flatMap(PageLanguage::of), call.index().generation());
  }

  private PageFrame frame(
      WebRequest request, Optional<PageLanguage> chosen, Optional<Generation> generation) {
    PageLanguage language =
        chosen.orElseGet(
            () -> PageLanguage.accepted(request.header("accept-language").orElse("en")));
    PageTexts texts = PageTexts.in(language);
    return new PageFrame(
        texts,
        chosen.isPresent(),
        "../".repeat((int) request.path().chars().filter(c -> c == '/').count() - 1),
        settings.title().isEmpty() ? named(generation) : settings.title(),
        settings.site(),
        !settings.stylesheet().isEmpty(),
        generation.map(Generation::time).orElse(null));
  }

  /* A page that says what is wrong may not ask the index, and is called as the last one that did. */
  private String named(Optional<Generation> generation) {
    generation.ifPresent(live -> lastName = title(live));
    return lastName;
  }

  private static String title(Generation live) {
    String names =
        live.archives().stream().map(IndexedArchive::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "Tolmach" : names;
  }

  private static WebResponse html(int status, String page, PageFrame frame) {
    return WebResponse.of(status, "text/html; charset=utf-8", page)
        .with("Content-Language", frame.texts().language().tag())
        .with("Vary", "Accept-Language")
        .with("Cache-Control", status == 200 ? "no-cache" : "no-store")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .with("Referrer-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("X-Frame-Options", "DENY");
  }
}
