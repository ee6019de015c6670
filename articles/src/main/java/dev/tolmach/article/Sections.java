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
 * @param lines the lines of the file on which its blocks stand
 */
record Sections(String text, List<Section> sections, BlockLines lines) {

  /**
   * Cuts a text into sections.
   *
   * @param body the text and its headings
   * @param repeated the length of the line at its beginning that repeats the title, or 0
   * @param bodyLine the line in the file on which the body begins, 1-based
   */
  static Sections of(RenderedText body, int repeated, int bodyLine) {
    int cut = repeated == 0 ? 0 : behind(body.text(), repeated);
    String text = body.text().substring(cut);
    List<Heading> headings = body.headings().stream().filter(h -> h.start() >= cut).toList();
    List<Section> sections = new ArrayList<>();
    int first = headings.isEmpty() ? text.length() : headings.get(0).start() - cut;
    if (first > 0) {
      sections.add(new Section(0, "", "", bodyLine, 0, endOfLine(text, first)));
    }
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int next = i + 1 < headings.size() ? headings.get(i + 1).start() - cut : text.length();
      sections.add(
          new Section(
              heading.level(),
              heading.text(),
              heading.anchor(),
              heading.line() + bodyLine - 1,
              heading.start() - cut,
              endOfLine(text, next)));
    }
    return new Sections(text, sections, lines(body, cut, bodyLine));
  }

  private static BlockLines lines(RenderedText body, int cut, int bodyLine) {
    String before = body.text().substring(0, cut);
    long cutBlocks =
        cut == body.text().length()
            ? body.lines().size()
            : before.chars().filter(c -> c == '\n').count();
    return BlockLines.of(
        body.lines().stream().skip(cutBlocks).map(line -> line + bodyLine - 1).toList(),
        body.codeBlocks().stream().map(CodeBlock::start).toList(),
        body.codeBlocks().stream().map(block -> block.line() + bodyLine - 1).toList());
  }

  /* How words of the line are read can stand behind them in it: it is no part of the title. */
  private static int behind(String text, int repeated) {
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
