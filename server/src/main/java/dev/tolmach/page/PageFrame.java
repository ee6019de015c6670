package dev.tolmach.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have in common: head, search form, footer.
 *
 * @param texts the texts
 * @param chosen whether the reader chose the language of the texts, so that links keep it
 * @param root the way from this page to the first one, such as {@code ../}; empty on that
 * @param title what the search is called
 * @param site where the articles are published; null if that is unknown
 * @param styled whether there are rules of CSS besides the page's own
 * @param built when the index was built; null if that is unknown
 */
public record PageFrame(
    PageTexts texts,
    boolean chosen,
    String root,
    String title,
    @Nullable URI site,
    boolean styled,
    @Nullable Instant built) {

  /* Headings of articles have ids of their own, such as main, q or similar. */
  static final String MAIN = "tolmach-main";
  private static final String FIELD = "tolmach-q";

  static final List<String> OF_ONE_PAGE =
      List.of("q", "id", "page", "facet", "as-you-type", "after");

  /** Begins a page, up to its main part. */
  void begin(Html html, String heading, PageAddress address) {
    html.document().open("html", "lang", texts.language().tag(), "dir", "ltr").line();
    head(html, heading);
    html.open("body").line();
    html.element("a", texts.of("skip"), "class", "skip", "href", "#" + MAIN).line();
    html.open("header").line();
    html.open("p", "class", "brand");
    html.element("a", title, "href", first(), "dir", "auto").close().line();
    form(html, address);
    html.close().line();
  }

  private void head(Html html, String heading) {
    html.open("head").empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "robots", "content", "noindex").line();
    html.element("title", heading).line();
    html.empty("link", "rel", "icon", "href", asset(Assets.ICON), "type", "image/svg+xml");
    html.empty("link", "rel", "stylesheet", "href", asset(Assets.STYLE)).line();
    if (styled) {
      html.empty("link", "rel", "stylesheet", "href", root + "assets/theme.css");
    }
    html.open("script", "src", asset(Assets.SCRIPT), "defer", "").close(2).line();
  }

  /* What the reader has chosen stays chosen when other words are looked for. */
  private void form(Html html, PageAddress address) {
    html.open("form", "role", "search", "action", home(), "method", "get");
    html.element("label", texts.of("search.label"), "for", FIELD, "class", "hidden");
    html.open("div", "class", "box");
    html.empty(
        "input",
        "type",
        "search",
        "id",
        FIELD,
        "name",
        "q",
        "value",
        address.words(),
        "dir",
        "auto",
        "autocomplete",
        "off",
        "autocapitalize",
        "none",
        "spellcheck",
        "false",
        "enterkeyhint",
        "search",
        "maxlength",
        "2000",
        "placeholder",
        texts.of("search.label"),
        "data-completions",
        texts.of("search.completions"),
        "data-silent",
        texts.of("search.silent"));
    html.element("kbd", "/", "aria-hidden", "true").close();
    kept(address)
        .parameters()
        .forEach((name, values) ->
            values.forEach(
                value -> html.empty("input", "type", "hidden", "name", name, "value", value)));
    html.element("button", texts.of("search.button"), "type", "submit");
    html.close().line();
  }

  private static PageAddress kept(PageAddress address) {
    PageAddress kept = address;
    for (String name : OF_ONE_PAGE) {
      kept = kept.without(name);
    }
    return kept;
  }

  private void languages(Html html, PageAddress address) {
    html.open("nav", "class", "languages", "aria-label", texts.of("languages"));
    Arrays.stream(PageLanguage.values())
        .forEach(each -> {
          boolean current = each == texts.language();
          PageAddress other = address.with("ui", each.tag());
          html.element(
              "a",
              each.endonym(),
              "href",
              other.query(),
              "lang",
              each.tag(),
              "hreflang",
              each.tag(),
              "rel",
              "nofollow",
              "aria-current",
              current ? "true" : null);
        });
    html.close().line();
  }

  /** Ends a page after its main part. */
  void end(Html html, PageAddress address) {
    html.open("footer").line();
    languages(html, address);
    if (built != null) {
      LocalDate day = built.atZone(ZoneOffset.UTC).toLocalDate();
      html.element("p", texts.of("built", texts.day(day))).line();
    }
    html.close(3).line();
  }

  /** The address of the first page. */
  String first() {
    return chosen ? home() + "?ui=" + texts.language().tag() : home();
  }

  /** The address of the first page in the language that a browser asks for. */
  String home() {
    return root.isEmpty() ? "./" : root;
  }

  /** The address of a file that the page loads. */
  String asset(String name) {
    return root + "assets/" + name + "?" + Assets.digest(name);
  }
}
