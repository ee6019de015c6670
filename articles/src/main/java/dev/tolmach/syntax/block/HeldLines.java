package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.Container;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Parses lines of which a reader sees nothing, up to one that closes them. Where a blank line or
 * the end comes first, they are text. For one block.
 */
public final class HeldLines extends AbstractBlockParser {

  /** Decides whether a line closes a block. */
  @FunctionalInterface
  public interface Closer {
    /** Returns whether the line that the parser reads closes the block. */
    boolean closes(ParserState state);
  }

  private final Container block = new Container();
  private final List<SourceLine> lines = new ArrayList<>();
  private final Closer closer;
  private final boolean overBlanks;
  private boolean closed;

  private HeldLines(SourceLine opener, Closer closer, boolean overBlanks) {
    this.lines.add(opener);
    this.closer = closer;
    this.overBlanks = overBlanks;
  }

  /**
   * Begins such a block.
   *
   * @param closer decides which line closes it
   * @param overBlanks whether blank lines may be inside
   */
  public static BlockStart start(ParserState state, Closer closer, boolean overBlanks) {
    SourceLine line = state.getLine();
    int length = line.getContent().length();
    SourceLine opener = line.substring(state.getNextNonSpaceIndex(), length);
    return BlockStart.of(new HeldLines(opener, closer, overBlanks)).atIndex(length);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return overBlanks ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }
    closed = closer.closes(state);
    return closed ? BlockContinue.finished() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    if (!line.getContent().isEmpty()) {
      lines.add(line);
    }
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    if (!closed) {
      Paragraph paragraph = new Paragraph();
      block.appendChild(paragraph);
      inlines.parse(SourceLines.of(lines), paragraph);
    }
  }
}
