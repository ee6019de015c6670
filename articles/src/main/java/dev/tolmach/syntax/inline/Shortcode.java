package dev.tolmach.syntax.inline;

import java.util.Set;

/**
 * The words that a shortcode shows, of what is between its marks. One that is escaped, with its
 * name and arguments between slashes and stars, shows itself.
 *
 * @see <a href="https://gohugo.io/content-management/shortcodes/">Hugo, Shortcodes</a>
 */
final class Shortcode {

  /** Shortcodes whose names are labels that a reader chooses between. */
  private static final Set<String> TABS =
      Set.of("tab", "tabs", "tabitem", "tab-item", "tabpane", "accordion", "step");

  private static final Set<String> LABELS = Set.of("name", "items");

  /** Shortcodes whose first argument, or second one after a kind, is a label in quotes. */
  private static final Set<String> LABEL_FIRST =
      Set.of("tab", "tabitem", "tab-item", "accordion", "step", "details", "expand", "collapse");

  private static final Set<String> LABEL_SECOND = Set.of("admonition", "notice");

  private Shortcode() {}

  /** Returns the words among the arguments of a shortcode. */
  static String ofArguments(String name, String arguments) {
    Set<String> more = TABS.contains(name) ? LABELS : Set.of();
    if (LABEL_FIRST.contains(name)) {
      return Wording.withLabel(arguments, more, 0);
    }
    return LABEL_SECOND.contains(name)
        ? Wording.withLabel(arguments, more, 1)
        : Wording.of(arguments, more);
  }

  /**
   * Returns the words.
   *
   * @param closer the mark at its end
   * @param inner what is between the marks, without white space at its ends
   */
  static String words(String closer, String inner) {
    if (inner.length() > 4 && inner.startsWith("/*") && inner.endsWith("*/")) {
      String shown = inner.substring(2, inner.length() - 2).strip();
      boolean angles = closer.startsWith(">");
      return (angles ? "{{&lt; " : "{{% ")
          + shown.replace("<", "&lt;").replace(">", "&gt;")
          + (angles ? " &gt;}}" : " %}}");
    }
    int name = 0;
    while (name < inner.length() && !Character.isWhitespace(inner.charAt(name))) {
      name++;
    }
    return ofArguments(inner.substring(0, name), inner.substring(name));
  }
}
