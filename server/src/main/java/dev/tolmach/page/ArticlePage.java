package dev.tolmach.page;

import dev.tolmach.http.QueryString;
import dev.tolmach.query.Facet;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article's text to be read, as it was understood: headings, paragraphs and code, with the words
 * that were looked for marked. For one thread.
 */
public final class ArticlePage {
  private static final int CONTENTS = 3;
  private static final String SIMILAR = "tolmach-similar";

  private final PageFrame frame;
  private final PageTexts texts;
  private final PageAddress address;
  private final ShownArticle article;
  private final MarkedText marks;
  private final List<Hit> similar;
  private final Html html = new Html();
  private int level = 1;

  /**
   * A page.
   *
   * @param address the search that the reader came by
   * @param forms the words to mark, as they are written in the article
   * @param similar articles like it
   */
  public ArticlePage(
      PageFrame frame,
      PageAddress address,
      ShownArticle article,
      List<String> forms,
      List<Hit> similar) {
    this.frame = frame;
    this.texts = frame.texts();
    this.address = address;
    this.article = article;
    this.marks = new MarkedText(forms);
    this.similar = List.copyOf(similar);
  }

  /** The whole page. */
  public String html() {
    String language = article.language().tag();
    frame.begin(html, article.title() + " · " + frame.title(), address);
    html.open("main", "id", PageFrame.MAIN, "tabindex", "-1", "class", "reading").line();
    contents();
    html.open("div", "class", "text").line();
    back();
    html.open("article", "lang", language, "dir", texts.direction(article.language())).line();
    html.open("h1", "dir", "auto").safe(marks.html(article.title())).close().line();
    about();
    article.sections().forEach(this::section);
    html.close().line();
    similar();
    html.close(2).line();
    frame.end(html, address);
    return html.toString();
  }

  private void back() {
    if (!address.words().isBlank()) {
      PageAddress found = address.without("id");
      html.open("p", "class", "back");
      html.element("a", texts.of("back"), "href", frame.home() + found.query()).close().line();
    }
  }

  private void about() {
    html.open("p", "class", "about", "lang", texts.language().tag());
    String language = article.language().tag();
    if (article.date() != null) {
      html.open("time", "datetime", article.date().toString());
      html.element("bdi", texts.day(article.date())).close();
    }
    html.open("span", "lang", language).element("bdi", texts.name(article.language())).close();
    for (String tag : article.tags()) {
      String tagged =
          frame.home() + kept(PageAddress.of(Map.of(Facet.TAG.name(), List.of(tag)))).query();
      html.open("a", "href", tagged, "class", "tag", "rel", "nofollow", "lang", language);
      html.element("bdi", tag).close();
    }
    Optional<String> published = PublicUrl.of(article.url(), frame.site());
    if (published.isPresent()) {
      html.element("a", texts.of("published"), "href", published.get(), "class", "text");
    }
    html.close().line();
    new VersionLinks(html, texts, new HitLinks(frame, address)).write(article.translations());
  }

  private PageAddress kept(PageAddress other) {
    return frame.chosen() ? other.with("ui", texts.language().tag()) : other;
  }

  private void contents() {
    List<ShownSection> named =
        article.sections().stream().filter(each -> !each.anchor().isEmpty()).toList();
    if (named.size() < CONTENTS) {
      return;
    }
    html.open(
        "nav",
        "class",
        "contents",
        "aria-label",
        texts.of("contents"),
        "lang",
        texts.language().tag());
    html.open("ol", "role", "list").line();
    for (ShownSection section : named) {
      html.open("li", "class", "level-" + section.level());
      html.element(
          "a",
          section.heading(),
          "href",
          "#" + QueryString.encoded(section.anchor(), ""),
          "lang",
          article.language().tag(),
          "dir",
          "auto");
      html.close().line();
    }
    html.close(2).line();
  }

  private void section(ShownSection section) {
    html.open("section", "id", section.anchor().isEmpty() ? null : section.anchor()).line();
    for (ShownBlock block : section.blocks()) {
      String line = block.line() > 0 ? "line-" + block.line() : null;
      switch (block.kind()) {
        case HEADING -> heading(section, block);
        case TEXT -> {
          if (!block.text().isBlank()) {
            html.open("p", "id", line, "dir", "auto").safe(marks.html(block.text())).close().line();
          }
        }
        case CODE -> {
          html.open("pre", "id", line, "dir", "ltr", "tabindex", "0").open("code");
          html.safe(marks.html(block.text())).close(2).line();
        }
      }
    }
    html.close().line();
  }

  /* An author may leave levels out; whoever goes by headings must not miss one. */
  private void heading(ShownSection section, ShownBlock block) {
    level = Math.max(2, Math.min(Math.min(section.level(), level + 1), 6));
    html.open("h" + level, "dir", "auto");
    html.safe(marks.html(block.text()));
    if (!section.anchor().isEmpty()) {
      html.text(" ");
      html.element(
          "a",
          "#",
          "href",
          "#" + QueryString.encoded(section.anchor(), ""),
          "class",
          "anchor",
          "aria-label",
          texts.of("anchor"),
          "lang",
          texts.language().tag());
    }
    html.close().line();
  }

  private void similar() {
    if (similar.isEmpty()) {
      return;
    }
    html.open("aside", "class", "similar", "aria-labelledby", SIMILAR);
    html.element("h2", texts.of("similar"), "id", SIMILAR).open("ul", "role", "list").line();
    HitLinks links = new HitLinks(frame, address.without("q"));
    for (Hit hit : similar) {
      html.open("li");
      html.element(
          "a",
          hit.title(),
          "href",
          links.text(hit.id()),
          "lang",
          hit.language().tag(),
          "dir",
          "auto");
      html.close().line();
    }
    html.close(2).line();
  }

  /** The forms by which an article was found, as its explanation has them. */
  public static List<String> forms(Explanation why) {
    return MarkedText.of(why).forms();
  }
}
