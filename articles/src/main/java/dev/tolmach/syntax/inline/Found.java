package dev.tolmach.syntax.inline;

import org.jspecify.annotations.Nullable;

/**
 * A notation that was found in a text.
 *
 * @param end the offset after it
 * @param words what a reader sees of it, or nothing
 * @param headingId the id that it gives the heading in which it is written, or null
 */
public record Found(int end, String words, @Nullable String headingId) {

  static Found hidden(int end) {
    return new Found(end, "", null);
  }

  static Found words(int end, String words) {
    return new Found(end, words, null);
  }
}
