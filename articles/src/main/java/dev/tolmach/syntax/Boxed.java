package dev.tolmach.syntax;

import dev.tolmach.syntax.block.ContainerParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Blocks further in than CommonMark wants them.
 *
 * <ul>
 *   <li>In MDX there is no code by indentation: what is inside a tag may be indented as deep as one
 *       likes.
 *   <li>Some editors write a no-break space after the mark of a list.
 *   <li>Text may follow the mark that ends a summary, {@code <!--more-->}, on its line.
 * </ul>
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#markdown">MDX</a>
 */
final class Boxed extends ContainerParser {

  private static final int CODE_INDENT = 4;

  /** No line is indented so far: what begins so holds one line, or what its first one opens. */
  private static final int NONE = Integer.MAX_VALUE;

  private static final Pattern SUMMARY =
      Pattern.compile("<!--\\s*(?:more|truncate|excerpt)\\b[^>]*-->");

  private final int columns;

  /** Where the line begins in the document that began it. */
  private final int line;

  private Boxed(ParserState state, int columns) {
    this.columns = columns;
    this.line = start(state);
  }

  private static int start(ParserState state) {
    return state.getLine().getSourceSpan().getInputIndex();
  }

  /** Begins what is indented like a line of MDX, unless that goes on with a paragraph. */
  static @Nullable BlockStart indented(ParserState state, String line, boolean inParagraph) {
    int indent = state.getIndent();
    return indent >= CODE_INDENT && (!inParagraph || interrupts(line)) ? box(state) : null;
  }

  private static BlockStart box(ParserState state) {
    int indent = state.getIndent();
    return BlockStart.of(new Boxed(state, indent)).atColumn(state.getColumn() + indent);
  }

  /** Begins a fence of MDX: the line that closes it may be indented as deep as it likes. */
  static @Nullable BlockStart fence(ParserState state, MatchedBlockParser open, String line) {
    boolean boxed =
        open.getMatchedBlockParser() instanceof Boxed around && around.line == start(state);
    boolean fence = line.startsWith("```") || line.startsWith("~~~");
    return fence && !boxed ? BlockStart.of(new Boxed(state, NONE)).atIndex(state.getIndex()) : null;
  }

  private static boolean interrupts(String line) {
    if (line.startsWith("```") || line.startsWith("~~~")) {
      return true;
    }
    int marks = 0;
    while (marks < line.length() && "#-*+".indexOf(line.charAt(marks)) >= 0) {
      marks++;
    }
    boolean item = marks == 1 || line.startsWith("##");
    return item && marks < line.length() && line.charAt(marks) == ' ';
  }

  /** Begins an item of a list whose mark a no-break space follows. */
  static @Nullable BlockStart item(ParserState state, String line) {
    return line.length() > 2 && line.charAt(1) == '\u00a0'
        ? BlockStart.of(new Boxed(state, state.getIndent() + 2))
            .atIndex(state.getNextNonSpaceIndex() + 2)
        : null;
  }

  /**
   * Begins what is on the line after the mark that ends a summary.
   *
   * @see <a href="https://gohugo.io/content-management/summaries/">Hugo</a>
   * @see <a href="https://hexo.io/docs/tag-plugins#Post-Excerpt">Hexo</a>
   */
  static @Nullable BlockStart summary(ParserState state, String line) {
    Matcher mark = SUMMARY.matcher(line);
    return mark.lookingAt()
        ? BlockStart.of(new Boxed(state, NONE)).atIndex(state.getNextNonSpaceIndex() + mark.end())
        : null;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (columns == NONE) {
      return isOpen(state)
          ? BlockContinue.atColumn(state.getColumn() + (closes(state) ? state.getIndent() : 0))
          : BlockContinue.none();
    }
    if (state.isBlank() || isOpen(state)) {
      int indent = closes(state) ? state.getIndent() : Math.min(columns, state.getIndent());
      return BlockContinue.atColumn(state.getColumn() + indent);
    }
    return state.getIndent() >= columns
        ? BlockContinue.atColumn(state.getColumn() + columns)
        : BlockContinue.none();
  }

  /** A fence and a tag may hold lines that are further out than themselves. */
  @SuppressWarnings("ReferenceEquality") // a node is itself and no other
  private boolean isOpen(ParserState state) {
    BlockParser active = state.getActiveBlockParser();
    return active.getBlock() == getBlock().getLastChild()
        && (active.getBlock() instanceof FencedCodeBlock
            || active instanceof LongTemplate template && template.isOpen());
  }

  private boolean closes(ParserState state) {
    if (!(getBlock().getLastChild() instanceof FencedCodeBlock code)) {
      return false;
    }
    CharSequence content = state.getLine().getContent();
    int length = 0;
    int at = state.getNextNonSpaceIndex();
    while (at < content.length() && content.charAt(at) == code.getFenceCharacter().charAt(0)) {
      length++;
      at++;
    }
    return length >= code.getOpeningFenceLength()
        && content.subSequence(at, content.length()).toString().isBlank();
  }
}
