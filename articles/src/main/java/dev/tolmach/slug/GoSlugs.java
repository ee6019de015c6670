package dev.tolmach.slug;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The fragments of Hugo and of its parsers of Markdown. */
public final class GoSlugs {

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private GoSlugs() {}

  /**
   * Hugo's own: letters, digits and underscores. The algorithm is {@code github} in Hugo's
   * markup/goldmark/autoid.go (Apache licence 2.0).
   */
  public static String hugo(String heading) {
    return orHeading(
        Characters.filtered(
            Characters.lower(heading.strip()), c -> c == '_' || Characters.isLetterOrDigit(c)));
  }

  /** Hugo's {@code github-ascii}, of the same file: accents are taken off, all else left out. */
  public static String hugoAscii(String heading) {
    String bare = ACCENTS.matcher(Characters.normal(heading, Normalizer.Form.NFD)).replaceAll("");
    return orHeading(
        Characters.filtered(
            Characters.lower(bare.strip()), c -> c == '_' || Characters.isAsciiLetterOrDigit(c)));
  }

  /**
   * Hugo's {@code blackfriday}: one hyphen for whatever is between letters and numbers. The
   * algorithm is that of markup/blackfriday/anchors.go in Hugo (Apache licence 2.0).
   */
  public static String blackfriday(String heading) {
    return orHeading(
        Characters.hyphenated(
            Characters.lower(heading),
            c -> !Characters.isLetterOrDigit(c) && !Characters.isNumber(c)));
  }

  /**
   * Goldmark's: nothing but the letters and digits of ASCII; spaces and underscores become hyphens.
   * The algorithm is the default one of its parser/parser.go (MIT licence).
   */
  public static String goldmark(String heading) {
    String spaced = heading.strip().replace('_', ' ').replace('\t', ' ');
    return orHeading(
        Characters.lower(Characters.filtered(spaced, Characters::isAsciiLetterOrDigit)));
  }

  private static String orHeading(String slug) {
    return slug.isEmpty() ? "heading" : slug;
  }
}
