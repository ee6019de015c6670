package dev.tolmach.syntax;

import dev.tolmach.syntax.block.HeldLines;
import dev.tolmach.syntax.block.Line;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Lines that Logseq keeps in a block and does not show: its own properties, {@code id:: 6a1f},
 * {@code collapsed:: true}, and the log of a task, {@code :LOGBOOK:} to {@code :END:}. Properties
 * with names of the author's are shown. Keeps nothing.
 *
 * @see <a href="https://docs.logseq.com/#/page/built-in%20properties">Logseq, Built-in
 *     properties</a>
 */
final class LogseqLines implements PostProcessor {

  private static final String MARK = ":: ";

  private static final Set<String> HIDDEN =
      Set.of(
          "id",
          "collapsed",
          "heading",
          "background-color",
          "created-at",
          "updated-at",
          "ls-type",
          "hl-type",
          "hl-page",
          "hl-stamp",
          "hl-color",
          "query-table",
          "query-properties",
          "query-sort-by",
          "query-sort-desc",
          "logseq.order-list-type");

  /** Returns whether a document may have properties. */
  static boolean mayBeIn(String document) {
    return document.contains(MARK);
  }

  /** Begins the log of a task. */
  static @Nullable BlockStart log(ParserState state, String line) {
    return line.stripTrailing().equals(":LOGBOOK:")
        ? HeldLines.start(state, inside -> Line.rest(inside).equals(":END:"), false)
        : null;
  }

  @Override
  public Node process(Node root) {
    for (Node node = root; node != null; node = next(node)) {
      if (node instanceof Paragraph) {
        hide(node);
      }
    }
    return root;
  }

  private static @Nullable Node next(Node node) {
    boolean inside = node instanceof Block && !(node instanceof Paragraph);
    if (inside && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node from = node;
    while (from != null && from.getNext() == null) {
      from = from.getParent();
    }
    return from == null ? null : from.getNext();
  }

  /** Takes properties off a paragraph, but not its breaks, which are counted. */
  private static void hide(Node paragraph) {
    boolean begins = true;
    boolean hidden = false;
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      boolean breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak;
      hidden = !breaks && (begins ? node instanceof Text text && isProperty(text) : hidden);
      if (hidden) {
        node.unlink();
      }
      begins = breaks;
      node = next;
    }
  }

  private static boolean isProperty(Text text) {
    String line = text.getLiteral();
    int mark = line.indexOf(MARK);
    return mark > 0 && HIDDEN.contains(line.substring(0, mark));
  }
}
