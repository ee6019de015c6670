package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a container between colons, as VuePress, Docusaurus and DocFX write it, on lines of
 * its own or inside a line.
 *
 * @see <a href="https://vitepress.dev/guide/markdown#custom-containers">VitePress</a>
 * @see <a href="https://docusaurus.io/docs/markdown-features/admonitions">Docusaurus</a>
 * @see <a href="https://learn.microsoft.com/en-us/contribute/content/markdown-reference">DocFX</a>
 */
public final class ContainerTitle {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\w-]+=\\S");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private static final int LONGEST = 2_000;

  private ContainerTitle() {}

  /**
   * Returns the title that a container's first line shows, or nothing.
   *
   * @param written what is after the first colons: {@code tip A title}, {@code note[A title]},
   *     {@code image alt-text="A picture":::}
   */
  public static String of(String written) {
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

  /** Returns the container inside a line that begins at an offset, or null. */
  static @Nullable Found at(NotationText passage, int at) {
    int close = passage.startsWith(":::", at) ? passage.next(":::", at + 3, LONGEST) : -1;
    if (close < 0 || passage.text().indexOf('\n', at, close) >= 0) {
      return null;
    }
    return Found.words(close + 3, of(passage.text().substring(at + 3, close)));
  }
}
