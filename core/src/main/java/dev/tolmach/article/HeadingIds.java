package dev.tolmach.article;

import dev.tolmach.markup.AnchorStyle;

/**
 * Whose way the fragments of headings are made in where the author gives none: {@code #установка}
 * or {@code #heading-1}. A link to a section leads there only in its site's own way.
 */
public enum HeadingIds {
  /** GitHub's, which Docusaurus, VuePress and many others share. */
  GITHUB(AnchorStyle.GITHUB),
  /** Hugo's: as GitHub's, without combining marks. */
  HUGO(AnchorStyle.HUGO),
  /** Jekyll's: as GitHub's but for how repeated headings are numbered. */
  JEKYLL(AnchorStyle.JEKYLL),
  /** Goldmark's by itself: ASCII letters and digits only. */
  GOLDMARK(AnchorStyle.GOLDMARK);

  private final AnchorStyle style;

  HeadingIds(AnchorStyle style) {
    this.style = style;
  }

  AnchorStyle style() {
    return style;
  }
}
