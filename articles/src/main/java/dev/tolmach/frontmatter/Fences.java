package dev.tolmach.frontmatter;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines that enclose front matter. */
final class Fences {
  /** A fence, and the syntax that may be named after it, as gray-matter has it. */
  static final Pattern OPENER =
      Pattern.compile(
          "(-{3,}|\\+{3}|;{3})\\s*(ya?ml|toml|json5?|js|javascript|ts|typescript)?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_COMMENTS = 5;

  private Fences() {}

  static Syntax syntax(char fence, @Nullable String named) {
    if (named != null) {
      return switch (named.toLowerCase(Locale.ROOT)) {
        case "yaml", "yml" -> Syntax.YAML;
        case "toml" -> Syntax.TOML;
        case "json" -> Syntax.JSON;
        default -> Syntax.SCRIPT;
      };
    }
    return switch (fence) {
      case '+' -> Syntax.TOML;
      case ';' -> Syntax.JSON;
      default -> Syntax.YAML;
    };
  }

  /** A line of more dashes is no closing fence: it may underline a heading. */
  static boolean closes(String fence, String document, int at) {
    boolean dots = document.charAt(at) == '.';
    return isCloser(fence.charAt(0), document, at)
        && (dots || Lines.at(document, at).length() == fence.length());
  }

  /**
   * Returns where the text after comments of HTML begins: writers set a licence, or words to a
   * checker of style, above all else.
   */
  static int afterComments(String document, int from) {
    int at = from;
    for (int i = 0; i < MOST_COMMENTS && document.startsWith("<!--", at); i++) {
      int close = document.indexOf("-->", at);
      int line = close < 0 ? -1 : Lines.next(document, close);
      if (line < 0 || !Lines.at(document, close + 3).isBlank()) {
        return at;
      }
      at = line;
      while (at < document.length() && Lines.at(document, at).isBlank()) {
        at = Lines.next(document, at);
      }
    }
    return at;
  }

  static boolean isCloser(char fence, String document, int at) {
    char first = document.charAt(at);
    if (first != fence && !(first == '.' && fence == '-')) {
      return false;
    }
    String line = Lines.at(document, at);
    return line.length() >= 3 && line.chars().allMatch(c -> c == first);
  }
}
