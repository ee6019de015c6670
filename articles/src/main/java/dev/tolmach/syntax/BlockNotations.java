package dev.tolmach.syntax;

import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.inline.ContainerTitle;
import dev.tolmach.syntax.inline.Found;
import dev.tolmach.syntax.inline.LineNotation;
import dev.tolmach.syntax.inline.NotationText;
import dev.tolmach.syntax.node.HiddenBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Begins the blocks of site generators, each by its first character. For one document. */
final class BlockNotations implements BlockParserFactory {

  private static final int CODE_INDENT = 4;
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^{}]*\\}\\s*");
  private static final Pattern ID = Pattern.compile("#([^\\s}]+)");

  private final NotationText document;
  private final CodeEnds codeEnds;
  private final boolean mdx;

  /** Where the line right below a component's tag begins: however deep, it is no code. */
  private int belowTag = -1;

  BlockNotations(String document, boolean mdx) {
    this.document = new NotationText(document, mdx);
    this.codeEnds = new CodeEnds(document);
    this.mdx = mdx;
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser open) {
    CharSequence content = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    boolean inParagraph = open.getMatchedBlockParser().getBlock() instanceof Paragraph;
    char c = content.charAt(first);
    if (state.getIndent() >= CODE_INDENT) {
      boolean below = state.getLine().getSourceSpan().getInputIndex() == belowTag;
      if (mdx || below || c == ':' && inParagraph) {
        return deep(state, content.subSequence(first, content.length()).toString(), inParagraph);
      }
      Node around = open.getMatchedBlockParser().getBlock();
      return inParagraph
          ? BlockStart.none()
          : DefinitionContent.start(state, around, document.text());
    }
    return switch (c) {
      case '`', '~' -> {
        String line = content.subSequence(first, content.length()).toString();
        yield mdx ? Boxed.fence(state, open, line) : BlockStart.none();
      }
      case ':', '{', '$', '#', '<', '-', '*', '+', '[', '@' -> {
        String line = content.subSequence(first, content.length()).toString();
        yield start(state, open, line, inParagraph);
      }
      case '!', '?' -> inParagraph ? BlockStart.none() : tip(state, content, first);
      default -> BlockStart.none();
    };
  }

  /** A paragraph of Docsify that is framed, {@code !> words} (docsify.js.org/#/helpers). */
  private static BlockStart tip(ParserState state, CharSequence content, int first) {
    boolean tip =
        content.length() > first + 3
            && content.charAt(first + 1) == '>'
            && content.charAt(first + 2) == ' ';
    return tip
        ? OneLine.words(state.getLine().substring(first + 3, content.length()), state)
        : BlockStart.none();
  }

  /* What goes on with a paragraph, or is right below a tag, is no code, however deep. */
  private @Nullable BlockStart deep(ParserState state, String line, boolean inParagraph) {
    return inParagraph && line.startsWith(":::")
        ? container(state, line)
        : Boxed.indented(state, line, inParagraph);
  }

  private @Nullable BlockStart start(
      ParserState state, MatchedBlockParser open, String line, boolean inParagraph) {
    return switch (line.charAt(0)) {
      case ':' -> colon(state, open, line);
      case '{' -> braces(state, line, inParagraph);
      case '$' -> CodeTag.formula(state, line, document, offset(state));
      case '#' -> SiteHeading.start(state, line);
      case '<' -> angle(state, open, line, inParagraph);
      case '[', '@' -> brackets(state, line);
      default -> Boxed.item(state, line);
    };
  }

  private static @Nullable BlockStart colon(
      ParserState state, MatchedBlockParser open, String line) {
    if (line.startsWith(":::")) {
      return container(state, line);
    }
    BlockStart log = LogseqLines.log(state, line);
    Node above = open.getMatchedBlockParser().getBlock();
    return log == null ? DefinitionContent.block(state, line, above) : log;
  }

  private static BlockStart container(ParserState state, String line) {
    int name = 0;
    while (name < line.length() && line.charAt(name) == ':') {
      name++;
    }
    String words = ContainerTitle.of(line.substring(name).strip());
    return words.isEmpty()
        ? OneLine.hidden(state)
        : OneLine.words(SourceLine.of(words, null), state);
  }

  private @Nullable BlockStart braces(ParserState state, String line, boolean inParagraph) {
    if (ATTRIBUTES.matcher(line).matches()) {
      BlockStart kramdown = KramdownMark.start(state, line, document, offset(state));
      if (kramdown != null) {
        return kramdown;
      }
      Matcher id = ID.matcher(line);
      return OneLine.mark(new HiddenBlock(id.find() ? id.group(1) : null), state);
    }
    int at = offset(state);
    BlockStart code = CodeTag.tag(state, line, codeEnds, at);
    if (code != null) {
      return code;
    }
    int length = document.text().length();
    BlockStart raw = document.next("endraw", at, length) < 0 ? null : RawTag.start(state, line);
    return raw == null ? notation(state, line, at, inParagraph) : raw;
  }

  private @Nullable BlockStart angle(
      ParserState state, MatchedBlockParser open, String line, boolean inParagraph) {
    if (line.startsWith("<!")) {
      String label = TabComment.label(line, document, offset(state));
      return label.isEmpty() ? Boxed.summary(state, line) : OneLine.plain(label, state);
    }
    BlockStart notation = notation(state, line, offset(state), inParagraph);
    if (notation != null) {
      belowTag = offset(state) + line.length() + 1;
    }
    return notation != null || mdx ? notation : HtmlLines.start(state, open, line);
  }

  /** A line of notations alone is a block. Where they show words, they go on with a paragraph. */
  private @Nullable BlockStart notation(
      ParserState state, String line, int at, boolean inParagraph) {
    Found found = LineNotation.of(line, mdx);
    if (found != null) {
      return found.words().isBlank()
          ? OneLine.hidden(state)
          : inParagraph ? BlockStart.none() : OneLine.plain(found.words(), state);
    }
    Found longer = LineNotation.longer(document, at, line.length());
    return longer == null ? BlockStart.none() : LongTemplate.of(state, longer);
  }

  private static @Nullable BlockStart brackets(ParserState state, String line) {
    String words = BracketLine.words(line);
    if (words == null) {
      return BlockStart.none();
    }
    return words.isEmpty() ? OneLine.hidden(state) : OneLine.plain(words, state);
  }

  /** Returns where the line's text begins in the document. */
  private static int offset(ParserState state) {
    return state.getLine().getSourceSpan().getInputIndex() + state.getNextNonSpaceIndex();
  }
}
