package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.directive.DirectiveFence;
import dev.tolmach.syntax.node.CodeLines;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a directive whose content is code. For one block. */
final class CodeDirectiveParser extends AbstractBlockParser {

  private final CodeLines block = new CodeLines();
  private final DirectiveFence fence;
  private final DirectiveOptions options = new DirectiveOptions();
  private final int indent;
  private int head;
  private boolean skipped = true;

  CodeDirectiveParser(ParserState state, DirectiveFence fence) {
    this.fence = fence;
    this.indent = state.getIndent();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (Directives.closes(fence, state)) {
      return BlockContinue.finished();
    }
    skipped = options.take(state);
    head += skipped ? 1 : 0;
    int columns = Math.min(indent, state.getIndent());
    return BlockContinue.atColumn(state.getColumn() + columns);
  }

  /** Takes a line; the first call is for what is left of the fence. */
  @Override
  public void addLine(SourceLine line) {
    if (!skipped) {
      block.add(line.getContent());
    }
  }

  @Override
  public void closeBlock() {
    block.firstLine(head + 1);
  }
}
