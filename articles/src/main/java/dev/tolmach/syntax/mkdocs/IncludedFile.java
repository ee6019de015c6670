package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Files of code that are put in, on a line of their own: {@code {* ../a.py hl[1] *}} as FastAPI
 * writes it, {@code {!> a.py !}} as before. The path is no text.
 *
 * @see <a
 *     href="https://github.com/tiangolo/markdown-include-variants">markdown-include-variants</a>
 * @see <a href="https://github.com/neurobin/mdx_include">mdx_include</a>
 */
final class IncludedFile {

  private static final Pattern LINE =
      Pattern.compile(
          "\\{(?:\\*[+-]? ++[^\\s*]*[./][^\\s*]*(?: [^*]*+)?\\*|![>]? *+[^!{}]*[./][^!{}]*!)\\}");

  private IncludedFile() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "{*") && !Line.begins(state, "{!")) {
      return BlockStart.none();
    }
    return LINE.matcher(Line.rest(state)).matches() ? OneLine.hidden(state) : BlockStart.none();
  }
}
