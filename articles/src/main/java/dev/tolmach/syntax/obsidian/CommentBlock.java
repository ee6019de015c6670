package dev.tolmach.syntax.obsidian;

import dev.tolmach.syntax.node.HiddenBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Comments of several lines: from a line that begins with {@code %%} to the next one that ends with
 * it. Nothing in them is a block, and no blank line ends them. One that nothing closes is text.
 *
 * @see <a href="https://help.obsidian.md/syntax#Comments">Obsidian, Comments</a>
 */
final class CommentBlock extends AbstractBlockParser {

  private static final String MARK = "%%";
  private static final int CODE_INDENT = 4;

  private final HiddenBlock block = new HiddenBlock();

  private CommentBlock() {}

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return endsWithMark(state.getLine().getContent())
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  private static boolean endsWithMark(CharSequence line) {
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return end > 1 && line.charAt(end - 1) == '%' && line.charAt(end - 2) == '%';
  }

  /** Begins comments. For one document. */
  static final class Factory implements BlockParserFactory {

    private final ObsidianSyntax syntax;

    /** Where the last line begins that ends with the mark; -1 if none does. */
    private final int lastCloser;

    Factory(String document, ObsidianSyntax syntax) {
      this.syntax = syntax;
      this.lastCloser = lastCloser(document);
    }

    private static int lastCloser(String document) {
      int mark = document.lastIndexOf(MARK);
      while (mark >= 0) {
        int feed = document.indexOf('\n', mark);
        int end = feed < 0 ? document.length() : feed;
        if (document.substring(mark + MARK.length(), end).isBlank()) {
          return mark;
        }
        int start = document.lastIndexOf('\n', mark);
        mark = start < 0 ? -1 : document.lastIndexOf(MARK, start);
      }
      return -1;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser open) {
      CharSequence line = state.getLine().getContent();
      int first = state.getNextNonSpaceIndex();
      boolean opens =
          state.getIndent() < CODE_INDENT
              && first + 1 < line.length()
              && line.charAt(first) == '%'
              && line.charAt(first + 1) == '%';
      if (!opens || open.getMatchedBlockParser().getBlock() instanceof Paragraph) {
        return BlockStart.none();
      }
      /* A line that holds both marks is a comment inside a paragraph. */
      boolean both = line.toString().indexOf(MARK, first + MARK.length()) >= 0;
      int next = state.getLine().getSourceSpan().getInputIndex() + line.length();
      if (both || lastCloser < next) {
        return BlockStart.none();
      }
      syntax.show();
      return BlockStart.of(new CommentBlock()).atIndex(line.length());
    }
  }
}
