package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.HiddenBlock;
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
import org.jspecify.annotations.Nullable;

/** Parses a block of one line, of which a reader sees some words or nothing. For one block. */
public class OneLine extends AbstractBlockParser {

  private final Block block;
  private final @Nullable SourceLine words;

  /**
   * A parser.
   *
   * @param words the Markdown of the block; null if it has none
   */
  protected OneLine(Block block, @Nullable SourceLine words) {
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

  /** Begins a paragraph of which a reader sees some words; they are Markdown. */
  public static BlockStart words(SourceLine words, ParserState state) {
    return of(new Paragraph(), words, state);
  }

  /** Begins a block of which a reader sees some words; they are Markdown. */
  public static BlockStart of(Block block, SourceLine words, ParserState state) {
    return start(new OneLine(block, words), state);
  }

  /** Begins a paragraph that shows words as they are. */
  public static BlockStart plain(String words, ParserState state) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Words(words, words));
    return mark(paragraph, state);
  }

  /** Begins the block of a parser, which takes the rest of the line. */
  protected static BlockStart start(OneLine parser, ParserState state) {
    return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
  }

  @Override
  public final Block getBlock() {
    return block;
  }

  @Override
  public final BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public final void parseInlines(InlineParser inlines) {
    if (words != null) {
      inlines.parse(SourceLines.of(words), block);
    }
  }
}
