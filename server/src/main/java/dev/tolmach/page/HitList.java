package dev.tolmach.page;

import dev.tolmach.article.Section;
import dev.tolmach.query.Facet;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.HtmlHighlighter;
import dev.tolmach.search.Snippet;
import java.util.List;

/** Hits in HTML. For one thread. */
final class HitList {
  private static final HtmlHighlighter MARKS = new HtmlHighlighter();
  private static final int SNIPPETS = 2;
  private static final int TAGS = 6;

  private final Html html;
  private final PageTexts texts;
  private final PageAddress address;
  private final HitLinks links;

  HitList(Html html, PageFrame frame, PageAddress address) {
    this.html = html;
    this.texts = frame.texts();
    this.address = address;
    this.links = new HitLinks(frame, address);
  }

  /** Writes hits in order. */
  void write(List<Hit> hits) {
    list(hits.stream().filter(hit -> hit.missing().isEmpty()).toList());
    List<Hit> lacking = hits.stream().filter(hit -> !hit.missing().isEmpty()).toList();
    if (!lacking.isEmpty()) {
      html.element("p", texts.of("lacking"), "class", "lacking").line();
      list(lacking);
    }
  }

  private void list(List<Hit> hits) {
    if (hits.isEmpty()) {
      return;
    }
    html.open("ol", "class", "hits", "role", "list").line();
    for (Hit hit : hits) {
      html.open("li", "class", "hit", "dir", texts.direction(hit.language()));
      write(hit);
      html.close().line();
    }
    html.close().line();
  }

  private void write(Hit hit) {
    String language = hit.language().tag();
    html.open("h2").open("a", "href", links.article(hit), "lang", language, "dir", "auto");
    html.safe(MARKS.title(hit)).close(2).line();
    about(hit);
    hit.snippets().stream().limit(SNIPPETS).forEach(snippet -> snippet(snippet, language));
    Section section = hit.section();
    if (section != null && !section.heading().isEmpty()) {
      html.open("p", "class", "section");
      html.open("a", "href", links.section(hit, section.anchor()), "lang", language, "dir", "auto");
      html.text(section.heading()).close(2).line();
    }
    translated(hit);
    lacking(hit);
    new VersionLinks(html, texts, links).write(hit.translations());
  }

  private void about(Hit hit) {
    String language = hit.language().tag();
    html.open("p", "class", "about");
    if (hit.date() != null) {
      html.open("time", "datetime", hit.date().toString());
      html.element("bdi", texts.day(hit.date())).close();
    }
    html.open("span", "lang", language).element("bdi", texts.name(hit.language())).close();
    for (String tag : hit.tags().stream().limit(TAGS).toList()) {
      PageAddress tagged =
          PageAddress.of(address.parameters())
              .without("page")
              .without(Facet.TAG.name())
              .adding(Facet.TAG.name(), tag);
      html.open("a", "href", tagged.query(), "class", "tag", "rel", "nofollow", "lang", language);
      html.element("bdi", tag).close();
    }
    if (links.onSite(hit).isPresent()) {
      html.element("a", texts.of("text"), "href", links.text(hit.id()), "class", "text");
    }
    html.close().line();
  }

  private void snippet(Snippet snippet, String language) {
    html.open("p", "class", "snippet", "lang", language, "dir", "auto");
    html.safe(MARKS.html(snippet)).close().line();
  }

  private void translated(Hit hit) {
    if (hit.translated().isEmpty()) {
      return;
    }
    html.open("p", "class", "translated").text(texts.before("translated"));
    String between = "";
    for (FoundTranslation each : hit.translated()) {
      html.text(between);
      html.element("bdi", each.typed()).text(" → ");
      html.element("bdi", each.found(), "lang", hit.language().tag());
      between = ", ";
    }
    html.close().line();
  }

  private void lacking(Hit hit) {
    if (!hit.missing().isEmpty()) {
      html.open("p", "class", "missing").text(texts.before("missing"));
      html.element("s", String.join(" ", hit.missing()), "dir", "auto").close().line();
    }
  }
}
