package dev.tolmach.markup;

import java.util.List;

/**
 * What a reader sees of a body.
 *
 * @param text the text, one line for each paragraph, heading, list item and table row
 * @param code the code blocks, one after the other
 * @param headings the headings, in order
 * @param bold the length of the bold line that the text begins with, 0 if it begins with none
 */
public record RenderedText(String text, String code, List<Heading> headings, int bold) {

  /** Copies the list. */
  public RenderedText {
    headings = List.copyOf(headings);
  }
}
