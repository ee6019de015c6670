package dev.tolmach.markup;

import java.util.List;

/**
 * What a reader sees of a body.
 *
 * @param text the text, one line for each paragraph, heading, list item and table row
 * @param code the code blocks, one after the other
 * @param lines for each line of the text the one of the body, 1-based, on which its first words
 *     stand
 * @param codeBlocks where the code blocks begin, in order
 * @param headings the headings, in order
 * @param bold the length of the bold line that the text begins with, 0 if it begins with none
 * @param deepestLine the first line, 1-based, on which blocks or inlines of Markdown stand in one
 *     another as deep as they may, so that deeper ones are text; 0 if there is none
 */
public record RenderedText(
    String text,
    String code,
    List<Integer> lines,
    List<CodeBlock> codeBlocks,
    List<Heading> headings,
    int bold,
    int deepestLine) {

  /** Copies the lists. */
  public RenderedText {
    lines = List.copyOf(lines);
    codeBlocks = List.copyOf(codeBlocks);
    headings = List.copyOf(headings);
  }
}
