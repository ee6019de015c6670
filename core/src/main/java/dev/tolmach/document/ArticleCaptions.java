package dev.tolmach.document;

import dev.tolmach.article.Article;
import dev.tolmach.article.Section;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Caption;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an article is completed by: its title, its tags and its headings. */
final class ArticleCaptions {
  private static final int MOST_HEADINGS = 200;

  private ArticleCaptions() {}

  /** Returns each caption once. */
  static Set<Caption> of(Article article) {
    Set<Caption> captions = new LinkedHashSet<>();
    Language language = article.language();
    Caption.written(language, Caption.Kind.TITLE, article.title()).ifPresent(captions::add);
    for (String tag : article.frontMatter().tags()) {
      Caption.written(language, Caption.Kind.TAG, tag).ifPresent(captions::add);
    }
    article.sections().stream()
        .map(Section::heading)
        .limit(MOST_HEADINGS)
        .flatMap(heading -> Caption.written(language, Caption.Kind.HEADING, heading).stream())
        .forEach(captions::add);
    return captions;
  }
}
