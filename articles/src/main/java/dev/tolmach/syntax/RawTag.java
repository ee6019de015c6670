package dev.tolmach.syntax;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.node.Raw;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Blocks between the tags of {@code {% raw %}}: templates in them are text.
 *
 * @see <a href="https://shopify.github.io/liquid/tags/template/#raw">Liquid</a>
 */
final class RawTag extends ContainerParser {

  private static final Pattern OPENER = Pattern.compile("\\{%-?\\s*raw\\s*-?%\\}\\s*");
  private static final Pattern CLOSER = Pattern.compile("\\s*\\{%-?\\s*endraw\\s*-?%\\}\\s*");

  private RawTag() {
    super(new Raw());
  }

  static @Nullable BlockStart start(ParserState state, String line) {
    return OPENER.matcher(line).matches()
        ? BlockStart.of(new RawTag()).atIndex(state.getLine().getContent().length())
        : null;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return CLOSER.matcher(line.subSequence(state.getIndex(), line.length())).matches()
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }
}
