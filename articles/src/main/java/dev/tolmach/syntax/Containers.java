package dev.tolmach.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Containers between colons, as VuePress, Docusaurus and DocFX write them. */
final class Containers {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private Containers() {}

  /**
   * Returns the title that a container's first line shows, or nothing.
   *
   * @param written what stands behind the first colons: {@code tip A title}, {@code note[A title]},
   *     {@code image alt-text="A picture":::}
   */
  static String title(String written) {
    int end = written.length();
    while (end > 0 && written.charAt(end - 1) == ':') {
      end--;
    }
    Matcher name = NAME.matcher(written).region(0, end);
    String rest = (name.lookingAt() ? written.substring(name.end(), end) : written).strip();
    if (rest.isEmpty() || rest.chars().allMatch(c -> c == ':')) {
      return "";
    }
    if (rest.indexOf('=') > 0) {
      return Wording.of(rest);
    }
    Matcher parentheses = PARENTHESES.matcher(rest);
    if (parentheses.matches()) {
      return parentheses.group(1);
    }
    if (rest.startsWith("[") && rest.indexOf(']') > 0) {
      return rest.substring(1, rest.lastIndexOf(']'));
    }
    return rest.startsWith("{") ? "" : rest;
  }
}
