package dev.tolmach.markup;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells links that only repeat the address of the heading or the note that they are next to. Their
 * marks are no text of an author: {@code [¶](#x)}, {@code <a class="headerlink">}.
 *
 * <p>Sources: the option {@code permalink} of the extension {@code toc} and the back links of
 * {@code footnotes} on python-markdown.github.io/extensions; Sphinx's {@code html_permalinks_icon};
 * docusaurus.io, {@code hash-link} of its theme.
 */
final class Permalinks {

  private static final Set<String> CLASSES =
      Set.of("headerlink", "hash-link", "footnote-backref", "footnote-back", "reversefootnote");

  /** Pilcrow, section, hash, link, anchor and arrows back, with the selectors of their forms. */
  private static final String MARKS = "¶§#🔗⚓↩⤴↑⬆\ufe0e\ufe0f\u200b";

  private Permalinks() {}

  /** Whether an address leads to a part of the same page. */
  static boolean isWithin(@Nullable String href) {
    return href != null && href.startsWith("#");
  }

  /** Whether the classes of a link make it one, whatever its text is. */
  static boolean isClass(@Nullable String classes) {
    if (classes == null) {
      return false;
    }
    for (String name : classes.split("\\s+")) {
      if (CLASSES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text consists of such marks alone. */
  static boolean isMark(String text) {
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        found = true;
      } else if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return found;
  }
}
