package dev.tolmach.article;

import dev.tolmach.markup.AnchorStyle;
import java.util.Locale;

/**
 * The way of a site generator to make the fragments of headings, where the author gives none:
 * {@code #установка} or {@code #heading-1}. A link to a section leads there only in its site's own
 * way.
 */
public enum HeadingIds {
  /** GitHub's, which Docusaurus, Astro, Starlight and many others share. */
  GITHUB(AnchorStyle.GITHUB),
  /** Hugo's: made of the heading's source, without combining marks. */
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
  GOLDMARK(AnchorStyle.GOLDMARK),
  /** Hexo's: capitals stay, one hyphen between words. */
  HEXO(AnchorStyle.HEXO),
  /** VuePress's: without marks, one hyphen between words, {@code _} before a first digit. */
  VUEPRESS(AnchorStyle.VUE),
  /** VitePress's, which is VuePress's. */
  VITEPRESS(AnchorStyle.VUE),
  /** Nuxt Content's: GitHub's with single hyphens, {@code _} before a first digit. */
  NUXT(AnchorStyle.NUXT),
  /** Zola's: spelled in ASCII, {@code vstavit-video}. */
  ZOLA(AnchorStyle.ZOLA),
  /**
   * Zola's where {@code slugify.anchors} is {@code safe} or {@code off}: the heading with {@code
   * _}.
   */
  ZOLA_SAFE(AnchorStyle.ZOLA_SAFE),
  /** MdBook's: letters of all scripts, of which only those of ASCII are lowered. */
  MDBOOK(AnchorStyle.MDBOOK),
  /** MkDocs's: ASCII only, {@code _1} for a heading without any. */
  MKDOCS(AnchorStyle.MKDOCS),
  /** MkDocs's with {@code toc.slugify: markdown.extensions.toc.slugify_unicode}. */
  MKDOCS_UNICODE(AnchorStyle.MKDOCS_UNICODE),
  /** MkDocs's with {@code toc.slugify: pymdownx.slugs.slugify} and {@code case: lower}. */
  PYMDOWN(AnchorStyle.PYMDOWN),
  /** MkDocs's with {@code toc.slugify: pymdownx.slugs.slugify} where capitals stay. */
  PYMDOWN_CASED(AnchorStyle.PYMDOWN_CASED),
  /** The MyST command line's: ASCII only, {@code id-} before what is no letter. */
  MYST(AnchorStyle.MYST),
  /** Sphinx's, and that of Jupyter Book before its second version: {@code id1} without ASCII. */
  DOCUTILS(AnchorStyle.DOCUTILS),
  /** GitBook's and HonKit's: as GitHub's, but repeated headings are not numbered. */
  GITBOOK(AnchorStyle.GITBOOK),
  /** Pandoc's, which Hakyll and Quarto share: from the first letter on, full stops stay. */
  PANDOC(AnchorStyle.PANDOC),
  /** Obsidian's: the heading itself. */
  OBSIDIAN(AnchorStyle.OBSIDIAN),
  /** None, as Eleventy and Pelican give none by themselves; ids that authors give stay. */
  NONE(AnchorStyle.NONE);

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
