package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Line;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Notes and blocks that open and close: {@code !!! note "Title"}, {@code ??? tip "Title"}, {@code
 * ???+ tip}, with their content indented below.
 *
 * <ul>
 *   <li>A title between quotes is text; the type is not.
 *   <li>Exclamation marks before other words are text unless something is indented below.
 * </ul>
 *
 * @see <a href="https://python-markdown.github.io/extensions/admonition/">Python-Markdown,
 *     Admonition</a>
 * @see <a href="https://squidfunk.github.io/mkdocs-material/reference/admonitions/">Material for
 *     MkDocs, Admonitions</a>
 */
final class Admonition {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:!!!|\\?\\?\\?\\+?) ?((?:[\\p{L}\\p{N}_-]++(?: ++(?!\"))?+){0,6}+)(?:"
              + " *+\"(.*)\")?\\s*+");
  private static final Set<String> TYPES =
      Set.of(
          "note",
          "seealso",
          "abstract",
          "summary",
          "tldr",
          "info",
          "todo",
          "tip",
          "hint",
          "important",
          "success",
          "check",
          "done",
          "question",
          "help",
          "faq",
          "warning",
          "caution",
          "attention",
          "failure",
          "fail",
          "missing",
          "danger",
          "error",
          "bug",
          "example",
          "quote",
          "cite");

  private Admonition() {}

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "!!!") && !Line.begins(state, "???")) {
      return BlockStart.none();
    }
    SourceLine line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    Matcher header = HEADER.matcher(line.getContent()).region(first, line.getContent().length());
    if (!header.matches()) {
      return BlockStart.none();
    }
    String type = header.group(1).strip();
    boolean titled = header.group(2) != null;
    boolean certain = titled || isType(type);
    if (type.isEmpty() && !titled || !certain && Line.interrupts(open)) {
      return BlockStart.none();
    }
    SourceLine title = titled ? line.substring(header.start(2), header.end(2)) : null;
    return IndentedContent.start(state, title, certain);
  }

  /** Returns whether words are a type and modifiers, as in {@code info inline end}. */
  private static boolean isType(String words) {
    int end = words.indexOf(' ');
    String type = end < 0 ? words : words.substring(0, end);
    String more = end < 0 ? "" : words.substring(end).strip();
    boolean modified = more.isEmpty() || more.equals("inline") || more.equals("inline end");
    return modified && TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
