package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.node.Container;
import dev.tolmach.syntax.node.Target;
import org.commonmark.node.Node;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lines that a reader does not see: targets {@code (name)=}, which name the next heading, comments
 * {@code % words}, breaks {@code +++}, and {@code ^^^} in cards. A percent sign inside a paragraph
 * is text.
 *
 * @see <a href="https://mystmd.org/guide/cross-references">MyST, Cross-references</a>
 * @see <a href="https://myst-parser.readthedocs.io/en/latest/syntax/typography.html">MyST parser,
 *     Typography</a>
 */
final class MystLines {

  private static final int LONGEST = 102;

  private MystLines() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (Line.begins(state, "(")) {
      return target(state);
    }
    boolean hidden =
        Line.begins(state, "% ") && !Line.interrupts(open)
            || Line.begins(state, "+++") && isBreak(Line.rest(state))
            || Line.begins(state, "^^^") && Line.rest(state).length() == 3 && isInDirective(open);
    return hidden ? OneLine.hidden(state) : BlockStart.none();
  }

  private static BlockStart target(ParserState state) {
    String line = Line.rest(state);
    int close = line.indexOf(')');
    boolean whole = close > 1 && close < LONGEST && line.length() == close + 2;
    if (!whole || line.charAt(close + 1) != '=' || hasSpace(line)) {
      return BlockStart.none();
    }
    return OneLine.mark(new Target(line.substring(1, close)), state);
  }

  /** Between the header of a card and its content. */
  private static boolean isInDirective(MatchedBlockParser open) {
    Node block = open.getMatchedBlockParser().getBlock();
    while (block != null && !(block instanceof Container)) {
      block = block.getParent();
    }
    return block != null;
  }

  private static boolean hasSpace(String line) {
    return line.indexOf(' ') >= 0 || line.indexOf('\t') >= 0 || line.indexOf('(', 1) >= 0;
  }

  /** A break may carry what a notebook knows of the cell. */
  private static boolean isBreak(String line) {
    return line.length() == 3 || line.startsWith("{", 4) && line.endsWith("}");
  }
}
