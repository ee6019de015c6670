package dev.tolmach.article;

import dev.tolmach.markup.AnchorStyle;
import java.util.Locale;

/**
 * Whose way the fragments of headings are made in where the author gives none: {@code #установка}
 * or {@code #heading-1}. A link to a section leads there only in its site's own way.
 */
public enum HeadingIds {
  /** GitHub's, which Docusaurus, Astro and many others share. */
  GITHUB(AnchorStyle.GITHUB),
  /** Hugo's: made of the heading as it stands in the file, without combining marks. */
  HUGO(AnchorStyle.HUGO),
  /** Hugo's with {@code autoHeadingIDType = "github-ascii"}: ASCII only, accents taken off. */
  HUGO_ASCII(AnchorStyle.HUGO_ASCII),
  /** Hugo's with {@code autoHeadingIDType = "blackfriday"}: one hyphen between words. */
  BLACKFRIDAY(AnchorStyle.BLACKFRIDAY),
  /** Jekyll's: as GitHub's but for dashes and for how repeated headings are numbered. */
  JEKYLL(AnchorStyle.JEKYLL),
  /** Kramdown's by itself: ASCII from the first letter on, {@code section} where there is none. */
  KRAMDOWN(AnchorStyle.KRAMDOWN),
  /** Goldmark's by itself: ASCII letters and digits only. */
  GOLDMARK(AnchorStyle.GOLDMARK);

  private final AnchorStyle style;

  HeadingIds(AnchorStyle style) {
    this.style = style;
  }

  /** Returns the name that settings call it by: {@code github}, {@code hugo-ascii}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  AnchorStyle style() {
    return style;
  }
}
