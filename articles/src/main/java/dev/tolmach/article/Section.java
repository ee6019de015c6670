package dev.tolmach.article;

import java.util.Objects;

/**
 * A heading of an article and the text under it, up to the next heading of any level.
 *
 * @param level the heading's level, 1 to 6; 0 for the text before the first heading
 * @param heading the heading's text without markup; empty at level 0
 * @param anchor the fragment a link to the heading uses, without {@code #}; empty at level 0
 * @param line the heading's line in the article's file, 1-based, front matter counted
 * @param start where the section begins in {@link Article#text()}, in UTF-16 code units: at the
 *     first character of its heading
 * @param end where it ends, exclusive
 */
public record Section(int level, String heading, String anchor, int line, int start, int end) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the level is not 0 to 6, the line is below 1 or the range
   *     is none
   */
  public Section {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(anchor, "anchor");
    if (level < 0 || level > 6) {
      throw new IllegalArgumentException("No heading level: '" + level + "'. Expected 0 to 6.");
    }
    if (line < 1) {
      throw new IllegalArgumentException("No line: '" + line + "'. Expected 1 or more.");
    }
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "No range: '" + start + "-" + end + "'. Expected 0 <= start <= end.");
    }
  }
}
