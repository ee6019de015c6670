package dev.tolmach.syntax.obsidian;

import dev.tolmach.syntax.node.Hidden;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Comments inside a block: {@code %%words%%}. One that nothing closes is text, and so are two signs
 * after a number.
 *
 * @see <a href="https://help.obsidian.md/syntax#Comments">Obsidian, Comments</a>
 */
final class Comment implements InlineContentParser {

  private static final String MARK = "%%";

  private final ObsidianSyntax syntax;

  /** Whether the rest of the block is known to hold no closer. */
  private boolean unclosed;

  Comment(ObsidianSyntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    int before = scanner.peekPreviousCodePoint();
    if (before == '%' || Character.isDigit(before) || unclosed || !scanner.next(MARK)) {
      return null;
    }
    while (scanner.find('%') >= 0) {
      if (scanner.next(MARK)) {
        syntax.show();
        String literal = scanner.getSource(start, scanner.position()).getContent();
        return ParsedInline.of(new Hidden(literal), scanner.position());
      }
      scanner.next();
    }
    unclosed = true;
    return null;
  }
}
