package dev.tolmach.slug;

import java.text.Normalizer;

/** The fragments of the generators that are written in JavaScript, and of GitHub. */
public final class ScriptSlugs {

  private static final String SPECIAL = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
  private static final String QUOTES = "“”‘’";

  /** What the npm package github-slugid drops (Apache licence 2.0). */
  private static final String GITBOOK = "[]!\"'#$%&()*+,./:;<=>?@\\^_`{|}~©∑®†“”‘’∂ƒ™℠…œŒ˚ºª•∆∞♥";

  private ScriptSlugs() {}

  /**
   * GitHub's: letters, marks and digits of all scripts, hyphens and underscores stay. The algorithm
   * is that of the npm package github-slugger (MIT licence), by which Docusaurus, Astro, Starlight,
   * Gatsby and Quartz make theirs too.
   */
  public static String github(String heading) {
    return Characters.filtered(Characters.lowerWords(heading), Characters::isWord);
  }

  /**
   * Hexo's: marks are taken off Latin letters, one hyphen is put for whatever ASCII has between
   * words, and all else stays, capitals too. The algorithm is {@code slugize} of the npm package
   * hexo-util, and what hexo-renderer-marked gives it (both MIT licence): tags are taken out, those
   * in code as well.
   */
  public static String hexo(String heading) {
    String text = HtmlTags.strip(heading).strip();
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        LatinLetters.appendBase(bare, c);
      } else if (c >= ' ') {
        bare.append(c);
      }
    }
    return Characters.hyphenated(bare.toString(), ScriptSlugs::isSpecial);
  }

  /**
   * VuePress's and VitePress's: without marks, one hyphen for whatever ASCII has between words, an
   * underscore before a digit that would come first. The algorithm is {@code slugify} of the npm
   * package @mdit-vue/shared (MIT licence).
   */
  public static String vue(String heading) {
    String decomposed = Characters.normal(heading, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c >= ' ' && (c < 0x300 || c > 0x36f)) {
        bare.append(c);
      }
    }
    String slug =
        Characters.hyphenated(bare.toString(), c -> isSpecial(c) || QUOTES.indexOf(c) >= 0);
    return Characters.lowerWords(underscored(slug));
  }

  /**
   * Nuxt Content's: GitHub's with single hyphens, none at either end, and an underscore before a
   * digit that would come first, as runtime/parser/compiler of the npm package @nuxtjs/mdc has it
   * (MIT licence).
   */
  public static String nuxt(String heading) {
    String slug = Characters.hyphenated(github(heading), c -> c == '-');
    return underscored(slug);
  }

  private static String underscored(String slug) {
    boolean digit = !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9';
    return digit ? '_' + slug : slug;
  }

  private static boolean isSpecial(int c) {
    return SPECIAL.indexOf(c) >= 0 || Characters.isSpace(c);
  }

  /**
   * The MyST command line's: ASCII letters and digits, {@code id-} before what is no letter. The
   * algorithm is {@code createHtmlId} of the npm package myst-common (MIT licence).
   */
  public static String myst(String heading) {
    String lower = Characters.lowerWords(quoteless(heading));
    StringBuilder slug = new StringBuilder(lower.length() + 3);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (i == 0 && !(c >= 'a' && c <= 'z')) {
        slug.append("id-");
      }
      if (kept || slug.isEmpty() || slug.charAt(slug.length() - 1) != '-') {
        slug.append(kept ? c : '-');
      }
    }
    return Characters.withoutEnds(slug.toString());
  }

  private static String quoteless(String heading) {
    StringBuilder text = new StringBuilder(heading.length());
    String single = heading.strip();
    for (int i = 0; i < single.length(); i++) {
      char c = single.charAt(i);
      if (QUOTES.indexOf(c) < 0 && c != '\'' && c != '"') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** GitBook's and HonKit's, by the npm package github-slugid: ASCII's signs are dropped. */
  public static String gitbook(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (GITBOOK.indexOf(c) < 0) {
        slug.append(c == ' ' ? '-' : c);
      }
    }
    String lower = Characters.lowerWords(slug.toString());
    return lower.startsWith("-") ? lower.substring(1) : lower;
  }

  /**
   * The fragment by which Obsidian links to a heading: the heading itself, but for the signs that
   * end a link (help.obsidian.md, Internal links).
   */
  public static String obsidian(String heading) {
    StringBuilder text = new StringBuilder(heading.length());
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      boolean gap = "#^|:\\".indexOf(c) >= 0 || heading.startsWith("%%", i) || c == ' ';
      if (!gap || !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(gap ? ' ' : c);
      }
    }
    return text.toString().strip();
  }
}
