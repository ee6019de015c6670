package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.Found;
import dev.tolmach.syntax.node.Container;
import dev.tolmach.syntax.node.Words;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * A template, a comment or a component that begins its line and ends on a later one: whatever is
 * between, blank lines included, is neither a block nor code.
 */
final class LongTemplate extends AbstractBlockParser {

  private final Container block = new Container();
  private final Found found;
  private final List<SourceLine> after = new ArrayList<>();
  private boolean ended;

  private LongTemplate(Found found) {
    this.found = found;
  }

  /**
   * Begins one.
   *
   * @param found what was found, with its end in the document
   */
  static BlockStart of(ParserState state, Found found) {
    return BlockStart.of(new LongTemplate(found)).atIndex(state.getLine().getContent().length());
  }

  boolean isOpen() {
    return !ended;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    SourceLine line = state.getLine();
    if (ended || line.getSourceSpan() == null) {
      return BlockContinue.none();
    }
    int length = line.getContent().length();
    int rest = found.end() - line.getSourceSpan().getInputIndex();
    ended = rest <= length;
    return BlockContinue.atIndex(Math.max(state.getIndex(), Math.min(length, rest)));
  }

  @Override
  public void addLine(SourceLine line) {
    if (ended && !line.getContent().toString().isBlank()) {
      after.add(line);
    }
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    if (!found.words().isEmpty()) {
      Paragraph paragraph = new Paragraph();
      String words = found.words().replace('\n', ' ');
      paragraph.appendChild(new Words(words, words));
      block.appendChild(paragraph);
    }
    if (!after.isEmpty()) {
      Paragraph paragraph = new Paragraph();
      paragraph.setSourceSpans(
          block
              .getSourceSpans()
              .subList(block.getSourceSpans().size() - 1, block.getSourceSpans().size()));
      inlines.parse(SourceLines.of(after), paragraph);
      block.appendChild(paragraph);
    }
  }
}
