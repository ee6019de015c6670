package dev.tolmach.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * What follows the first {@value #LINES} lines of a paragraph: paragraphs of as many lines each.
 * The parser of Markdown copies all lines of a paragraph for each further one, to see whether a
 * table or a list begins; a log of 100,000 lines would take it minutes. For one paragraph.
 */
final class LongParagraph extends AbstractBlockParser {

  /** Ends paragraphs that have become too long. Keeps nothing, and is safe for several threads. */
  static final BlockParserFactory FACTORY = LongParagraph::start;

  private static final int LINES = 1_000;

  private final Paragraph block = new Paragraph();
  private final List<SourceLine> lines = new ArrayList<>();

  private LongParagraph() {}

  private static BlockStart start(ParserState state, MatchedBlockParser open) {
    boolean inParagraph = open.getMatchedBlockParser().getBlock() instanceof Paragraph;
    if (!inParagraph || state.isBlank()) {
      return BlockStart.none();
    }
    int length = open.getParagraphLines().getLines().size();
    return length >= 2 * LINES || length >= LINES && isProse(state)
        ? BlockStart.of(new LongParagraph()).atIndex(state.getIndex())
        : BlockStart.none();
  }

  /** A line that begins with a letter begins nothing else. */
  private static boolean isProse(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    return first < line.length() && Character.isLetter(line.charAt(first));
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank() || lines.size() >= LINES
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    lines.add(line);
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    inlines.parse(SourceLines.of(lines), block);
  }
}
