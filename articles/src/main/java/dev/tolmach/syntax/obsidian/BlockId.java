package dev.tolmach.syntax.obsidian;

import dev.tolmach.syntax.node.Hidden;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Ids at the end of a paragraph, an item or a heading: {@code words ^37066d}. One or two digits
 * after other words are an exponent.
 *
 * @see <a href="https://help.obsidian.md/links#Link+to+a+block+in+a+note">Obsidian, Block links</a>
 */
final class BlockId implements InlineContentParser {

  private static final int EXPONENT = 2;

  private final ObsidianSyntax syntax;

  BlockId(ObsidianSyntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    boolean alone = before == Scanner.END || before == '\n';
    if (!alone && before != ' ' && before != '\t') {
      return null;
    }
    Position start = scanner.position();
    scanner.next();
    int length = 0;
    boolean digits = true;
    for (char c = scanner.peek(); isIdCharacter(c); c = scanner.peek()) {
      digits &= c <= '9' && c != '-';
      length++;
      scanner.next();
    }
    scanner.whitespace();
    if (length == 0 || scanner.hasNext() || digits && length <= EXPONENT && !alone) {
      return null;
    }
    syntax.show();
    String literal = scanner.getSource(start, scanner.position()).getContent();
    return ParsedInline.of(new Hidden(literal), scanner.position());
  }

  private static boolean isIdCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }
}
