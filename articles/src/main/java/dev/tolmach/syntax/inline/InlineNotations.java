package dev.tolmach.syntax.inline;

import dev.tolmach.syntax.node.Group;
import dev.tolmach.syntax.node.HeadingId;
import dev.tolmach.syntax.node.Hidden;
import dev.tolmach.syntax.node.Words;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Hands the notations inside a line to the Markdown parser, which asks wherever one of their first
 * characters is neither escaped nor code. For one block.
 */
public final class InlineNotations implements InlineContentParser {

  private static final Set<Character> FIRST = Set.of('{', '<', '*', ':');

  private final boolean mdx;
  private final IdeographStrong strong = new IdeographStrong();
  private @Nullable NotationText passage;
  private @Nullable Position known;

  /** The offset of the position known. */
  private int offset;

  /** Where the last notation ended that began its line, -1 before the first. */
  private int lineBegun = -1;

  /** Up to where templates are shown as they are. */
  private int rawEnd;

  private InlineNotations(boolean mdx) {
    this.mdx = mdx;
  }

  /**
   * Returns what makes one for each block.
   *
   * @param mdx whether the text is MDX
   */
  public static InlineContentParserFactory factory(boolean mdx) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return FIRST;
      }

      @Override
      public InlineContentParser create() {
        return new InlineNotations(mdx);
      }
    };
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    int before = scanner.peekPreviousCodePoint();
    char first = scanner.peek();
    scanner.next();
    char second = scanner.peek();
    scanner.setPosition(start);
    if (!mayBegin(first, second)) {
      return null;
    }
    NotationText text = passage(scanner, start);
    int at = offset;
    if (first == '*') {
      /* No node of ours: the text around it stays one piece. */
      return strong.marks(text, at, before) ? parsed(scanner, new Text(""), 2) : null;
    }
    Ruby ruby = first == '{' ? Ruby.at(text, at) : null;
    if (ruby != null) {
      return parsed(scanner, html(ruby), ruby.end() - at);
    }
    Found found = found(text, at, first, before);
    if (found == null) {
      return first == '<' ? templatedTag(scanner, text, at) : null;
    }
    Node node = node(text, at, found, before);
    return parsed(scanner, node, found.end() - at);
  }

  private static boolean mayBegin(char first, char second) {
    return switch (first) {
      case '*' -> second == '*';
      case ':' -> second == ':' || second == ' ';
      case '<' -> second != ' ';
      default -> true;
    };
  }

  private @Nullable Found found(NotationText text, int at, char first, int before) {
    if (first == ':') {
      return text.at(at + 1) == ':' ? ContainerTitle.at(text, at) : definition(text, at, before);
    }
    char second = text.at(at + 1);
    if (Templates.mayBegin(first, second)) {
      return template(text, at);
    }
    Found found = Comments.at(text, at);
    if (found != null || second == '!') {
      return found;
    }
    if (first == '<') {
      return JsxTag.at(text, at, before);
    }
    found = AttributeList.at(text, at, before);
    return found == null ? JsxExpression.at(text, at) : found;
  }

  /** A line of a definition begins with a colon, as in Python-Markdown, kramdown and Goldmark. */
  private @Nullable Found definition(NotationText text, int at, int before) {
    boolean marks = beginsLine(text.text(), at, before) && !endsLine(text.text(), at + 2);
    return marks ? Found.hidden(at + 2) : null;
  }

  private static @Nullable ParsedInline templatedTag(Scanner scanner, NotationText text, int at) {
    TemplatedTag tag = TemplatedTag.at(text, at);
    return tag == null ? null : parsed(scanner, tag(tag.literal()), tag.end() - at);
  }

  /** Between the tags of {@code raw} templates are text. */
  private @Nullable Found template(NotationText text, int at) {
    Found found = Templates.at(text, at);
    if (found == null || at < rawEnd && !Templates.isEndOfRaw(text, at, found.end())) {
      return null;
    }
    if (Templates.isRaw(text, at, found.end())) {
      rawEnd = Math.max(at, text.next("endraw", found.end(), text.text().length()));
    }
    return found;
  }

  private Node node(NotationText text, int at, Found found, int before) {
    String literal = text.text().substring(at, found.end());
    if (found.headingId() != null) {
      return new HeadingId(literal, found.headingId());
    }
    boolean begins = beginsLine(text.text(), at, before);
    lineBegun = begins ? found.end() : lineBegun;
    boolean alone = begins && endsLine(text.text(), found.end());
    return found.words().isEmpty() && !alone
        ? new Hidden(literal)
        : new Words(found.words(), literal, alone);
  }

  private boolean beginsLine(String text, int at, int before) {
    int i = at;
    while (i > 0 && i != lineBegun && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    boolean first = i == 0 && (at > 0 || before == '\n' || before == Scanner.END);
    return first || i == lineBegun || i > 0 && text.charAt(i - 1) == '\n';
  }

  private static boolean endsLine(String text, int end) {
    return end == text.length() || text.charAt(end) == '\n';
  }

  private static Node html(Ruby ruby) {
    Group group = new Group();
    group.appendChild(tag("<ruby>"));
    group.appendChild(new Text(ruby.base()));
    group.appendChild(tag("<rt>"));
    group.appendChild(new Text(ruby.gloss()));
    group.appendChild(tag("</rt>"));
    group.appendChild(tag("</ruby>"));
    return group;
  }

  private static Node tag(String literal) {
    HtmlInline tag = new HtmlInline();
    tag.setLiteral(literal);
    return tag;
  }

  private static ParsedInline parsed(Scanner scanner, Node node, int length) {
    for (int i = 0; i < length; i++) {
      scanner.next();
    }
    return ParsedInline.of(node, scanner.position());
  }

  /** Returns the block from where it was asked for first; the offset becomes that of a position. */
  private NotationText passage(Scanner scanner, Position at) {
    NotationText text = passage;
    if (text == null) {
      while (scanner.hasNext()) {
        scanner.next();
      }
      text = new NotationText(scanner.getSource(at, scanner.position()).getContent(), mdx);
      scanner.setPosition(at);
      passage = text;
    } else if (known != null) {
      offset += scanner.getSource(known, at).getContent().length();
    }
    known = at;
    return text;
  }
}
