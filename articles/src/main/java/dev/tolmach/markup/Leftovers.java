package dev.tolmach.markup;

import java.util.regex.Pattern;

/**
 * Removes marks that CommonMark leaves in the text although they were meant as markup: strong text
 * that ends in ideographic punctuation ({@code **作者：**张三}), strong text inside raw HTML, links
 * whose address holds a space.
 */
final class Leftovers {

  private static final Pattern STRONG =
      Pattern.compile("\\*\\*(?=[^\\s*/])([^*\n]{1,300}?)(?<=[^\\s*/])\\*\\*");
  private static final Pattern SPACED =
      Pattern.compile(
          "\\*\\*(?! [^*\n]{0,300} \\*\\*) ?(?=[^\\s*/])([^*\n]{1,500}?) ?\\*\\*(?!\\*)");
  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[([^\\[\\]\n]{0,300})\\]\\([ ]*(?:[a-z-]{2,20}:|/|\\./)[^()\n]{0,500}\\)");

  private Leftovers() {}

  static String strip(String text) {
    String stripped = text;
    if (stripped.contains("**")) {
      stripped = STRONG.matcher(stripped).replaceAll("$1");
      stripped = SPACED.matcher(stripped).replaceAll("$1");
    }
    if (stripped.contains("](")) {
      stripped = LINK.matcher(stripped).replaceAll("$1");
    }
    return stripped;
  }
}
