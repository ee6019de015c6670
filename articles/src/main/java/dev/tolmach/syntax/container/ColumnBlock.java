package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Line;
import java.util.Set;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Rows and columns: {@code :::row:::}, {@code :::column span="2":::}, closed by {@code
 * :::column-end:::} and {@code :::row-end:::}. As deep as the first line inside is indented, so
 * deep the content begins. For one block.
 *
 * @see <a
 *     href="https://learn.microsoft.com/contribute/content/markdown-reference#columns">Microsoft
 *     Learn, Columns</a>
 */
final class ColumnBlock extends ContainerParser {

  private static final Set<String> NAMES = Set.of("row", "column");

  private final String end;

  /** How deep the content is indented; -1 before its first line. */
  private int margin = -1;

  private ColumnBlock(String end) {
    this.end = end;
  }

  /** Returns whether a container of a name has such content. */
  static boolean isNamed(String name) {
    return NAMES.contains(name);
  }

  static BlockStart start(ParserState state, String name) {
    return BlockStart.of(new ColumnBlock(name + "-end"))
        .atIndex(state.getLine().getContent().length());
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    if (isEnd(Line.rest(state)) && !Line.isInCode(state)) {
      return BlockContinue.finished();
    }
    margin = margin < 0 ? state.getIndent() : margin;
    return BlockContinue.atColumn(state.getColumn() + Math.min(margin, state.getIndent()));
  }

  private boolean isEnd(String line) {
    int colons = Line.run(line, 0, ':');
    return colons > 2 && line.startsWith(end, colons) && line.endsWith(":");
  }
}
