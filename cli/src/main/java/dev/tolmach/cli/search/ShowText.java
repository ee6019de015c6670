package dev.tolmach.cli.search;

import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import java.io.IOException;
import java.util.List;

/** An article to be read: each block after its line of the file, all of it. */
final class ShowText {
  private static final String CODE = "    ";

  private final TextOutput out;

  ShowText(TextOutput out) {
    this.out = out;
  }

  /** Writes an article. */
  void write(ShownArticle article) throws IOException {
    out.print(Style.TITLE, Shortened.end(article.title(), Shortened.TITLE)).line();
    out.print(Style.DETAIL, about(article)).line();
    if (!article.tags().isEmpty()) {
      out.print(Style.DETAIL, String.join(", ", article.tags())).line();
    }
    if (article.url() != null) {
      out.print(Style.DETAIL, article.url()).line();
    }
    List<ShownSection> sections = article.sections();
    int last =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .mapToInt(block -> block.line() + (int) block.text().lines().count())
            .max()
            .orElse(0);
    int width = Integer.toString(last).length();
    for (ShownSection section : sections) {
      out.line();
      for (ShownBlock block : section.blocks()) {
        write(section, block, width);
      }
    }
  }

  private void write(ShownSection section, ShownBlock block, int width) throws IOException {
    switch (block.kind()) {
      case HEADING -> {
        number(block.line(), width);
        String marks = "#".repeat(section.level()) + " ";
        out.print(Style.TITLE, marks + Shortened.end(block.text(), Shortened.TITLE)).line();
      }
      case TEXT -> {
        number(block.line(), width);
        out.whole(block.text()).line();
      }
      case CODE -> {
        int line = block.line();
        for (String written : block.text().split("\n", -1)) {
          number(line, width);
          out.whole(written.isEmpty() ? "" : CODE + written).line();
          line += line > 0 ? 1 : 0;
        }
      }
    }
  }

  private void number(int line, int width) throws IOException {
    String number = line > 0 ? Integer.toString(line) : "";
    out.hang(width + 2).spaces(width - number.length()).print(Style.DETAIL, number).spaces(2);
  }

  private static String about(ShownArticle article) {
    StringBuilder about = new StringBuilder(article.language().tag());
    if (article.declaredLanguage() != null) {
      about.append(" (declared ").append(article.declaredLanguage().tag()).append(')');
    }
    if (article.date() != null) {
      about.append(" · ").append(article.date());
    }
    return about.append(" · ").append(article.id()).toString();
  }
}
