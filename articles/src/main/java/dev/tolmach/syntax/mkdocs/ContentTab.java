package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Tabs: {@code === "Label"}, with their content indented below. The label is text. An underline of
 * equals signs has no label, and makes a heading as ever.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/tabbed/">PyMdown
 *     Extensions, Tabbed</a>
 */
final class ContentTab {

  private static final Pattern HEADER = Pattern.compile("===(?:\\+!?|!\\+?)? ++\"(.*)\"\\s*+");

  private ContentTab() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "===")) {
      return BlockStart.none();
    }
    SourceLine line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    Matcher header = HEADER.matcher(line.getContent()).region(first, line.getContent().length());
    return header.matches()
        ? IndentedContent.start(state, line.substring(header.start(1), header.end(1)), true)
        : BlockStart.none();
  }
}
