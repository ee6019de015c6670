package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.HiddenBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a block of one line, of which a reader sees some words or nothing. For one block. */
public final class OneLine extends AbstractBlockParser {

  private final Block block;
  private final @Nullable SourceLine words;

  private OneLine(Block block, @Nullable SourceLine words) {
    this.block = block;
    this.words = words;
  }

  /** Begins a block of which a reader sees nothing. */
  public static BlockStart hidden(ParserState state) {
    return start(new OneLine(new HiddenBlock(), null), state);
  }

  /** Begins a block that says something of its neighbours, and has no text. */
  public static BlockStart mark(Block block, ParserState state) {
    return start(new OneLine(block, null), state);
  }

  /** Begins a block of which a reader sees some words. */
  public static BlockStart words(SourceLine words, ParserState state) {
    return start(new OneLine(new Paragraph(), words), state);
  }

  private static BlockStart start(OneLine parser, ParserState state) {
    return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
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
    if (words != null) {
      inlines.parse(SourceLines.of(words), block);
    }
  }
}
