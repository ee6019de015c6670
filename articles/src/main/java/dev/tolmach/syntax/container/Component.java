package dev.tolmach.syntax.container;

import dev.tolmach.syntax.block.ContainerParser;
import dev.tolmach.syntax.block.Fenced;
import dev.tolmach.syntax.block.Line;
import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.inline.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Components of Nuxt Content: {@code ::card{title="Words"}}, properties between lines of {@code
 * ---} right below, slots like {@code #footer}, content, {@code ::}. Components inside have more
 * colons. Properties and slots are no text. A component that nothing closes is text. For one block.
 *
 * @see <a href="https://content.nuxt.com/docs/files/markdown">Nuxt Content, Markdown</a>
 */
final class Component extends ContainerParser {

  private static final char MARK = ':';
  private static final int OUTERMOST = 2;
  private static final Pattern HEADER =
      Pattern.compile("(:{2,}+)([A-Za-z][A-Za-z0-9-]*+)(?:\\[([^\\]]*+)\\])?(?:\\{(.*)\\})?\\s*+");
  private static final Pattern SLOT =
      Pattern.compile("#[A-Za-z][A-Za-z0-9:_-]*+(?:\\{.*\\})?\\s*+");

  /** Where a line is: right below the name, inside the properties, or in the content. */
  private enum At {
    FIRST,
    PROPERTIES,
    CONTENT
  }

  private final Fenced block;
  private final int indent;
  private final String words;
  private final List<SourceLine> head = new ArrayList<>(1);
  private At at = At.FIRST;
  private boolean closed;

  private Component(ParserState state, Fenced block, String words) {
    super(block);
    this.block = block;
    this.indent = state.getIndent();
    this.words = words;
    this.head.add(Line.source(state));
  }

  static BlockStart start(ParserState state, MatchedBlockParser open) {
    if (!Line.begins(state, "::")) {
      return BlockStart.none();
    }
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    Matcher header = HEADER.matcher(line).region(first, line.length());
    if (!header.matches()) {
      return BlockStart.none();
    }
    int colons = header.end(1) - first;
    if (colons > OUTERMOST && !isInside(open.getMatchedBlockParser().getBlock())) {
      return BlockStart.none();
    }
    String label = header.group(3) == null ? "" : header.group(3);
    String shown = header.group(4) == null ? "" : Wording.of(header.group(4));
    String words = label.isEmpty() ? shown : shown.isEmpty() ? label : label + " " + shown;
    Component component = new Component(state, new Fenced(MARK, colons), words);
    return BlockStart.of(component).atIndex(line.length());
  }

  /** Slots occur in components only. */
  static BlockStart slot(ParserState state, MatchedBlockParser open) {
    BlockParser matched = open.getMatchedBlockParser();
    Node around = Line.interrupts(open) ? matched.getBlock().getParent() : matched.getBlock();
    boolean inside = Line.begins(state, "#") && around instanceof Fenced && isInside(around);
    return inside && SLOT.matcher(Line.rest(state)).matches()
        ? OneLine.hidden(state)
        : BlockStart.none();
  }

  /** Returns whether something is inside of a component; no other container has but two colons. */
  private static boolean isInside(Node inner) {
    for (Node node = inner; node != null; node = node.getParent()) {
      if (node instanceof Fenced around && around.length() == OUTERMOST) {
        return true;
      }
    }
    return false;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean closes = block.isClosedBy(state, false);
    if (!closes && isProperty(state)) {
      head.add(Line.source(state));
      return BlockContinue.atIndex(state.getLine().getContent().length());
    }
    if (closes) {
      closed = true;
      return BlockContinue.finished();
    }
    int columns = Math.min(indent, state.getIndent());
    return BlockContinue.atColumn(state.getColumn() + columns);
  }

  private boolean isProperty(ParserState state) {
    boolean rule = at != At.CONTENT && Line.isRun(state, '-', 3);
    if (at == At.PROPERTIES) {
      at = rule ? At.CONTENT : At.PROPERTIES;
      return true;
    }
    at = at == At.FIRST && rule ? At.PROPERTIES : At.CONTENT;
    return at == At.PROPERTIES;
  }

  @Override
  public void closeBlock() {
    if (!closed) {
      head.forEach(this::show);
    } else if (!words.isEmpty()) {
      show(SourceLine.of(words, null));
    }
  }
}
