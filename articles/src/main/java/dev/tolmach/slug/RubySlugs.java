package dev.tolmach.slug;

import java.util.regex.Pattern;

/** The fragments of Jekyll and of kramdown, its parser of Markdown. */
public final class RubySlugs {

  private static final Pattern DASHES = Pattern.compile("-{2,3}");
  private static final Pattern BEFORE_LETTERS = Pattern.compile("^[^A-Za-z]+");

  private RubySlugs() {}

  /**
   * Jekyll's default. The algorithm is {@code generate_gfm_header_id} of kramdown-parser-gfm (MIT
   * licence).
   */
  public static String jekyll(String heading) {
    return Characters.filtered(
        Characters.lower(heading.strip()).replace('\t', ' '), Characters::isWord);
  }

  /** Drops dashes that are made of hyphens, which kramdown makes typographic first. */
  public static String withoutDashes(String prose) {
    return DASHES.matcher(prose).replaceAll("");
  }

  /**
   * Kramdown's own: ASCII letters and digits from the first letter on; {@code section} where there
   * is none. The algorithm is {@code basic_generate_id} of lib/kramdown/converter/base.rb (MIT
   * licence).
   */
  public static String kramdown(String heading) {
    String fromLetter = BEFORE_LETTERS.matcher(heading).replaceFirst("");
    String slug =
        Characters.lower(Characters.filtered(fromLetter, Characters::isAsciiLetterOrDigit));
    return slug.isEmpty() ? "section" : slug;
  }
}
