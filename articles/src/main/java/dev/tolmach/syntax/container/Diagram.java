package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.node.CodeLines;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Diagrams and formulas between lines of colons, {@code ::: mermaid}: their source is code. For one
 * block.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/project/wiki/markdown-guidance">Azure
 *     DevOps, Markdown guidance</a>
 */
final class Diagram extends AbstractBlockParser {
  private static final Pattern OPENER =
      Pattern.compile(":::+\\s*(?:mermaid|plantuml|echarts|flowchart|graphviz|markmap)\\s*");

  private final CodeLines block = new CodeLines();
  private final int indent;
  private boolean opened;

  private Diagram(int indent) {
    this.indent = indent;
  }

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    return Line.begins(state, ":::") && OPENER.matcher(Line.rest(state)).matches()
        ? BlockStart.of(new Diagram(state.getIndent()))
            .atIndex(state.getLine().getContent().length())
        : BlockStart.none();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean closes =
        Line.begins(state, ":::") && Line.rest(state).chars().allMatch(colon -> colon == ':');
    return closes
        ? BlockContinue.finished()
        : BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent()));
  }

  @Override
  public void addLine(SourceLine line) {
    if (opened) {
      block.add(line.getContent());
    }
    opened = true;
  }
}
