package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Blocks between slashes: {@code /// note | Title}, options indented right below, content, {@code
 * ///}. More slashes hold fewer ones. A block that nothing closes is text. For one block.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/blocks/">PyMdown
 *     Extensions, Blocks</a>
 */
final class SlashBlock extends ContainerParser {

  private static final Pattern HEADER =
      Pattern.compile("(/{3,}+) *+([A-Za-z][\\w-]*+)(?: *+\\| *+(.*?))?\\s*+");

  /** Blocks whose argument is a tag or a number. */
  private static final Set<String> WITHOUT_TITLE =
      Set.of("html", "caption", "figure-caption", "table-caption");

  private final int slashes;
  private final @Nullable SourceLine title;
  private final List<SourceLine> head = new ArrayList<>(1);
  private boolean inHead = true;
  private boolean closed;

  private SlashBlock(int slashes, SourceLine opener, @Nullable SourceLine title) {
    this.slashes = slashes;
    this.title = title;
    this.head.add(opener);
  }

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "///")) {
      return BlockStart.none();
    }
    SourceLine line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    int end = line.getContent().length();
    Matcher header = HEADER.matcher(line.getContent()).region(first, end);
    if (!header.matches()) {
      return BlockStart.none();
    }
    boolean titled = header.group(3) != null && !WITHOUT_TITLE.contains(header.group(2));
    SourceLine title = titled ? line.substring(header.start(3), header.end(3)) : null;
    int slashes = header.end(1) - first;
    return BlockStart.of(new SlashBlock(slashes, Line.source(state), title)).atIndex(end);
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    inHead &= !state.isBlank() && state.getIndent() >= Line.CODE;
    if (inHead) {
      head.add(Line.source(state));
      return BlockContinue.atIndex(state.getLine().getContent().length());
    }
    closed = Line.isRun(state, '/', slashes) && !Line.isInCode(state);
    return closed ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void closeBlock() {
    if (!closed) {
      head.forEach(this::show);
    } else if (title != null) {
      show(title);
    }
  }
}
