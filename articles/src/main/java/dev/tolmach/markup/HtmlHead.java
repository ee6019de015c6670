package dev.tolmach.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What the head of an HTML page states: its {@code meta} and {@code link} elements, as the HTML
 * standard (meta names, canonical), ogp.me (Open Graph) and dublincore.org name them; where they
 * say nothing, what its only entry states in microformats. Texts are empty, and lists too, where
 * nothing is stated.
 *
 * @param title the title, without the name of the site
 * @param authors names; addresses of profiles are none
 * @param keywords keywords, with commas between them
 * @param tags tags
 * @param description a summary
 * @param published when it was published, as written
 * @param modified when it was last changed, as written
 * @param url its canonical address
 * @param linkedData the scripts of JSON-LD anywhere in it
 */
public record HtmlHead(
    String title,
    List<String> authors,
    String keywords,
    List<String> tags,
    String description,
    String published,
    String modified,
    String url,
    List<String> linkedData) {

  /** What states nothing. */
  public static final HtmlHead NONE =
      new HtmlHead("", List.of(), "", List.of(), "", "", "", "", List.of());

  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "citation_author");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "publish_date",
          "pubdate",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "citation_publication_date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dc.date.modified",
          "dcterms.modified");
  private static final List<String> DESCRIPTIONS =
      List.of("description", "og:description", "dc.description", "twitter:description");
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", "｜", " : ");

  static HtmlHead of(Document document) {
    List<Meta> metas = new ArrayList<>();
    for (Element meta : document.head().select("meta[content]")) {
      for (String key : List.of("name", "property", "itemprop")) {
        if (meta.hasAttr(key)) {
          String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
          metas.add(new Meta(name, PlainText.clean(meta.attr("content"))));
        }
      }
    }
    Elements entries = document.select(".h-entry");
    if (entries.size() == 1) {
      entry(entries.get(0), metas);
    }
    Element canonical = document.head().selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    String url = canonical == null ? "" : canonical.attr("href").strip();
    return new HtmlHead(
        title(document, metas),
        names(all(metas, AUTHORS)),
        first(metas, List.of("keywords")),
        all(metas, List.of("article:tag", "og:article:tag")),
        first(metas, DESCRIPTIONS),
        first(metas, PUBLISHED),
        first(metas, MODIFIED),
        url.isEmpty() ? first(metas, List.of("og:url")) : url,
        document.select("script[type=application/ld+json]").stream().map(Element::data).toList());
  }

  /** What the content itself states in microformats (microformats.org/wiki/h-entry). */
  private static void entry(Element entry, List<Meta> metas) {
    for (Element author : entry.select(".p-author")) {
      metas.add(new Meta("author", PlainText.clean(author.text())));
    }
    for (Element date : entry.select(".dt-published[datetime], .dt-updated[datetime]")) {
      String name = date.hasClass("dt-published") ? "date" : "last-modified";
      metas.add(new Meta(name, date.attr("datetime").strip()));
    }
    for (Element summary : entry.select(".p-summary")) {
      metas.add(new Meta("twitter:description", PlainText.clean(summary.text())));
    }
    for (Element link : entry.select("a.p-canonical[href], a.u-url[href^=http]")) {
      metas.add(new Meta("og:url", link.attr("href").strip()));
    }
  }

  private record Meta(String name, String content) {}

  private static String first(List<Meta> metas, List<String> names) {
    for (String name : names) {
      for (Meta meta : metas) {
        if (meta.name.equals(name) && !meta.content.isEmpty()) {
          return meta.content;
        }
      }
    }
    return "";
  }

  private static List<String> all(List<Meta> metas, List<String> names) {
    Set<String> found = new LinkedHashSet<>();
    for (Meta meta : metas) {
      if (names.contains(meta.name) && !meta.content.isEmpty()) {
        found.add(meta.content);
      }
    }
    return List.copyOf(found);
  }

  private static List<String> names(List<String> authors) {
    return authors.stream().filter(author -> !author.contains("://")).toList();
  }

  /*
   * The part that names the site goes only where the page says what it is: the site's own name, or
   * the title that is given to other sites, or the page's only heading of level 1.
   */
  private static String title(Document document, List<Meta> metas) {
    String title = PlainText.clean(document.title());
    String shared = first(metas, List.of("og:title", "twitter:title"));
    if (title.isEmpty()) {
      return shared;
    }
    String site = first(metas, List.of("og:site_name", "application-name"));
    List<Element> headings = document.select("h1");
    String heading = headings.size() == 1 ? PlainText.clean(headings.get(0).text()) : "";
    for (String separator : SEPARATORS) {
      if (!site.isEmpty() && title.endsWith(separator + site)) {
        return title.substring(0, title.length() - separator.length() - site.length());
      }
      if (!site.isEmpty() && title.startsWith(site + separator)) {
        return title.substring(site.length() + separator.length());
      }
      for (String part : List.of(shared, heading)) {
        if (!part.isEmpty() && title.startsWith(part + separator)) {
          return part;
        }
      }
    }
    return title;
  }
}
