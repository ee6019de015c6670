package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.node.Container;
import dev.tolmach.syntax.node.Target;
import java.util.Locale;
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
    if (!whole || line.charAt(close + 1) != '=' || line.indexOf('(', 1) >= 0) {
      return BlockStart.none();
    }
    String name = line.substring(1, close);
    Target target = new Target(htmlId(name));
    boolean spaced = name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0;
    return spaced ? SpacedTarget.start(target, state) : OneLine.mark(target, state);
  }

  /** Between the header of a card and its content. */
  private static boolean isInDirective(MatchedBlockParser open) {
    Node block = open.getMatchedBlockParser().getBlock();
    while (block != null && !(block instanceof Container)) {
      block = block.getParent();
    }
    return block != null;
  }

  /** Returns the id that a name becomes. */
  private static String htmlId(String name) {
    StringBuilder id = new StringBuilder();
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (i == 0 && !(c >= 'a' && c <= 'z')) {
        id.append("id-");
      }
      if (kept || !id.toString().endsWith("-")) {
        id.append(kept ? c : '-');
      }
    }
    int end = id.length();
    while (end > 0 && id.charAt(end - 1) == '-') {
      end--;
    }
    return id.substring(0, end);
  }

  /** A break may carry what a notebook knows of the cell. */
  private static boolean isBreak(String line) {
    return line.length() == 3 || line.startsWith("{", 4) && line.endsWith("}");
  }
}
