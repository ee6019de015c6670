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
 * Single tildes that strike nothing. Between words and at numbers, {@code 3~5}, they are text; only
 * GitHub strikes by a single one at all. The subscripts of Pandoc, {@code H~2~O}, lose theirs. For
 * one block.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#superscripts-and-subscripts">Pandoc, Subscripts</a>
 * @see <a href="https://github.github.com/gfm/#strikethrough-extension-">GitHub, Strikethrough</a>
 */
final class Tilde implements InlineContentParser {

  private static final char MARK = '~';
  private static final int LONGEST_SUBSCRIPT = 10;

  /** Where the subscript ends that began last. */
  private @Nullable Position closer;

  private Tilde() {}

  /** Returns what makes one for each block. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(MARK);
      }

      @Override
      public InlineContentParser create() {
        return new Tilde();
      }
    };
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    Position start = scanner.position();
    if (before == MARK || scanner.matchMultiple(MARK) > 1) {
      return null;
    }
    Position end = scanner.position();
    if (closer != null && closer.compareTo(start) == 0) {
      return ParsedInline.of(new Text(""), end);
    }
    int after = scanner.peekCodePoint();
    boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    Position subscript = isLetter(before) ? subscript(scanner) : null;
    if (subscript != null) {
      closer = subscript;
      return ParsedInline.of(new Text(""), end);
    }
    boolean text = between || Character.isDigit(before) || Character.isDigit(after);
    return text ? ParsedInline.of(new Text("~"), end) : null;
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || c == ')' || c == ']';
  }

  /** Returns where the letters and digits of a subscript end, or null. */
  private static @Nullable Position subscript(Scanner scanner) {
    int length = 0;
    while (length <= LONGEST_SUBSCRIPT && isOfSubscript(scanner.peek())) {
      scanner.next();
      length++;
    }
    Position end = scanner.position();
    boolean closes = length > 0 && scanner.matchMultiple(MARK) == 1;
    return closes ? end : null;
  }

  private static boolean isOfSubscript(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == '+' || c == '-';
  }
}
