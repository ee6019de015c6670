package dev.tolmach.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of an HTML page is its content: the {@code main} element, else the only {@code
 * article} if most of the text is in it, else the page without what surrounds the content on every
 * page of a site.
 */
final class HtmlContent {

  private static final Set<String> SURROUNDING_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog");
  private static final Set<String> CONTENT = Set.of("main", "article", "section", "blockquote");

  /** The page itself in an export of Confluence (support.atlassian.com, export to HTML). */
  private static final String EXPORTED = "div#main-content.wiki-content";

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:cookie|gdpr|consent)s?[-_]?(?:banner|bar|box|consent|modal|notice|popup|law)");

  private final Element root;
  private final boolean wholePage;

  private HtmlContent(Element root, boolean wholePage) {
    this.root = root;
    this.wholePage = wholePage;
  }

  static HtmlContent of(Document document) {
    Element exported = document.selectFirst(EXPORTED);
    if (exported != null && exported.hasText()) {
      return new HtmlContent(exported, false);
    }
    Element main = document.selectFirst("main, [role=main]");
    if (main != null && main.hasText()) {
      return new HtmlContent(main, false);
    }
    Elements articles = document.select("article");
    if (articles.size() == 1 && isMost(articles.get(0), document)) {
      return new HtmlContent(articles.get(0), false);
    }
    return new HtmlContent(document, true);
  }

  private static boolean isMost(Element article, Document document) {
    Elements titles = document.select("h1");
    boolean holdsTitle = titles.isEmpty() || !article.select("h1").isEmpty();
    return holdsTitle && article.text().length() * 2 >= document.body().text().length();
  }

  Element root() {
    return root;
  }

  /** Returns whether an element and all that is in it is no content. */
  boolean isPassedOver(Element element) {
    return wholePage && isAround(element);
  }

  private static boolean isAround(Element element) {
    String name = name(element);
    boolean around =
        switch (name) {
          case "footer", "aside" -> true;
          case "header" -> element.selectFirst("h1") == null;
          default -> isConsent(element, name);
        };
    boolean role =
        element.hasAttr("role")
            && SURROUNDING_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            && element.selectFirst("h1") == null;
    return (around || role) && !isInContent(element);
  }

  private static boolean isConsent(Element element, String name) {
    boolean box = name.equals("div") || name.equals("section") || name.equals("dialog");
    return box
        && (element.hasAttr("class") || element.hasAttr("id"))
        && CONSENT
            .matcher((element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT))
            .find();
  }

  private static boolean isInContent(Element element) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (CONTENT.contains(name(parent))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the id by which a heading is linked to: its own, else one inside it, else that of the
   * section that it begins; null if there is none.
   */
  static @Nullable String idOfHeading(Element heading) {
    if (heading.hasAttr("id")) {
      return heading.id();
    }
    Element inside = heading.selectFirst("[id], a[name]");
    if (inside != null) {
      return inside.hasAttr("id") ? inside.id() : inside.attr("name");
    }
    Element section = heading.parent();
    if (section == null || !section.hasAttr("id") || !name(section).equals("section")) {
      return null;
    }
    return heading.elementSiblingIndex() == 0 ? section.id() : null;
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }
}
