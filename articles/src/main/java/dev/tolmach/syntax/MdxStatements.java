package dev.tolmach.syntax;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.PostProcessor;

/**
 * Imports and exports of MDX. The parser asks no extension about a line that begins with a letter,
 * so they are taken off the paragraphs that it made of them. For one document.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#esm">MDX</a>
 */
final class MdxStatements implements PostProcessor {

  private static final Pattern IMPORT =
      Pattern.compile(
          "import\\s(?:[^'\"\n;]*\\sfrom\\s*)?['\"][^'\"\n]+['\"].*|import\\s*\\{[^}]*");
  private static final Pattern EXPORT =
      Pattern.compile("export\\s+(?:default|const|let|var|function|async|class|\\{|\\*).*");

  /** What nothing but an import looks like, in other Markdown, too. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "import\\s+(?:\\w+|\\*\\s+as\\s+\\w+|\\w*[\\s,]*\\{[^}]*})"
              + "\\s+from\\s+['\"][^'\"]+['\"]\\s*;?\\s*");

  private final String document;
  private final boolean mdx;

  /**
   * The statements of a document.
   *
   * @param mdx whether it is MDX; elsewhere only certain imports are statements, as Docusaurus has
   *     them in its Markdown
   */
  MdxStatements(String document, boolean mdx) {
    this.document = document;
    this.mdx = mdx;
  }

  /** Returns whether a document may have an import somewhere. */
  static boolean mayImport(String document) {
    int at = document.indexOf("\nimport ");
    return at >= 0 && document.indexOf(" from ", at) > 0;
  }

  /** Returns whether a line is a statement, or the first one of a statement. */
  static boolean begins(String line) {
    boolean maybe = line.startsWith("import") || line.startsWith("export");
    return maybe && (IMPORT.matcher(line).matches() || EXPORT.matcher(line).matches());
  }

  @Override
  public Node process(Node root) {
    int end = 0;
    for (Node node = root.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (!node.getSourceSpans().isEmpty()) {
        end = process(node, end);
      }
      node = next;
    }
    return root;
  }

  /**
   * Takes off a block what is before an offset, and the statements at its head; returns the end.
   */
  private int process(Node node, int endBefore) {
    int end = endBefore;
    int lines = 0;
    for (SourceSpan span : node.getSourceSpans()) {
      int start = span.getInputIndex();
      if (start >= end) {
        boolean statement =
            node instanceof Paragraph && span.getColumnIndex() == 0 && isStatement(line(start));
        if (!statement) {
          break;
        }
        end = statementEnd(start);
      }
      lines++;
    }
    if (lines == node.getSourceSpans().size()) {
      node.unlink();
    } else if (node instanceof Paragraph) {
      cut((Block) node, lines);
    }
    return end;
  }

  private boolean isStatement(String line) {
    return mdx ? begins(line) : line.startsWith("import") && CERTAIN.matcher(line).matches();
  }

  private static void cut(Block paragraph, int lines) {
    int left = lines;
    while (left > 0 && paragraph.getFirstChild() != null) {
      left -= paragraph.getFirstChild() instanceof SoftLineBreak ? 1 : 0;
      paragraph.getFirstChild().unlink();
    }
    if (lines > 0) {
      paragraph.setSourceSpans(
          paragraph.getSourceSpans().subList(lines, paragraph.getSourceSpans().size()));
    }
  }

  private String line(int start) {
    int end = document.indexOf('\n', start);
    return document.substring(start, end < 0 ? document.length() : end);
  }

  /** Returns the offset after the line on which the braces of a statement are closed. */
  private int statementEnd(int start) {
    int depth = 0;
    int at = start;
    while (at < document.length()) {
      char c = document.charAt(at++);
      if (c == '{' || c == '(' || c == '[') {
        depth++;
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      } else if (c == '\n'
          && (depth <= 0 || at < document.length() && document.charAt(at) == '#')) {
        break;
      }
    }
    return at;
  }
}
