package dev.tolmach.syntax.container;

import dev.tolmach.syntax.inline.Wording;
import dev.tolmach.syntax.node.Words;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Components inside a line: {@code :button-link[Words]{to="/"}}, {@code :icon{name="x"}}. The words
 * between brackets are left to {@link AttributedSpan}, which takes off the name before them.
 *
 * @see <a href="https://content.nuxt.com/docs/files/markdown">Nuxt Content, Markdown</a>
 * @see <a href="https://github.com/remarkjs/remark-directive">remark-directive</a>, which
 *     Docusaurus and Starlight use
 */
final class InlineComponent implements InlineContentParser {

  private static final int LONGEST_NAME = 60;

  private InlineComponent() {}

  /** Makes parsers of components. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(':');
    }

    @Override
    public InlineContentParser create() {
      return new InlineComponent();
    }
  }

  /** The name before words in brackets; text, unless the brackets are a span. */
  static final class Name extends Text {
    Name(String literal) {
      super(literal);
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (before == ':' || before < 0x2e80 && Character.isLetterOrDigit(before)) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    scanner.next();
    int length = 0;
    while (length < LONGEST_NAME && isNameCharacter(scanner.peek(), length == 0)) {
      scanner.next();
      length++;
    }
    if (length < 2) {
      return ParsedInline.none();
    }
    String literal = scanner.getSource(start, scanner.position()).getContent();
    if (scanner.peek() == '[') {
      return ParsedInline.of(new Name(literal), scanner.position());
    }
    String attributes = Attributes.scan(scanner);
    return attributes == null
        ? ParsedInline.none()
        : ParsedInline.of(new Words(Wording.of(attributes), ""), scanner.position());
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return c >= 'a' && c <= 'z' || !first && (c >= '0' && c <= '9' || c == '-');
  }
}
