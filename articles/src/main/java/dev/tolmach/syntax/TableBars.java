package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.BarredParts;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Bars in the rows of a table that part no cells, since they are in code or in a notation. GitHub
 * and the parser cut cells there too, and drop what does not fit into the row. Cells are cut before
 * any extension is asked, so that the bars are escaped in the text and it is parsed again; which
 * lines are rows is known from the parser.
 *
 * @see <a href="https://github.github.com/gfm/#tables-extension-">GitHub Flavored Markdown</a>
 */
final class TableBars {

  private TableBars() {}

  /** Returns the text with such bars escaped, or the text itself if there are none. */
  static String escaped(String text, Node document) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (Node node = document; node != null; node = next(node, document)) {
      if (node instanceof TableRow && !node.getSourceSpans().isEmpty()) {
        SourceSpan span = node.getSourceSpans().get(0);
        int end = span.getInputIndex() + span.getLength();
        String row = text.substring(span.getInputIndex(), end);
        String kept = BarredParts.escaped(row);
        if (!kept.equals(row)) {
          out.append(text, copied, span.getInputIndex()).append(kept);
          copied = end;
        }
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** Returns the next block or row in the order of the text. */
  @SuppressWarnings("ReferenceEquality") // a node is itself and no other
  private static @Nullable Node next(Node node, Node root) {
    boolean inside = node instanceof Block && !(node instanceof Paragraph);
    if ((inside || node instanceof TableHead || node instanceof TableBody)
        && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node from = node;
    while (from != root && from.getNext() == null && from.getParent() != null) {
      from = from.getParent();
    }
    return from == root ? null : from.getNext();
  }
}
