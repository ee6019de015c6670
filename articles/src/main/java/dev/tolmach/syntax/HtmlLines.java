package dev.tolmach.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of HTML that a blank line ends. By CommonMark's rules a heading or a paragraph right below
 * a closing tag would be raw text; authors mean Markdown, and so the tag ends the block. So does an
 * element that is one line right above a heading.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#html-blocks">CommonMark, HTML blocks 6, 7</a>
 */
final class HtmlLines extends AbstractBlockParser {

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside base basefont blockquote body caption center col colgroup dd"
                  + " details dialog dir div dl dt fieldset figcaption figure footer form frame"
                  + " frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main"
                  + " menu menuitem nav noframes ol optgroup option p param search section summary"
                  + " table tbody td tfoot th thead title tr track ul")
              .split(" "));
  private static final Set<String> RAW = Set.of("script", "pre", "style", "textarea");
  private static final Pattern TAG =
      Pattern.compile(
          "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[a-zA-Z_:][a-zA-Z0-9:._-]*+(?:\\s*+=\\s*+"
              + "(?:[^\"'=<>`\\x00-\\x20]++|'[^']*+'|\"[^\"]*+\"))?+)*+\\s*+/?>\\s*+"
              + "|</[A-Za-z][A-Za-z0-9-]*+\\s*+>\\s*+");
  private static final Pattern CLOSING =
      Pattern.compile("</(?!pre|script|style|textarea)[A-Za-z][A-Za-z0-9-]*>\\s*");
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "<(?!pre|script|style|textarea)[A-Za-z][^<>]*+"
              + "(?<= markdown|markdown=\"?(?:1|block|span)\"?)>[ \t]*");
  private static final Pattern ONE_ELEMENT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9]*)(?:[ \t][^<>]*)?>.*</\\1>[ \t]*");

  private final HtmlBlock block = new HtmlBlock();
  private final StringBuilder literal = new StringBuilder();
  private String last = "";

  private HtmlLines() {}

  /** Begins such a block. */
  static @Nullable BlockStart start(ParserState state, MatchedBlockParser open, String line) {
    return isBlock(line) || !inParagraph(state, open) && isWhole(line)
        ? BlockStart.of(new HtmlLines()).atIndex(state.getIndex())
        : null;
  }

  /** A tag of another name interrupts no paragraph, not even a lazy one. */
  private static boolean inParagraph(ParserState state, MatchedBlockParser open) {
    return open.getMatchedBlockParser().getBlock() instanceof Paragraph
        || state.getActiveBlockParser().canHaveLazyContinuationLines();
  }

  private static boolean isBlock(String line) {
    int from = line.startsWith("</") ? 2 : 1;
    int end = nameEnd(line, from);
    return BLOCKS.contains(line.substring(from, end).toLowerCase(Locale.ROOT))
        && (end == line.length()
            || Character.isWhitespace(line.charAt(end))
            || line.charAt(end) == '>'
            || line.startsWith("/>", end));
  }

  private static boolean isWhole(String line) {
    String name = line.substring(1, nameEnd(line, 1)).toLowerCase(Locale.ROOT);
    return !RAW.contains(name) && TAG.matcher(line).matches();
  }

  private static int nameEnd(String line, int from) {
    int end = from;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.none();
    }
    char first = state.getLine().getContent().charAt(state.getNextNonSpaceIndex());
    return first != '<' && endsAbove(first)
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  private boolean endsAbove(char first) {
    if (last.contains(" markdown") && MARKDOWN.matcher(last).matches()) {
      return true;
    }
    if (last.startsWith("</")) {
      return CLOSING.matcher(last).matches();
    }
    if (first != '#') {
      return false;
    }
    Matcher element = ONE_ELEMENT.matcher(last);
    return element.matches() && !element.group(1).equalsIgnoreCase("pre");
  }

  @Override
  public void addLine(SourceLine line) {
    String content = line.getContent().toString();
    literal.append(literal.isEmpty() ? "" : "\n").append(content);
    last = content.stripLeading();
  }

  @Override
  public void closeBlock() {
    block.setLiteral(literal.toString());
  }
}
