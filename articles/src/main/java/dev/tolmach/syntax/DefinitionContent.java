package dev.tolmach.syntax;

import dev.tolmach.syntax.block.ContainerParser;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * What follows the first paragraph of a definition and is indented like it: paragraphs, lists and
 * fences, no code. For one block.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#definition-lists">Pandoc, Definition lists</a>
 * @see <a href="https://kramdown.gettalong.org/syntax.html#definition-lists">kramdown</a>
 * @see <a href="https://python-markdown.github.io/extensions/definition_lists/">Python-Markdown</a>
 */
final class DefinitionContent extends ContainerParser {

  private static final int INDENT = 4;

  private DefinitionContent() {}

  /** Begins such content right after a definition. */
  static @Nullable BlockStart start(ParserState state, Node around, String document) {
    Node above = around.getLastChild();
    return above instanceof Paragraph && isDefinition(above, document)
        ? BlockStart.of(new DefinitionContent()).atColumn(state.getColumn() + INDENT)
        : null;
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
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }
}
