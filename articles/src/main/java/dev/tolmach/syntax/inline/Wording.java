package dev.tolmach.syntax.inline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the words that a reader sees from the rest of what a tag, a shortcode or a macro is given:
 * titles, captions and labels from addresses, sizes and switches.
 */
public final class Wording {

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?:([\\w:.-]+)\\s*=\\s*)?\\{?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'`{}=]+))\\}?");
  private static final Set<String> SHOWN =
      Set.of(
          "title",
          "caption",
          "alt",
          "alt-text",
          "text",
          "label",
          "summary",
          "heading",
          "header",
          "footer",
          "description",
          "desc",
          "subtitle",
          "tooltip",
          "message",
          "question",
          "answer",
          "author",
          "attr",
          "legend",
          "badge",
          "cite");
  private static final Pattern MACRO =
      Pattern.compile(
          "\\s*(\\w+)\\s*\\(\\s*(?:\"([^\"]*)\"|'([^']*)')"
              + "(?:\\s*,\\s*(?:\"([^\"]*)\"|'([^']*)'))?.*");

  /** A shortcode of Zola: {@code name(key="value")}. */
  private static final Pattern NAMED = Pattern.compile("\\s*\\w+\\s*\\((\\s*\\w+\\s*=.*)\\)\\s*");

  private static final Pattern SHOWING =
      Pattern.compile("\\w*(?:ref|element|glossary|httpheader|httpmethod|httpstatus)");

  private Wording() {}

  /**
   * Returns the words among arguments, with spaces between them.
   *
   * @param arguments what is after the name: {@code src="a.png" title="A caption"}
   */
  public static String of(String arguments) {
    return of(arguments, Set.of());
  }

  /** Returns the words among arguments, and the values of some further names. */
  static String of(String arguments, Set<String> more) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = ARGUMENT.matcher(arguments);
    while (matcher.find()) {
      String name = matcher.group(1);
      String quoted = firstOf(matcher, 2, 4);
      boolean shown =
          name != null
              ? quoted != null && isShown(name.toLowerCase(Locale.ROOT), more)
              : isProse(quoted == null ? matcher.group(5) : quoted, quoted != null);
      if (shown) {
        words.append(words.isEmpty() ? "" : " ");
        words.append(quoted == null ? matcher.group(5) : quoted.strip());
      }
    }
    return words.toString();
  }

  /**
   * Returns the words among arguments of which one in quotes, without a name, is a label.
   *
   * @param position how many arguments precede it
   */
  static String withLabel(String arguments, Set<String> more, int position) {
    String words = of(arguments, more);
    Matcher matcher = ARGUMENT.matcher(arguments);
    for (int at = 0; matcher.find() && matcher.group(1) == null; at++) {
      String quoted = firstOf(matcher, 2, 4);
      if (at == position && quoted != null && quoted.chars().anyMatch(Character::isLetter)) {
        boolean shown = quoted.isBlank() || isProse(quoted, true);
        return shown ? words : (quoted.strip() + " " + words).strip();
      }
    }
    return words;
  }

  private static boolean isShown(String name, Set<String> more) {
    return SHOWN.contains(name) || more.contains(name);
  }

  private static @Nullable String firstOf(Matcher matcher, int from, int to) {
    for (int group = from; group <= to; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }

  /** Returns whether a value without a name is for people: in another script, or several words. */
  static boolean isProse(String value, boolean quoted) {
    boolean foreign = value.chars().anyMatch(c -> c > 0x2af && Character.isLetter(c));
    boolean words = quoted && value.indexOf(' ') > 0 && value.chars().anyMatch(Character::isLetter);
    return (foreign || words) && !value.contains("/");
  }

  /**
   * Returns what {@code name("first", "second")} shows: the last of the two, where it is a link.
   */
  static String ofMacro(String macro) {
    Matcher matcher = MACRO.matcher(macro);
    if (!matcher.matches()) {
      Matcher named = NAMED.matcher(macro);
      return of(named.matches() ? named.group(1) : macro);
    }
    if (!SHOWING.matcher(matcher.group(1).toLowerCase(Locale.ROOT)).matches()) {
      return "";
    }
    String second = firstOf(matcher, 4, 5);
    String shown = second == null || second.isBlank() ? firstOf(matcher, 2, 3) : second;
    return shown == null ? "" : shown;
  }
}
