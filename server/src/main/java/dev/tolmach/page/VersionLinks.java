package dev.tolmach.page;

import dev.tolmach.search.Translation;
import java.util.List;

/** Links to the other versions of a work, in HTML. */
final class VersionLinks {
  private final Html html;
  private final PageTexts texts;
  private final HitLinks links;

  VersionLinks(Html html, PageTexts texts, HitLinks links) {
    this.html = html;
    this.texts = texts;
    this.links = links;
  }

  /** Writes them in one line; nothing where there are none. */
  void write(List<Translation> translations) {
    if (translations.isEmpty()) {
      return;
    }
    html.open("p", "class", "versions", "lang", texts.language().tag());
    html.text(texts.before("versions"));
    for (Translation each : translations) {
      html.element(
          "a",
          texts.name(each.language()),
          "href",
          links.text(each.id()),
          "title",
          each.title(),
          "lang",
          each.language().tag(),
          "hreflang",
          each.language().tag());
      html.text(" ");
    }
    html.close().line();
  }
}
