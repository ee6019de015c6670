package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Fenced;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.inline.Wording;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Containers between fences of code that say so: {@code ```admonish tip title="Words"}. Title and
 * content are text. For one block.
 *
 * @see <a href="https://tommilligan.github.io/mdbook-admonish/">mdbook-admonish</a>
 */
final class AdmonishFence extends ContainerParser {

  private static final String NAME = "admonish";
  private static final int SHORTEST = 3;

  private final Fenced block;
  private final int indent;

  private AdmonishFence(ParserState state, Fenced block) {
    super(block);
    this.block = block;
    this.indent = state.getIndent();
  }

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "```") && !Line.begins(state, "~~~")) {
      return BlockStart.none();
    }
    String line = Line.rest(state);
    int length = Line.run(line, 0, line.charAt(0));
    String words = line.substring(length).strip();
    boolean named =
        words.startsWith(NAME)
            && (words.length() == NAME.length()
                || Character.isWhitespace(words.charAt(NAME.length())));
    if (length < SHORTEST || !named || words.indexOf('`') >= 0) {
      return BlockStart.none();
    }
    AdmonishFence parser = new AdmonishFence(state, new Fenced(line.charAt(0), length));
    String title = Wording.of(words.substring(NAME.length()));
    if (!title.isEmpty()) {
      parser.show(SourceLine.of(title, null));
    }
    return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (block.isClosedBy(state, true)) {
      return BlockContinue.finished();
    }
    int columns = Math.min(indent, state.getIndent());
    return BlockContinue.atColumn(state.getColumn() + columns);
  }
}
