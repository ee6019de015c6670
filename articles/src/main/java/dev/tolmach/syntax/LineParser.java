package dev.tolmach.syntax;

import dev.tolmach.syntax.node.Words;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** A block of one line. */
final class LineParser extends AbstractBlockParser {

  private final Block block;
  private final SourceLine words;

  private LineParser(Block block, SourceLine words) {
    this.block = block;
    this.words = words;
  }

  /** Begins a block of the line, which shows words; they are Markdown. */
  static BlockStart of(ParserState state, Block block, CharSequence words) {
    SourceLine line = SourceLine.of(words, null);
    return BlockStart.of(new LineParser(block, line)).atIndex(end(state));
  }

  /** Begins a paragraph of the line, which shows words as they are. */
  static BlockStart words(ParserState state, String words) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Words(words, words));
    return of(state, paragraph, "");
  }

  private static int end(ParserState state) {
    return state.getLine().getContent().length();
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
    if (words.getContent().length() > 0) {
      inlines.parse(SourceLines.of(words), block);
    }
  }
}
