package dev.tolmach.syntax;

import dev.tolmach.syntax.block.HeldLines;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.inline.NotationText;
import dev.tolmach.syntax.node.HiddenBlock;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Lines of kramdown that take other lines off the page: {@code {::comment}}, up to {@code
 * {:/comment}}, and {@code {:toc}}, in whose place the table of contents comes, instead of the list
 * of one item above. For one block.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#extensions">kramdown, Extensions</a>
 * @see <a href="https://kramdown.gettalong.org/converter/html.html#toc">kramdown, Automatic table
 *     of contents</a>
 */
final class KramdownMark extends OneLine {

  private static final Pattern CONTENTS =
      Pattern.compile("\\{:(?:[^{}]*\\s)?toc(?:\\s[^{}]*)?\\}\\s*");

  private KramdownMark() {
    super(new HiddenBlock(), null);
  }

  /** Begins such a line, if it is one. */
  static @Nullable BlockStart start(ParserState state, String line, NotationText document, int at) {
    if (line.startsWith("{::comment") && !line.contains("/}")) {
      boolean closed = document.next("{:/", at, document.text().length()) >= 0;
      return closed ? HeldLines.start(state, KramdownMark::closesComment, true) : null;
    }
    return CONTENTS.matcher(line).matches() ? start(new KramdownMark(), state) : null;
  }

  private static boolean closesComment(ParserState state) {
    String line = Line.rest(state);
    return line.equals("{:/comment}") || line.equals("{:/}");
  }

  /** The item may hold the line, or be above it. */
  @Override
  public void closeBlock() {
    Block block = getBlock();
    Node above = block.getPrevious();
    if (above == null) {
      return;
    }
    boolean list = above instanceof ListBlock && above.getFirstChild().getNext() == null;
    if (list || block.getParent() instanceof ListItem) {
      above.unlink();
    }
  }
}
