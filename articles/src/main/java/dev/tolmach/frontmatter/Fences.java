package dev.tolmach.frontmatter;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines that front matter stands between. */
final class Fences {
  /** A fence, and the syntax that may be named after it, as gray-matter has it. */
  static final Pattern OPENER =
      Pattern.compile(
          "(-{3,}|\\+{3}|;{3})\\s*(ya?ml|toml|json5?|js|javascript|ts|typescript)?\\s*",
          Pattern.CASE_INSENSITIVE);

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

  static boolean isCloser(char fence, String document, int at) {
    char first = document.charAt(at);
    if (first != fence && !(first == '.' && fence == '-')) {
      return false;
    }
    String line = Lines.at(document, at);
    return line.length() >= 3 && line.chars().allMatch(c -> c == first);
  }
}
