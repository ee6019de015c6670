package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.NotationText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that label what is between the tags {@code tabs} and {@code endtabs}, or {@code
 * timeline} and {@code endtimeline}: {@code <!-- tab A label@icon -->}, {@code <!-- node A day
 * -->}.
 *
 * @see <a href="https://theme-next.js.org/docs/tag-plugins/tabs">NexT, Tabs</a>
 * @see <a href="https://butterfly.js.org/posts/ceeb73f/">Butterfly, Tag plugins</a>
 */
final class TabComment {

  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*(tab|node|timeline)\\s+([^@<>]*)(?:@[^<>\\s]*)?\\s*-->\\s*");

  private TabComment() {}

  /** Returns the label of a line that is such a comment, or nothing. */
  static String label(String line, NotationText document, int at) {
    Matcher comment = COMMENT.matcher(line);
    if (!comment.matches()) {
      return "";
    }
    String closer = comment.group(1).equals("tab") ? "endtabs" : "endtimeline";
    boolean inside = document.next(closer, at, document.text().length()) >= 0;
    return inside ? comment.group(2).strip() : "";
  }
}
