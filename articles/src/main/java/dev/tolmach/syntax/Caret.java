package dev.tolmach.syntax;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Superscripts: {@code 19^th^} is read {@code 19th}. What is raised is short and without spaces, so
 * that carets of formulas and code stay. For one block.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#superscripts-and-subscripts">Pandoc,
 *     Superscripts</a>
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/caret/">PyMdown,
 *     Caret</a>
 */
final class Caret implements InlineContentParser {
  private static final char MARK = '^';
  private static final int LONGEST = 10;

  private Caret() {}

  /** Returns what makes one for each block. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(MARK);
      }

      @Override
      public InlineContentParser create() {
        return new Caret();
      }
    };
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    boolean raises = Character.isLetterOrDigit(before) || before == ')' || before == ']';
    if (!raises || scanner.matchMultiple(MARK) != 1) {
      return null;
    }
    Position from = scanner.position();
    int length = 0;
    while (length <= LONGEST && isRaised(scanner.peek())) {
      scanner.next();
      length++;
    }
    Position to = scanner.position();
    boolean closed = length > 0 && scanner.matchMultiple(MARK) == 1;
    char after = scanner.peek();
    return closed && !(after < 0x80 && Character.isLetterOrDigit(after))
        ? ParsedInline.of(new Text(scanner.getSource(from, to).getContent()), scanner.position())
        : null;
  }

  private static boolean isRaised(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-';
  }
}
