package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.Fenced;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lines that begin a tab inside a container: {@code @tab label}, {@code @tab:active label#id},
 * {@code == label}. The label is text.
 *
 * @see <a href="https://ecosystem.vuejs.press/plugins/markdown/markdown-tab.html">VuePress</a>
 * @see <a href="https://github.com/sapphi-red/vitepress-plugins">VitePress</a>
 */
final class TabLine {

  private static final Pattern TAB =
      Pattern.compile("(?:@tab(?::active)?(?:\\s+([^#]*)(?:#.*)?)?|==\\s+(.+))");

  private TabLine() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "@tab") && !Line.begins(state, "== ")) {
      return BlockStart.none();
    }
    Matcher tab = TAB.matcher(Line.rest(state));
    if (!tab.matches() || Line.isInCode(state) || !isInContainer(open)) {
      return BlockStart.none();
    }
    String label = tab.group(1) == null ? tab.group(2) : tab.group(1);
    return label == null || label.isBlank()
        ? OneLine.hidden(state)
        : OneLine.words(SourceLine.of(label.strip(), null), state);
  }

  private static boolean isInContainer(MatchedBlockParser open) {
    Node node = open.getMatchedBlockParser().getBlock();
    while (node != null && !(node instanceof Fenced)) {
      node = node.getParent();
    }
    return node != null;
  }
}
