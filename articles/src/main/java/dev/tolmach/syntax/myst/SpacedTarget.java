package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.node.Target;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** Parses a target of several words, {@code (two words)=}: without a heading below it is text. */
final class SpacedTarget extends AbstractBlockParser {

  private final Target block;
  private final SourceLine line;

  private SpacedTarget(Target target, SourceLine line) {
    this.block = target;
    this.line = line;
  }

  static BlockStart start(Target target, ParserState state) {
    return BlockStart.of(new SpacedTarget(target, Line.source(state)))
        .atIndex(state.getLine().getContent().length());
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    if (!(block.getNext() instanceof Heading)) {
      Paragraph paragraph = new Paragraph();
      paragraph.setSourceSpans(block.getSourceSpans());
      block.insertAfter(paragraph);
      inlines.parse(SourceLines.of(line), paragraph);
    }
  }
}
