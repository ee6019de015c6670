package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.NotationText;
import dev.tolmach.syntax.node.CodeLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Code between tags of templates, {@code {% highlight ruby %}}, and displayed formulas, {@code $$},
 * in which nothing is emphasized. It ends where it is closed, in the middle of a line too: what
 * follows is text. So is one that nothing closes.
 *
 * @see <a href="https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting">Jekyll</a>
 * @see <a href="https://gohugo.io/shortcodes/highlight/">Hugo</a>
 * @see <a href="https://hexo.io/docs/tag-plugins#Code-Block">Hexo</a>
 * @see <a href="https://gitbook.com/docs/creating-content/blocks/code-block">GitBook</a>
 */
final class CodeTag extends AbstractBlockParser {

  private static final Pattern TAG =
      Pattern.compile(
          "\\{(?:%|\\{[<%])-?\\s*(highlight|codeblock|code|prism|mermaid|plantuml|echarts|chart"
              + "|katex|markmap|graphviz|flowchart|css|js|javascript|stylesheet|score|chartjs)\\b");

  private static final Pattern RAW = Pattern.compile("^\\s*\\{%-?\\s*raw\\s*-?%\\}");
  private static final Pattern END_RAW = Pattern.compile("\\{%-?\\s*endraw\\s*-?%\\}\\s*$");

  /** Whose code is fenced all the same, as GitBook's is: the tag is only its frame. */
  private static final Pattern FENCE = Pattern.compile("\\s{1,100}(?:```|~~~)");

  /** The marks begin a line, or end one but for punctuation and what follows it. */
  private static final Pattern FORMULA =
      Pattern.compile("^\\s*\\$\\$|(?<!\\\\)\\$\\$(?=\\s*$|[,.;:?!)，。、；：？！）])");

  /** What names a formula for references is no text. */
  private static final Pattern LABEL = Pattern.compile("\\s*\\([\\w:.-]+\\)\\s*");

  private final CodeLines block = new CodeLines();
  private final List<SourceLine> after = new ArrayList<>(1);
  private final Pattern closer;
  private final int indent;
  private boolean opened;
  private boolean closed;

  private CodeTag(Pattern closer, int indent) {
    this.closer = closer;
    this.indent = indent;
  }

  /** Begins the code of a tag. */
  static @Nullable BlockStart tag(ParserState state, String line, CodeEnds ends, int at) {
    Matcher tag = TAG.matcher(line);
    if (!tag.lookingAt()) {
      return null;
    }
    boolean liquid = line.startsWith("{%");
    String last = liquid ? "%}" : line.startsWith("{{<") ? ">}}" : "%}}";
    int end = line.indexOf(last, tag.end());
    if (end < 0 || line.charAt(end - 1) == '/') {
      return null;
    }
    int from = end + last.length();
    boolean alone = line.substring(from).isBlank();
    Pattern closer = ends.after(at + from, liquid, tag.group(1));
    if (closer == null || alone && isFenced(ends.document(), at + line.length())) {
      return null;
    }
    CodeTag code = new CodeTag(closer, state.getIndent());
    int length = state.getLine().getContent().length();
    if (!alone) {
      code.begin(state.getLine().substring(length - line.length() + from, length));
    }
    return BlockStart.of(code).atIndex(length);
  }

  private static boolean isFenced(String document, int below) {
    return FENCE.matcher(document).region(below, document.length()).lookingAt();
  }

  /** Begins a formula. */
  static @Nullable BlockStart formula(
      ParserState state, String line, NotationText document, int at) {
    boolean bare = line.stripTrailing().equals("$$");
    return bare && document.next("$$", at + 2, document.text().length()) >= 0
        ? BlockStart.of(new CodeTag(FORMULA, state.getIndent()))
            .atIndex(state.getLine().getContent().length())
        : null;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (closed) {
      return BlockContinue.none();
    }
    int margin = Math.min(indent, state.getIndent());
    int from = Math.min(state.getNextNonSpaceIndex(), state.getIndex() + margin);
    return ends(state.getLine(), from)
        ? BlockContinue.finished()
        : BlockContinue.atColumn(state.getColumn() + margin);
  }

  /** Reads what is on the line of the tag. */
  private void begin(SourceLine rest) {
    closed = ends(rest, 0);
    if (!closed) {
      add(rest.getContent().toString());
    }
    block.firstLine(block.literal().isEmpty() ? 1 : 0);
  }

  /** Looks for the end in a line; what is before it is code, and what is after it is text. */
  private boolean ends(SourceLine line, int from) {
    CharSequence content = line.getContent();
    Matcher end = closer.matcher(content).region(from, content.length());
    if (!end.find()) {
      return false;
    }
    String code = content.subSequence(from, end.start()).toString();
    add(code);
    SourceLine rest = line.substring(end.end(), content.length());
    String words = rest.getContent().toString();
    boolean shown = words.codePoints().anyMatch(Character::isLetterOrDigit);
    if (shown && !(closer.equals(FORMULA) && LABEL.matcher(words).matches())) {
      after.add(rest);
    }
    return true;
  }

  private void add(String code) {
    String begun = RAW.matcher(code).replaceFirst("");
    String whole = END_RAW.matcher(begun).replaceFirst("");
    if (!whole.isBlank()) {
      block.add(whole);
    }
  }

  @Override
  public void addLine(SourceLine line) {
    if (opened) {
      block.add(line.getContent());
    }
    opened = true;
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    if (!after.isEmpty()) {
      Paragraph paragraph = new Paragraph();
      if (after.get(0).getSourceSpan() != null) {
        paragraph.addSourceSpan(after.get(0).getSourceSpan());
      }
      block.insertAfter(paragraph);
      inlines.parse(SourceLines.of(after), paragraph);
    }
  }
}
