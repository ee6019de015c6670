package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.HeldLines;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.directive.DirectiveFence;
import dev.tolmach.syntax.directive.DirectiveKind;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Directives between fences of backticks, tildes or colons. What a reader sees of one depends on
 * its kind; the chunks of notebooks are code as in any fence.
 *
 * @see <a href="https://mystmd.org/guide/directives">MyST, Directives</a>
 */
final class Directives {

  private Directives() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    CharSequence line = state.getLine().getContent();
    int end = line.length();
    if (state.getIndent() >= Line.CODE) {
      return BlockStart.none();
    }
    DirectiveFence fence = DirectiveFence.at(line, state.getNextNonSpaceIndex(), end);
    if (fence == null) {
      return BlockStart.none();
    }
    DirectiveKind kind = fence.kind();
    if (kind.isMarkdown()) {
      return DirectiveParser.start(state, fence, kind);
    }
    return switch (kind) {
      case HIDDEN -> HeldLines.start(state, it -> closes(fence, it), true);
      case CODE -> BlockStart.of(new CodeDirectiveParser(state, fence)).atIndex(end);
      default ->
          fence.mark() == ':'
              ? BlockStart.of(new CodeDirectiveParser(state, fence)).atIndex(end)
              : BlockStart.none();
    };
  }

  /** Returns whether the line that is read closes a directive. */
  static boolean closes(DirectiveFence fence, ParserState state) {
    CharSequence line = state.getLine().getContent();
    return state.getIndent() < Line.CODE
        && fence.isClosedBy(line, state.getNextNonSpaceIndex(), line.length());
  }
}
