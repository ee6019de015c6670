package dev.tolmach.article;

import dev.tolmach.markup.CodeBlock;
import dev.tolmach.markup.Heading;
import dev.tolmach.markup.RenderedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an article without the line that repeats its title, its sections, and the lines of
 * its blocks.
 *
 * @param text the text
 * @param sections its sections, in order
 * @param lines the lines of the file on which its blocks begin
 */
record Sections(String text, List<Section> sections, BlockLines lines) {

  /**
   * Cuts a text into sections.
   *
   * @param body the text and its headings
   * @param repeated the length of the line at its beginning that repeats the title, or 0
   * @param source what the text was rendered from
   */
  static Sections of(RenderedText body, int repeated, Body source) {
    int cut = repeated == 0 ? 0 : after(body.text(), repeated);
    String text = body.text().substring(cut);
    List<Heading> headings = body.headings().stream().filter(h -> h.start() >= cut).toList();
    List<Section> sections = new ArrayList<>();
    int first = headings.isEmpty() ? text.length() : headings.get(0).start() - cut;
    if (first > 0) {
      sections.add(new Section(0, "", "", source.line(), 0, endOfLine(text, first)));
    }
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int next = i + 1 < headings.size() ? headings.get(i + 1).start() - cut : text.length();
      sections.add(
          new Section(
              heading.level(),
              heading.text(),
              heading.anchor(),
              line(heading.line(), source),
              heading.start() - cut,
              endOfLine(text, next)));
    }
    return new Sections(text, sections, lines(body, cut, source));
  }

  private static BlockLines lines(RenderedText body, int cut, Body source) {
    long cutBlocks =
        cut == body.text().length() ? body.lines().size() : LineEnds.count(body.text(), cut);
    return BlockLines.of(
        body.lines().stream().skip(cutBlocks).map(line -> line(line, source)).toList(),
        body.codeBlocks().stream().map(CodeBlock::start).toList(),
        body.codeBlocks().stream().map(block -> line(block.line(), source)).toList());
  }

  /* In a document of HTML that is no HTML, a position may be after its end. */
  private static int line(int inBody, Body source) {
    return Math.min(source.line() + inBody - 1, source.lastLine());
  }

  /* How words of the line are read can come after them in it: it is no part of the title. */
  private static int after(String text, int repeated) {
    int cut = repeated;
    while (cut < text.length() && Character.isWhitespace(text.charAt(cut))) {
      cut++;
    }
    return cut;
  }

  private static int endOfLine(String text, int end) {
    return end < text.length() ? end - 1 : end;
  }
}
