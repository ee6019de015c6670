package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * What an abbreviation means: {@code *[HTML]: Hyper Text}. Shown on demand, so that it is no text.
 *
 * @see <a href="https://python-markdown.github.io/extensions/abbreviations/">Python-Markdown,
 *     Abbreviations</a>
 */
final class Abbreviation {

  private static final int LONGEST = 100;

  private Abbreviation() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "*[")) {
      return BlockStart.none();
    }
    String line = Line.rest(state);
    int close = line.indexOf(']');
    boolean named = close > 2 && close < LONGEST;
    boolean defined =
        named && (line.startsWith(":", close + 1) || line.startsWith(" :", close + 1));
    return defined && line.indexOf('*', close) < 0 ? OneLine.hidden(state) : BlockStart.none();
  }
}
