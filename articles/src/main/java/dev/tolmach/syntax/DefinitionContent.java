package dev.tolmach.syntax;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.node.Container;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * What follows the first paragraph of a definition and is indented like it: paragraphs, lists and
 * fences, no code. A definition may begin with a list or a fence. For one block.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#definition-lists">Pandoc, Definition lists</a>
 * @see <a href="https://kramdown.gettalong.org/syntax.html#definition-lists">kramdown</a>
 * @see <a href="https://python-markdown.github.io/extensions/definition_lists/">Python-Markdown</a>
 */
final class DefinitionContent extends ContainerParser {

  private static final int INDENT = 4;

  /** What a definition begins with that is no paragraph: a fence or a list. */
  private static final Pattern BLOCK =
      Pattern.compile(":(?: {1,4}|\\t)(?=```|~~~|[-*+] |[0-9]{1,9}[.)] )");

  private final int indent;

  private DefinitionContent(int indent) {
    this.indent = indent;
  }

  /** Begins such content right after a definition. */
  static @Nullable BlockStart start(ParserState state, Node around, String document) {
    Node above = around.getLastChild();
    return above instanceof Paragraph && isDefinition(above, document)
        ? BlockStart.of(new DefinitionContent(INDENT)).atColumn(state.getColumn() + INDENT)
        : null;
  }

  /** Begins a definition that is a block, below what it defines. */
  static @Nullable BlockStart block(ParserState state, String line, Node above) {
    Node words = above instanceof Paragraph ? above : above.getLastChild();
    Matcher mark = BLOCK.matcher(line);
    if (!(words instanceof Paragraph || words instanceof Container) || !mark.lookingAt()) {
      return null;
    }
    boolean tab = line.charAt(1) == '\t';
    return BlockStart.of(new DefinitionContent(state.getIndent() + (tab ? INDENT : mark.end())))
        .atIndex(state.getNextNonSpaceIndex() + mark.end());
  }

  /** The words that it defines are a line above it, or a paragraph of their own. */
  private static boolean isDefinition(Node paragraph, String document) {
    List<SourceSpan> lines = paragraph.getSourceSpans();
    int last = lines.size() - 1;
    while (last >= 0 && !isMarked(lines.get(last), document)) {
      last--;
    }
    return last > 0 || last == 0 && paragraph.getPrevious() != null;
  }

  private static boolean isMarked(SourceSpan line, String document) {
    int at = line.getInputIndex();
    int end = Math.min(document.length(), at + line.getLength());
    while (at < end && document.charAt(at) == ' ') {
      at++;
    }
    return at + 2 < end
        && document.charAt(at) == ':'
        && (document.charAt(at + 1) == ' ' || document.charAt(at + 1) == '\t');
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }
}
