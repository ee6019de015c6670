package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.Container;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;

/**
 * Parses a block that holds others, after a first line that may show a title. Lines that turn out
 * to be no notation are shown as the first paragraph instead. For one block.
 */
public abstract class ContainerParser extends AbstractBlockParser {

  private final CustomBlock block;
  private final List<SourceLine> shown = new ArrayList<>(1);

  /** A container without a title. */
  protected ContainerParser() {
    this(new Container());
  }

  /** A container that becomes a block. */
  protected ContainerParser(CustomBlock block) {
    this.block = block;
  }

  /** Adds a line that the reader sees before the content. */
  protected final void show(SourceLine line) {
    shown.add(line);
  }

  @Override
  public final Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public final void parseInlines(InlineParser inlines) {
    if (!shown.isEmpty()) {
      Paragraph paragraph = new Paragraph();
      block.prependChild(paragraph);
      inlines.parse(SourceLines.of(shown), paragraph);
    }
  }
}
