package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.Container;
import org.commonmark.node.Node;
import org.commonmark.parser.block.ParserState;

/**
 * A container between lines of a mark that is repeated. The length of such a line decides which of
 * several containers it closes: the innermost that it may.
 */
public final class Fenced extends Container {

  private final char mark;
  private final int length;

  /** A container between marks that are so long. */
  public Fenced(char mark, int length) {
    this.mark = mark;
    this.length = length;
  }

  /** Returns how often the mark is repeated. */
  public int length() {
    return length;
  }

  /**
   * Returns whether the line that the parser reads is nothing but marks that close this container.
   *
   * @param longer whether there may be more marks than those that opened it
   */
  public boolean isClosedBy(ParserState state, boolean longer) {
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    int run = Line.run(line, first, mark);
    boolean marks = run == length || longer && run > length;
    return marks
        && state.getIndent() < Line.CODE
        && Line.isBlank(line, first + run)
        && isInnermost(state, run, longer);
  }

  /** Returns whether neither code nor a container is open inside that such a line closes first. */
  private boolean isInnermost(ParserState state, int run, boolean longer) {
    Node node = state.getActiveBlockParser().getBlock();
    while (node != null && !(node instanceof Fenced inner && inner.yields(mark, run, longer))) {
      node = node.getParent();
    }
    return node == this && !Line.isInCode(state);
  }

  private boolean yields(char closing, int run, boolean longer) {
    return mark == closing && (length == run || longer && length < run);
  }
}
