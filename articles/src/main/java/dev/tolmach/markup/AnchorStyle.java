package dev.tolmach.markup;

import dev.tolmach.slug.GoSlugs;
import dev.tolmach.slug.PandocSlugs;
import dev.tolmach.slug.PythonSlugs;
import dev.tolmach.slug.RubySlugs;
import dev.tolmach.slug.RustSlugs;
import dev.tolmach.slug.ScriptSlugs;
import dev.tolmach.slug.Slug;
import dev.tolmach.slug.Smartypants;

/**
 * How the fragments that link to headings are made. Styles differ in what they keep of a heading;
 * in whether they look at its rendered text or at its source, addresses of links included; in how
 * repeated headings are numbered; and in whether a fragment that an author gives counts as taken.
 */
public enum AnchorStyle {
  /** As GitHub does, Docusaurus, Astro, Starlight, Gatsby and Quartz. */
  GITHUB(ScriptSlugs::github, Repeats.NUMBERED, Given.UNCOUNTED),
  /** As Hugo does by default. */
  HUGO(GoSlugs::hugo, Repeats.NUMBERED, Given.COUNTED),
  /** As Hugo does if set to {@code github-ascii}. */
  HUGO_ASCII(GoSlugs::hugoAscii, Repeats.NUMBERED, Given.COUNTED),
  /** As Hugo does if set to {@code blackfriday}, and did of itself before its version 0.60. */
  BLACKFRIDAY(GoSlugs::blackfriday, Repeats.NUMBERED, Given.COUNTED),
  /** As Jekyll does by default, by kramdown's parser for GitHub's Markdown. */
  JEKYLL(RubySlugs::jekyll, Repeats.COUNTED, Given.UNCOUNTED),
  /** As kramdown does by itself, and Jekyll with {@code input: kramdown}. */
  KRAMDOWN(RubySlugs::kramdown, Repeats.COUNTED, Given.UNCOUNTED),
  /** As Goldmark does by itself. */
  GOLDMARK(GoSlugs::goldmark, Repeats.NUMBERED, Given.COUNTED),
  /** As Hexo does by hexo-renderer-marked. */
  HEXO(ScriptSlugs::hexo, Repeats.COUNTED, Given.UNCOUNTED),
  /** As VuePress and VitePress do. */
  VUE(ScriptSlugs::vue, Repeats.NUMBERED, Given.COUNTED),
  /** As Nuxt Content does. */
  NUXT(ScriptSlugs::nuxt, Repeats.NUMBERED, Given.UNCOUNTED),
  /** As Zola does by default. */
  ZOLA(RustSlugs::zola, Repeats.NUMBERED, Given.COUNTED_FIRST),
  /** As Zola does where {@code slugify.anchors} is {@code safe} or {@code off}. */
  ZOLA_SAFE(RustSlugs::zolaSafe, Repeats.NUMBERED, Given.COUNTED_FIRST),
  /** As mdBook does. */
  MDBOOK(RustSlugs::mdbook, Repeats.COUNTED, Given.UNCOUNTED),
  /** As MkDocs does by default. */
  MKDOCS(PythonSlugs::mkdocs, Repeats.UNDERSCORED, Given.COUNTED_FIRST),
  /** As MkDocs does with Python-Markdown's {@code slugify_unicode}. */
  MKDOCS_UNICODE(PythonSlugs::mkdocsUnicode, Repeats.UNDERSCORED, Given.COUNTED_FIRST),
  /** As MkDocs does with PyMdown's {@code slugify} in small letters. */
  PYMDOWN(PythonSlugs::pymdown, Repeats.UNDERSCORED, Given.COUNTED_FIRST),
  /** As MkDocs does with PyMdown's {@code slugify} where capitals stay. */
  PYMDOWN_CASED(PythonSlugs::pymdownCased, Repeats.UNDERSCORED, Given.COUNTED_FIRST),
  /** As Sphinx does, and Jupyter Book before its second version. */
  DOCUTILS(PythonSlugs::docutils, Repeats.RENAMED, Given.COUNTED),
  /** As the MyST command line does. */
  MYST(ScriptSlugs::myst, Repeats.NUMBERED, Given.COUNTED),
  /** As GitBook and HonKit do; repeated headings share a fragment. */
  GITBOOK(ScriptSlugs::gitbook, Repeats.ALIKE, Given.UNCOUNTED),
  /** As Pandoc does, by which Hakyll and Quarto make theirs. */
  PANDOC(PandocSlugs::pandoc, Repeats.NUMBERED, Given.COUNTED),
  /** As links in Obsidian are written; repeated headings share a fragment. */
  OBSIDIAN(ScriptSlugs::obsidian, Repeats.ALIKE, Given.UNCOUNTED),
  /** None, as Eleventy and Pelican do unless plugins are added. */
  NONE(heading -> "", Repeats.ALIKE, Given.UNCOUNTED);

  /** How a heading is distinguished from an earlier one. */
  enum Repeats {
    /** {@code a-1}, {@code a-2}: the first number that is free. */
    NUMBERED,
    /** {@code a-1}, {@code a-2}: how often it came before, whether that is free or not. */
    COUNTED,
    /** {@code a_1}, {@code a_2}; {@code step_2} that comes again is {@code step_3}. */
    UNDERSCORED,
    /** {@code id1}, {@code id2}, whatever its text is. */
    RENAMED,
    /** Not at all. */
    ALIKE
  }

  /** What a fragment that an author gives means for those that are made. */
  enum Given {
    UNCOUNTED,
    /** Later headings do not get it. */
    COUNTED,
    /** No heading gets it. */
    COUNTED_FIRST
  }

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a static method.
  private final Slug slug;

  private final Repeats repeats;
  private final Given given;

  AnchorStyle(Slug slug, Repeats repeats, Given given) {
    this.slug = slug;
    this.repeats = repeats;
    this.given = given;
  }

  /** The fragment of a heading, whether taken or not. */
  String slug(String heading) {
    return slug.of(heading);
  }

  /** What of a heading's text, code apart, goes into its fragment. */
  String words(String prose) {
    return switch (this) {
      case JEKYLL -> RubySlugs.withoutDashes(prose);
      case HEXO -> Smartypants.of(prose);
      default -> prose;
    };
  }

  /** Whether fragments are made of the headings' source. */
  boolean ofSource() {
    return switch (this) {
      case HUGO, HUGO_ASCII, BLACKFRIDAY, KRAMDOWN, GOLDMARK -> true;
      default -> false;
    };
  }

  Repeats repeats() {
    return repeats;
  }

  Given given() {
    return given;
  }
}
