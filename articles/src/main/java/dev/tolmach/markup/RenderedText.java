package dev.tolmach.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader sees of a body.
 *
 * @param text the text, one line for each paragraph, heading, list item and table row
 * @param code the code blocks, one after the other
 * @param lines for each line of the text the one of the body, 1-based, that has its first words
 * @param codeBlocks where the code blocks begin, in order
 * @param headings the headings, in order
 * @param bold the length of the bold line that the text begins with, 0 if it begins with none
 * @param deepestLine the first line, 1-based, on which blocks or inlines of Markdown are nested as
 *     deep as they may be, so that deeper ones are text; 0 if there is none
 * @param unknown the kinds of directives that are not known, in order, each with the line of the
 *     body, 1-based, on which the first of it begins
 * @param tags the tags in the text
 */
public record RenderedText(
    String text,
    String code,
    List<Integer> lines,
    List<CodeBlock> codeBlocks,
    List<Heading> headings,
    int bold,
    int deepestLine,
    Map<String, Integer> unknown,
    TextTags tags) {

  /** Copies the lists. */
  public RenderedText {
    lines = List.copyOf(lines);
    codeBlocks = List.copyOf(codeBlocks);
    headings = List.copyOf(headings);
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  RenderedText withTags(TextTags found) {
    return new RenderedText(
        text, code, lines, codeBlocks, headings, bold, deepestLine, unknown, found);
  }
}
