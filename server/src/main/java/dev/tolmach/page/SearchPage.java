package dev.tolmach.page;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found, as a page: the facets as links, then the hits. For one thread.
 *
 * {@snippet :
 * new SearchPage(frame, address, request, result, 1).html();
 * }
 */
public final class SearchPage {
  /** The last page that can be asked for. */
  public static final int MOST_PAGES = 100;

  private final PageFrame frame;
  private final PageTexts texts;
  private final PageAddress address;
  private final SearchRequest request;
  private final SearchResult result;
  private final int page;
  private final Html html = new Html();

  /**
   * A page.
   *
   * @param address the parameters that it was asked for with
   * @param request what was asked
   * @param result what was found
   * @param page which page of the hits, from 1
   */
  public SearchPage(
      PageFrame frame, PageAddress address, SearchRequest request, SearchResult result, int page) {
    this.frame = frame;
    this.texts = frame.texts();
    this.address = address;
    this.request = request;
    this.result = result;
    this.page = page;
  }

  /** The whole page. */
  public String html() {
    String words = address.words();
    frame.begin(html, words.isBlank() ? frame.title() : words + " · " + frame.title(), address);
    html.open("div", "class", "columns").line();
    new FacetList(html, frame, address, result).write();
    html.open("main", "id", PageFrame.MAIN, "tabindex", "-1").line();
    head();
    notes();
    new HitList(html, frame, address).write(result.hits());
    if (result.hits().isEmpty()) {
      html.element("p", texts.of(page == 1 ? "none.advice" : "none.further"), "class", "advice")
          .line();
    }
    pages();
    html.close(2).line();
    frame.end(html, address);
    return html.toString();
  }

  private void head() {
    html.open("div", "class", "found");
    html.element("h1", heading(), "id", "count");
    html.element("a", texts.of("filters"), "href", "#filters", "class", "to-filters");
    if (result.total() > 1) {
      sorts();
    }
    html.close().line();
  }

  private String heading() {
    Long others = result.translatedTotal();
    long translated = others == null ? 0 : others;
    if (result.total() == 0) {
      return translated == 0
          ? texts.of("found.none")
          : texts.of("translated.only", texts.number(translated));
    }
    String count = texts.count(request.text().isBlank() ? "articles" : "found", result.total());
    String exact = result.exact() ? count : texts.of("found.least", count);
    return translated == 0
        ? exact
        : exact + " · " + texts.of("translated.more", texts.number(translated));
  }

  private void sorts() {
    html.open("nav", "class", "sorts", "aria-labelledby", "sorts");
    html.element("span", texts.of("sort"), "id", "sorts");
    for (SortOrder order : SortOrder.values()) {
      if (order == SortOrder.RELEVANCE && request.text().isBlank()) {
        continue; // Nothing fits nothing better or worse.
      }
      String name = order.name().toLowerCase(Locale.ROOT);
      PageAddress other =
          order == SortOrder.RELEVANCE ? address.without("sort") : address.with("sort", name);
      html.element(
          "a",
          texts.of("sort." + name),
          "href",
          other.without("page").query(),
          "rel",
          "nofollow",
          "aria-current",
          order == request.sort() ? "true" : null);
    }
    html.close();
  }

  private void notes() {
    for (Suggestion suggestion : result.suggestions()) {
      html.open("p", "class", "suggestion");
      html.text(texts.of(suggestion.applied() ? "suggestion.applied" : "suggestion.offered") + " ");
      PageAddress meant = address.with("q", suggestion.text()).without("page");
      html.element("a", suggestion.text(), "href", meant.query(), "dir", "auto");
      html.close().line();
    }
    for (String message : result.messages()) {
      Optional<String> translated = MessageTexts.of(texts, message);
      String language = translated.isPresent() ? null : "en";
      html.element("p", translated.orElse(message), "class", "note", "lang", language).line();
    }
  }

  private void pages() {
    boolean further = result.next() != null && page < MOST_PAGES;
    if (page == 1 && !further) {
      return;
    }
    html.open("nav", "class", "pages", "aria-label", texts.of("pages"));
    if (page > 1) {
      PageAddress before =
          page == 2 ? address.without("page") : address.with("page", Integer.toString(page - 1));
      html.element("a", texts.of("page.before"), "href", before.query(), "rel", "prev");
    }
    html.element("span", texts.of("page", texts.number(page)), "aria-current", "page");
    if (further) {
      PageAddress after = address.with("page", Integer.toString(page + 1));
      html.element("a", texts.of("page.after"), "href", after.query(), "rel", "next");
    }
    html.close().line();
  }
}
