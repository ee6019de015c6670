package dev.tolmach.search;

import java.util.List;

/**
 * A piece of an article's text that shows why the article was found.
 *
 * @param text the piece, in one line; an ellipsis stands where the text goes on
 * @param matches the words that were found, as ranges of the piece, in order, not overlapping
 */
public record Snippet(String text, List<TextRange> matches) {
  /** Copies the ranges. */
  public Snippet {
    matches = List.copyOf(matches);
  }
}
