package dev.tolmach.search;

import dev.tolmach.article.Article;
import dev.tolmach.article.BlockLines;
import dev.tolmach.article.Section;
import dev.tolmach.search.ShownBlock.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the text and the code of an article together, as they follow each other in its file. Code
 * whose lines are unknown is at the end. For one article and one thread.
 */
final class ShownText {
  private final Article article;
  private final List<ShownSection> sections = new ArrayList<>();
  private List<ShownBlock> blocks = new ArrayList<>();
  private Section open = new Section(0, "", "", 1, 0, 0);
  private int code;

  ShownText(Article article) {
    this.article = article;
  }

  List<ShownSection> sections() {
    BlockLines lines = article.lines();
    int block = 0;
    for (Section section : article.sections()) {
      int at = section.start();
      for (String text : article.text().substring(at, section.end()).split("\n", -1)) {
        int line = block < lines.textBlocks() ? lines.ofText(block) : 0;
        block++;
        codeBefore(line);
        boolean heading = at == section.start() && section.level() > 0;
        if (heading) {
          close();
          open = section;
        }
        blocks.add(new ShownBlock(heading ? Kind.HEADING : Kind.TEXT, text, line));
        at += text.length() + 1;
      }
    }
    codeBefore(Integer.MAX_VALUE);
    if (lines.codeBlocks() == 0 && !article.code().isEmpty()) {
      blocks.add(new ShownBlock(Kind.CODE, article.code(), 0));
    }
    close();
    return List.copyOf(sections);
  }

  private void codeBefore(int line) {
    BlockLines lines = article.lines();
    while (code < lines.codeBlocks() && lines.ofCode(code) < line) {
      boolean last = code + 1 == lines.codeBlocks();
      int end = last ? article.code().length() : lines.codeStart(code + 1) - 1;
      String text = article.code().substring(lines.codeStart(code), end);
      /* The line is that of the first words. */
      blocks.add(new ShownBlock(Kind.CODE, text.replaceFirst("^\\s*\n", ""), lines.ofCode(code)));
      code++;
    }
  }

  private void close() {
    if (!blocks.isEmpty()) {
      int line = open.level() > 0 ? open.line() : Math.max(open.line(), blocks.get(0).line());
      sections.add(
          new ShownSection(
              sections.size() + 1, open.level(), open.heading(), open.anchor(), line, blocks));
      blocks = new ArrayList<>();
    }
  }
}
