package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Line;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses what is indented by four columns under a line that may show a title. For one block.
 *
 * <p>A line that nothing is indented under, and that is no notation for certain, is text.
 */
final class IndentedContent extends ContainerParser {

  private final SourceLine opener;
  private final @Nullable SourceLine title;
  private final boolean certain;
  private final int columns;
  private boolean filled;

  private IndentedContent(
      ParserState state, SourceLine opener, @Nullable SourceLine title, boolean certain) {
    this.opener = opener;
    this.title = title;
    this.certain = certain;
    this.columns = state.getIndent() + Line.CODE;
  }

  /**
   * Begins such a block.
   *
   * @param title the part of the line that a reader sees, or null
   * @param certain whether the line is no text even if nothing is indented under it
   */
  static BlockStart start(ParserState state, @Nullable SourceLine title, boolean certain) {
    IndentedContent parser = new IndentedContent(state, Line.source(state), title, certain);
    return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    if (state.getIndent() < Line.CODE) {
      return BlockContinue.none();
    }
    filled = true;
    return BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), columns));
  }

  @Override
  public void closeBlock() {
    if (!filled && !certain) {
      show(opener);
    } else if (title != null) {
      show(title);
    }
  }
}
