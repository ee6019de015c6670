package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Fenced;
import dev.tolmach.syntax.directive.DirectiveFence;
import dev.tolmach.syntax.directive.DirectiveKind;
import dev.tolmach.syntax.node.UnknownDirective;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** Parses a directive whose content is Markdown. For one block. */
final class DirectiveParser extends ContainerParser {

  private final Fenced block;
  private final DirectiveOptions options = new DirectiveOptions();
  private final int indent;

  private DirectiveParser(
      ParserState state, Fenced block, DirectiveFence fence, DirectiveKind kind) {
    super(block);
    this.block = block;
    this.indent = state.getIndent();
    SourceLine line = state.getLine();
    int end = line.getContent().length();
    int start = fence.argument();
    while (start < end && line.getContent().charAt(start) == ' ') {
      start++;
    }
    if (kind != DirectiveKind.CONTENT && start < end) {
      show(line.substring(start, end));
    }
    if (kind == DirectiveKind.UNKNOWN) {
      block.appendChild(new UnknownDirective(fence.name()));
    }
  }

  static BlockStart start(ParserState state, DirectiveFence fence, DirectiveKind kind) {
    Fenced block = new Fenced(fence.mark(), fence.length());
    return BlockStart.of(new DirectiveParser(state, block, fence, kind))
        .atIndex(state.getLine().getContent().length());
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (block.isClosedBy(state, true)) {
      return BlockContinue.finished();
    }
    if (options.take(state)) {
      return BlockContinue.atIndex(state.getLine().getContent().length());
    }
    int columns = Math.min(indent, state.getIndent());
    return BlockContinue.atColumn(state.getColumn() + columns);
  }
}
