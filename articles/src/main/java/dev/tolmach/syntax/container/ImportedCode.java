package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Files of code that are put in, {@code <<< @/file{1,2}} and {@code @[code](@/file)}, and players
 * and cards, {@code @[youtube](id)}. Their paths are no text.
 *
 * @see <a href="https://vitepress.dev/guide/markdown#import-code-snippets">VitePress, Import code
 *     snippets</a>
 * @see <a href="https://zenn.dev/zenn/articles/markdown-guide">Zenn, Markdown</a>
 * @see <a href="https://vuepress.vuejs.org/guide/markdown.html#import-code-blocks">VuePress, Import
 *     code blocks</a>
 */
final class ImportedCode {

  private static final Pattern LINE =
      Pattern.compile(
          "<<< ?[^\\s{<]*[./][^\\s{<]*(?:\\{[^}]*+\\})?(?: *\\[[^\\]]*+\\])?"
              + "|@\\[code(?:\\{[^}]*+\\})?(?: [^\\]]*+)?\\]\\([^)\\s]++\\)"
              + "|@\\[(?:card|tweet|youtube|gist|codepen|slideshare|speakerdeck|docswell|jsfiddle"
              + "|codesandbox|stackblitz|figma|bilibili|acfun|pdf|artplayer|vidstack|replit"
              + "|caniuse)(?: [^\\]]*+)?\\]\\([^)]*+\\)");

  private ImportedCode() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "<<<") && !Line.begins(state, "@[")) {
      return BlockStart.none();
    }
    return LINE.matcher(Line.rest(state)).matches() ? OneLine.hidden(state) : BlockStart.none();
  }
}
