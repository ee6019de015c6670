package dev.tolmach.tool;

import dev.tolmach.json.JsonObject;
import dev.tolmach.json.Printable;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of an article, or a part of one that is too long for one answer.
 *
 * @param block the block, with the line on which its text begins
 * @param level the level of a heading, 1 to 6; else 0
 * @param cut whether the block goes on in the next answer
 */
record Piece(ShownBlock block, int level, boolean cut) {
  /** All blocks of an article. */
  static List<Piece> of(ShownArticle article) {
    List<Piece> pieces = new ArrayList<>();
    for (ShownSection section : article.sections()) {
      for (ShownBlock block : section.blocks()) {
        boolean heading = block.kind() == ShownBlock.Kind.HEADING;
        pieces.add(new Piece(block, heading ? Math.max(1, section.level()) : 0, false));
      }
    }
    return pieces;
  }

  private boolean isCode() {
    return block.kind() == ShownBlock.Kind.CODE;
  }

  /** What is left of it after some characters. */
  Piece after(int offset) {
    String text = block.text();
    int from = Math.min(offset, text.length());
    int lines = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    int line = block.line() == 0 ? 0 : block.line() + lines;
    return new Piece(new ShownBlock(block.kind(), text.substring(from), line), level, cut);
  }

  /** Its beginning, up to the end of a line or a word if one is near. */
  Piece before(int most) {
    String text = block.text().substring(0, end(most));
    return new Piece(new ShownBlock(block.kind(), text, block.line()), level, true);
  }

  /** Where {@link #before} ends. */
  int end(int most) {
    String text = block.text();
    for (int at = most; at > most * 3 / 4; at--) {
      char last = text.charAt(at - 1);
      if (isCode() ? last == '\n' : Character.isWhitespace(last) || "。！？；".indexOf(last) >= 0) {
        return at;
      }
    }
    return Markdown.boundary(text, most);
  }

  /** Writes it as fields. */
  void write(JsonObject json) {
    if (block.line() > 0) {
      json.number("line", block.line());
    }
    if (level > 0) {
      json.number("heading", level);
    }
    if (isCode()) {
      json.flag("code", true);
    }
    json.text("text", block.text());
    if (cut) {
      json.flag("cut", true);
    }
  }

  /**
   * The same as Markdown.
   *
   * @param numbers whether each line begins with its number in the file
   */
  String markdown(boolean numbers) {
    if (isCode()) {
      return code(numbers);
    }
    String heading = "#".repeat(level) + (level > 0 ? " " : "");
    return number(numbers, block.line()) + heading + Markdown.line(block.text()) + "\n";
  }

  private String code(boolean numbers) {
    String fence = Markdown.fence(block.text());
    StringBuilder text = new StringBuilder(fence).append('\n');
    int line = block.line();
    for (String each : block.text().lines().toList()) {
      text.append(number(numbers, line)).append(visible(each)).append('\n');
      line += line > 0 ? 1 : 0;
    }
    return text.append(fence).append('\n').toString();
  }

  /* Indentation counts in code; what Printable makes of a tab is a space. */
  private static String visible(String line) {
    int text = 0;
    while (text < line.length() && (line.charAt(text) == '\t' || line.charAt(text) == ' ')) {
      text++;
    }
    return line.substring(0, text) + Printable.of(line.substring(text));
  }

  private static String number(boolean wanted, int line) {
    return wanted && line > 0 ? line + ": " : "";
  }
}
