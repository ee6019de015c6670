package dev.tolmach.syntax;

import dev.tolmach.syntax.block.HeldLines;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.inline.NotationText;
import dev.tolmach.syntax.node.HiddenBlock;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
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
final class KramdownMark extends AbstractBlockParser {

  private static final Pattern CONTENTS =
      Pattern.compile("\\{:(?:[^{}]*\\s)?toc(?:\\s[^{}]*)?\\}\\s*");

  private final HiddenBlock block = new HiddenBlock();

  private KramdownMark() {}

  /** Begins such a line, if it is one. */
  static @Nullable BlockStart start(ParserState state, String line, NotationText document, int at) {
    if (line.startsWith("{::comment") && !line.contains("/}")) {
      boolean closed = document.next("{:/", at, document.text().length()) >= 0;
      return closed ? HeldLines.start(state, KramdownMark::closesComment, true) : null;
    }
    return CONTENTS.matcher(line).matches()
        ? BlockStart.of(new KramdownMark()).atIndex(state.getLine().getContent().length())
        : null;
  }

  private static boolean closesComment(ParserState state) {
    String line = Line.rest(state);
    return line.equals("{:/comment}") || line.equals("{:/}");
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  /** The item may hold the line, or be above it. */
  @Override
  public void closeBlock() {
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
