package dev.tolmach.syntax;

import dev.tolmach.syntax.node.HeadingId;
import dev.tolmach.syntax.node.Hidden;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Lists of attributes with a space after the brace: {@code { #id .class key="value" }}. They follow
 * what they describe without a space, end its block, or are a line of their own; elsewhere braces
 * are text.
 *
 * @see <a href="https://python-markdown.github.io/extensions/attr_list/">Python-Markdown</a>
 */
final class SpacedAttributes implements InlineContentParser {

  private static final int LONGEST = 1_000;

  /** How many lists in a row may end a block. */
  private static final int MOST_LISTS = 4;

  /** What ends a link, emphasis, code, an icon or a word in brackets. */
  private static final String ENDS = ")]>}*_`~^:+\"'”»）】」";

  /** How many more characters of the list are looked at. */
  private int left;

  private @Nullable String id;

  /** Returns what makes one for each block. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('{');
      }

      @Override
      public InlineContentParser create() {
        return new SpacedAttributes();
      }
    };
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    Position start = scanner.position();
    scanner.next();
    if (!isSpace(scanner.peek()) || !read(scanner)) {
      return null;
    }
    Position end = scanner.position();
    String given = id;
    boolean begins = before == '\n' || before == Scanner.END;
    boolean attached =
        before != Scanner.END && ENDS.indexOf(before) >= 0
            || begins && endsLine(scanner)
            || endsBlock(scanner, end);
    if (!attached) {
      return null;
    }
    scanner.setPosition(end);
    String literal = scanner.getSource(start, end).getContent();
    Node node = given == null ? new Hidden(literal) : new HeadingId(literal, given);
    return ParsedInline.of(node, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean endsLine(Scanner scanner) {
    while (isSpace(scanner.peek())) {
      scanner.next();
    }
    return !scanner.hasNext() || scanner.peek() == '\n';
  }

  private boolean endsBlock(Scanner scanner, Position from) {
    scanner.setPosition(from);
    for (int lists = 0; lists < MOST_LISTS; lists++) {
      scanner.whitespace();
      if (!scanner.next('{') || !read(scanner)) {
        break;
      }
    }
    return !scanner.hasNext();
  }

  /** Reads the attributes up to after the closing brace; says whether they are nothing else. */
  private boolean read(Scanner scanner) {
    id = null;
    left = LONGEST;
    for (int attributes = 0; left > 0; attributes++) {
      while (isSpace(scanner.peek())) {
        next(scanner);
      }
      if (scanner.next('}')) {
        return attributes > 0;
      }
      if (!attribute(scanner)) {
        return false;
      }
    }
    return false;
  }

  private void next(Scanner scanner) {
    left--;
    scanner.next();
  }

  private boolean attribute(Scanner scanner) {
    char first = scanner.peek();
    boolean marked = first == '#' || first == '.';
    if (marked) {
      next(scanner);
    }
    Position start = scanner.position();
    boolean letters = false;
    while (left > 0 && isNameCharacter(scanner.peek())) {
      letters |= Character.isLetter(scanner.peek());
      next(scanner);
    }
    String name = scanner.getSource(start, scanner.position()).getContent();
    if (marked) {
      id = first == '#' && id == null ? name : id;
      return letters && isSeparated(scanner);
    }
    return letters
        && (scanner.next('=') ? value(scanner) : name.startsWith("data-") && isSeparated(scanner));
  }

  private boolean value(Scanner scanner) {
    char quote = scanner.peek();
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      next(scanner);
    }
    int length = 0;
    while (left > 0 && scanner.hasNext() && !endsValue(scanner.peek(), quoted ? quote : ' ')) {
      next(scanner);
      length++;
    }
    return (quoted ? scanner.next(quote) : length > 0) && isSeparated(scanner);
  }

  private static boolean endsValue(char c, char quote) {
    return quote == ' ' ? c <= ' ' || "{}\"'=`<>".indexOf(c) >= 0 : c == quote || c == '\n';
  }

  private static boolean isSeparated(Scanner scanner) {
    char c = scanner.peek();
    return isSpace(c) || c == '}';
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || c == ':'
        || c == '@'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
