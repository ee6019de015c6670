package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.NotationText;
import dev.tolmach.syntax.node.CodeLines;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Code between tags of templates, {@code {% highlight ruby %}}, and displayed formulas, {@code $$},
 * in which nothing is emphasized. One that nothing closes is text.
 *
 * @see <a href="https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting">Jekyll</a>
 * @see <a href="https://gohugo.io/shortcodes/highlight/">Hugo</a>
 * @see <a href="https://hexo.io/docs/tag-plugins#Code-Block">Hexo</a>
 * @see <a href="https://gitbook.com/docs/creating-content/blocks/code-block">GitBook</a>
 */
final class CodeTag extends AbstractBlockParser {

  private static final Pattern TAG =
      Pattern.compile("\\{(?:%|\\{[<%])-?\\s*(highlight|codeblock|code|prism)\\b.*[%>]\\}\\}?\\s*");

  /** Whose code is fenced all the same, as GitBook's is: the tag is only its frame. */
  private static final Pattern FENCE = Pattern.compile("\\s{1,100}(?:```|~~~)");

  private static final String FORMULA = "$$";

  private final CodeLines block = new CodeLines();
  private final String closer;
  private final int indent;
  private boolean opened;

  private CodeTag(String closer, int indent) {
    this.closer = closer;
    this.indent = indent;
  }

  /** Begins the code of a tag. */
  static @Nullable BlockStart tag(ParserState state, String line, NotationText document, int at) {
    Matcher tag = TAG.matcher(line);
    if (!tag.matches() || isFenced(document.text(), at + line.length())) {
      return null;
    }
    for (String closer : closers(line.startsWith("{%"), tag.group(1))) {
      if (document.next(closer, at, document.text().length()) >= 0) {
        return start(state, closer);
      }
    }
    return null;
  }

  private static boolean isFenced(String document, int below) {
    return FENCE.matcher(document).region(below, document.length()).lookingAt();
  }

  private static List<String> closers(boolean liquid, String name) {
    return liquid
        ? List.of("{% end" + name, "{%- end" + name, "{%end" + name)
        : List.of("{{< /" + name, "{{</" + name, "{{% /" + name, "{{%/" + name);
  }

  /** Begins a formula. */
  static @Nullable BlockStart formula(
      ParserState state, String line, NotationText document, int at) {
    boolean bare = line.stripTrailing().equals(FORMULA);
    return bare && document.next(FORMULA, at + 2, document.text().length()) >= 0
        ? start(state, FORMULA)
        : null;
  }

  private static BlockStart start(ParserState state, String closer) {
    return BlockStart.of(new CodeTag(closer, state.getIndent()))
        .atIndex(state.getLine().getContent().length());
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    int end = first + closer.length();
    if (end <= line.length() && closer.contentEquals(line.subSequence(first, end))) {
      return BlockContinue.finished();
    }
    if (closer.equals(FORMULA) && endsFormula(line)) {
      int from = Math.min(first, state.getIndex() + Math.min(indent, state.getIndent()));
      block.add(line.subSequence(from, line.toString().lastIndexOf(FORMULA)));
      return BlockContinue.finished();
    }
    return BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent()));
  }

  /** Writers often close a formula right after its last character. */
  private static boolean endsFormula(CharSequence line) {
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return end > 2 && FORMULA.contentEquals(line.subSequence(end - 2, end));
  }

  @Override
  public void addLine(SourceLine line) {
    if (opened) {
      block.add(line.getContent());
    }
    opened = true;
  }
}
