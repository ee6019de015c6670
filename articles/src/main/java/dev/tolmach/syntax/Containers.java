package dev.tolmach.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Containers between colons, as VuePress, Docusaurus and DocFX write them. */
public final class Containers {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\w-]+=\\S");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private Containers() {}

  /**
   * Returns the title that a container's first line shows, or nothing.
   *
   * @param written what stands behind the first colons: {@code tip A title}, {@code note[A title]},
   *     {@code image alt-text="A picture":::}
   */
  public static String title(String written) {
    int end = written.length();
    while (end > 0 && written.charAt(end - 1) == ':') {
      end--;
    }
    Matcher name = NAME.matcher(written).region(0, end);
    String rest = (name.lookingAt() ? written.substring(name.end(), end) : written).strip();
    if (rest.isEmpty() || rest.chars().allMatch(c -> c == ':')) {
      return "";
    }
    if (rest.startsWith("{") || ATTRIBUTE.matcher(rest).lookingAt()) {
      return Wording.of(rest);
    }
    int bracket = rest.startsWith("[") ? closing(rest) : -1;
    if (bracket > 0) {
      return rest.substring(1, bracket);
    }
    Matcher parentheses = PARENTHESES.matcher(rest);
    if (parentheses.matches()) {
      return parentheses.group(1);
    }
    int braces = rest.endsWith("}") ? rest.lastIndexOf('{') : -1;
    return braces < 0 ? rest : rest.substring(0, braces).strip();
  }

  private static int closing(String rest) {
    int depth = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
