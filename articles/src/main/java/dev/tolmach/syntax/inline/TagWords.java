package dev.tolmach.syntax.inline;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The words that a tag of a template shows where its name implies any: the label of a tab, the
 * summary of details, the content that an include is given.
 *
 * @see <a href="https://jekyllrb.com/docs/includes/">Jekyll, Includes</a>
 * @see <a href="https://github.com/Baschdl/jekyll-tabs">jekyll-tabs</a>
 * @see <a href="https://theme-next.js.org/docs/tag-plugins/">NexT, Tag plugins</a>
 * @see <a href="https://hexo.io/docs/tag-plugins">Hexo, Tag plugins</a>
 */
final class TagWords {

  private static final Set<String> CONTENT =
      Set.of("content", "body", "quote", "note", "excerpt", "button_text", "link_text");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private TagWords() {}

  /** Returns the words of a tag, of what is between its marks. */
  static String of(String tag) {
    String inner = trimmed(tag);
    int end = 0;
    while (end < inner.length() && !endsName(inner.charAt(end))) {
      end++;
    }
    String arguments = inner.substring(end).strip();
    boolean zola = arguments.startsWith("(") && arguments.endsWith(")");
    if (zola) {
      return Wording.of(arguments.substring(1, arguments.length() - 1));
    }
    boolean plain = arguments.indexOf('=') < 0 && arguments.indexOf('"') < 0;
    return switch (inner.substring(0, end)) {
      case "include", "include_relative", "include_cached" -> Wording.of(arguments, CONTENT);
      case "tabs" -> plain ? "" : Wording.of(arguments);
      case "blockquote" -> plain ? withoutAddresses(arguments) : Wording.of(arguments);
      case "tab" -> plain ? label(arguments) : Wording.withLabel(arguments, Set.of(), 0);
      case "details", "summary" -> plain ? arguments : Wording.withLabel(arguments, Set.of(), 0);
      case "label" -> arguments.indexOf('@') < 0 ? Wording.of(arguments) : afterAt(arguments);
      case "btn", "button" -> plain ? second(arguments) : Wording.of(arguments);
      default -> Wording.of(arguments);
    };
  }

  /**
   * A quotation has an author and a source, and may have the address of the source between them.
   */
  private static String withoutAddresses(String arguments) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : SPACES.split(arguments)) {
      if (!word.contains("://")) {
        words.add(word);
      }
    }
    return words.toString();
  }

  /** Zola sets arguments in parentheses: {@code quote(author="Ann Bee")}. */
  static boolean endsName(char c) {
    return c == '(' || Character.isWhitespace(c);
  }

  /** Tags may begin and end with a dash, which takes white space off around them. */
  private static String trimmed(String tag) {
    int start = tag.startsWith("-") ? 1 : 0;
    int end = tag.length() > start && tag.endsWith("-") ? tag.length() - 1 : tag.length();
    return tag.substring(start, end).strip();
  }

  /** The first of several words is the name of the group. */
  private static String label(String arguments) {
    int space = arguments.indexOf(' ');
    return space < 0 ? arguments : arguments.substring(space).strip();
  }

  private static String afterAt(String arguments) {
    return arguments.substring(arguments.indexOf('@') + 1).strip();
  }

  /** A button has an address, then words. */
  private static String second(String arguments) {
    String[] parts = arguments.split(",", 3);
    return parts.length < 2 ? Wording.of(arguments) : parts[1].strip();
  }
}
