package dev.tolmach.search;

import java.util.List;

/**
 * A piece of an article's text that shows why the article was found.
 *
 * @param text the piece, in one line; an ellipsis marks where the text goes on, and a middle dot
 *     separates headings, items of lists, cells and paragraphs without punctuation between them
 * @param matches the words that were found, as ranges of the piece, in order, not overlapping
 * @param line the line of the article's file, 1-based, on which the block begins that holds the
 *     first match, or the beginning of the piece if it has none; 0 if it is unknown
 */
public record Snippet(String text, List<TextRange> matches, int line) {
  /** A snippet of an unknown line. */
  public Snippet(String text, List<TextRange> matches) {
    this(text, matches, 0);
  }

  /** Copies the ranges. */
  public Snippet {
    matches = List.copyOf(matches);
  }
}
