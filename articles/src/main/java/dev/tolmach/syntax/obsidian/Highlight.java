package dev.tolmach.syntax.obsidian;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Highlights: {@code ==words==}, whose words stay and whose marks are no text. Marks with spaces on
 * their inner side, or glued to code as in {@code x==1}, are comparisons and stay. For one block.
 *
 * @see <a href="https://help.obsidian.md/syntax#Bold%2C+italics%2C+highlights">Obsidian</a>
 */
final class Highlight implements InlineContentParser {

  private static final String MARK = "==";
  private static final int LONGEST = 1_000;

  /** Marks that close a highlight and are still to come; at most one is. */
  private boolean open;

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (before == '=' || !scanner.next(MARK) || scanner.peek() == '=') {
      return null;
    }
    Position end = scanner.position();
    int after = scanner.peekCodePoint();
    if (open && closes(before, after)) {
      open = false;
      return ParsedInline.of(new Text(""), end);
    }
    if (open || !opens(before, after) || !isClosed(scanner)) {
      return null;
    }
    open = true;
    return ParsedInline.of(new Text(""), end);
  }

  private static boolean opens(int before, int after) {
    return !isEdge(after) && after != ')' && !isCode(before) && ")]}\"'".indexOf(before) < 0;
  }

  private static boolean closes(int before, int after) {
    return !isEdge(before) && before != '(' && !isCode(after) && "([{\"'".indexOf(after) < 0;
  }

  private static boolean isEdge(int c) {
    return c == Scanner.END || Character.isWhitespace(c);
  }

  /** Code glues a comparison to ASCII names and numbers; authors glue marks to other letters. */
  private static boolean isCode(int c) {
    return c < 0x80 && c != Scanner.END && (Character.isLetterOrDigit(c) || c == '_');
  }

  /** Returns whether a mark follows that closes, outside of code. */
  private static boolean isClosed(Scanner scanner) {
    for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
      char c = scanner.peek();
      if (c == '`') {
        skipCode(scanner);
      } else if (c == '\\') {
        scanner.next();
        scanner.next();
      } else if (c == '=') {
        int before = scanner.peekPreviousCodePoint();
        if (scanner.matchMultiple('=') == 2 && closes(before, scanner.peekCodePoint())) {
          return true;
        }
      } else {
        scanner.next();
      }
    }
    return false;
  }

  private static void skipCode(Scanner scanner) {
    int length = scanner.matchMultiple('`');
    Position after = scanner.position();
    for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
      if (scanner.peek() != '`') {
        scanner.next();
      } else if (scanner.matchMultiple('`') == length) {
        return;
      }
    }
    scanner.setPosition(after);
  }
}
