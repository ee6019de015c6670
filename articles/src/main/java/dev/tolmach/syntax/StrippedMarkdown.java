package dev.tolmach.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Markdown without what site generators add to it. Has as many lines as before.
 *
 * @param text the Markdown
 * @param anchors the anchors that authors gave to headings, by the heading's line, 0-based
 * @param mdx whether it is MDX
 */
public record StrippedMarkdown(String text, Map<Integer, String> anchors, boolean mdx) {

  /** Returns the anchor given to the heading of a line, 0-based, or null. */
  public @Nullable String anchor(int line) {
    return anchors.get(line);
  }
}
