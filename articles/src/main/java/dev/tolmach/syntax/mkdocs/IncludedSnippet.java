package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.HeldLines;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Files that are put in: {@code --8<-- "path"}, marks of their sections, and paths between two
 * lines of {@code --8<--}. The paths are no text. A semicolon before the mark shows it, and it is
 * text.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/snippets/">PyMdown
 *     Extensions, Snippets</a>
 */
final class IncludedSnippet {

  private static final Pattern MARK = Pattern.compile("-++8<-++");
  private static final Pattern LINE =
      Pattern.compile("-++8<-++[ \t]++(?:\"[^\"]++\"|'[^']++'|\\[ *+(?:start|end)\\b[^\\]]*+\\])");

  private IncludedSnippet() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "-")) {
      return BlockStart.none();
    }
    String line = Line.rest(state);
    if (line.indexOf("-8<-") < 0) {
      return BlockStart.none();
    }
    return MARK.matcher(line).matches()
        ? HeldLines.start(state, IncludedSnippet::closes, false)
        : LINE.matcher(line).matches() ? OneLine.hidden(state) : BlockStart.none();
  }

  private static boolean closes(ParserState state) {
    return MARK.matcher(Line.rest(state)).matches();
  }
}
