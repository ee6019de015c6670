package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Fenced;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.inline.ContainerTitle;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Containers between lines of colons: {@code ::: tip Title}, {@code :::note[Title]}, {@code
 * :::moniker range="x"}, closed by {@code :::} or {@code :::moniker-end}. A title is text. A
 * closing line that closes nothing is none. For one block.
 *
 * @see <a href="https://vitepress.dev/guide/markdown#custom-containers">VitePress, Custom
 *     containers</a>
 * @see <a href="https://docusaurus.io/docs/markdown-features/admonitions">Docusaurus,
 *     Admonitions</a>
 * @see <a href="https://starlight.astro.build/components/asides/">Starlight, Asides</a>
 * @see <a href="https://learn.microsoft.com/contribute/content/markdown-reference">Microsoft Learn,
 *     Markdown reference</a>
 */
final class ColonContainer extends ContainerParser {

  private static final String MARK = ":::";
  private static final String END = "-end";

  /** A name in a program whose documentation is put in (mkdocstrings.github.io/usage). */
  private static final Pattern DOCUMENTED = Pattern.compile("[A-Za-z_]\\w*+(?:\\.\\w++){1,50}");

  private final Fenced block;
  private final String name;
  private final int indent;

  private ColonContainer(ParserState state, Fenced block, String name) {
    super(block);
    this.block = block;
    this.name = name;
    this.indent = state.getIndent();
  }

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, MARK)) {
      return BlockStart.none();
    }
    String line = Line.rest(state);
    int colons = Line.run(line, 0, ':');
    String rest = line.substring(colons).strip();
    String name = name(rest);
    if (rest.isEmpty() || name.endsWith(END) || DOCUMENTED.matcher(rest).matches()) {
      return OneLine.hidden(state);
    }
    if (rest.endsWith(MARK) && ColumnBlock.isNamed(name)) {
      return ColumnBlock.start(state, name);
    }
    String title = ContainerTitle.of(rest);
    if (rest.endsWith(MARK)) {
      return title.isEmpty()
          ? OneLine.hidden(state)
          : OneLine.words(SourceLine.of(title, null), state);
    }
    ColonContainer parser = new ColonContainer(state, new Fenced(':', colons), name);
    if (!title.isEmpty()) {
      parser.show(SourceLine.of(title, null));
    }
    return BlockStart.of(parser).atIndex(state.getLine().getContent().length());
  }

  private static String name(String rest) {
    int end = 0;
    while (end < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(end)) || rest.charAt(end) == '-')) {
      end++;
    }
    return rest.substring(0, end);
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean closes = block.isClosedBy(state, true) || Line.begins(state, MARK) && isEnd(state);
    int columns = Math.min(indent, state.getIndent());
    return closes ? BlockContinue.finished() : BlockContinue.atColumn(state.getColumn() + columns);
  }

  private boolean isEnd(ParserState state) {
    String line = Line.rest(state);
    String rest = line.substring(Line.run(line, 0, ':')).strip();
    return !name.isEmpty()
        && rest.length() == name.length() + END.length()
        && rest.startsWith(name)
        && rest.endsWith(END);
  }
}
