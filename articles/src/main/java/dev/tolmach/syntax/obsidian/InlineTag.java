package dev.tolmach.syntax.obsidian;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Tags in the text: {@code #bread}, {@code #bread/rye}, after white space. They hold letters,
 * digits, {@code _}, {@code -} and {@code /}, and not digits alone. Their words stay as written.
 *
 * @see <a href="https://help.obsidian.md/tags#Tag+format">Obsidian, Tag format</a>
 */
final class InlineTag implements InlineContentParser {

  private static final int LONGEST = 200;

  private final ObsidianSyntax syntax;

  InlineTag(ObsidianSyntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (before != Scanner.END && !Character.isWhitespace(before)) {
      return null;
    }
    scanner.next();
    Position start = scanner.position();
    int length = 0;
    boolean digits = true;
    while (length < LONGEST && isTagCharacter(scanner.peekCodePoint())) {
      int c = scanner.peekCodePoint();
      digits &= Character.isDigit(c);
      length += Character.charCount(c);
      for (int i = Character.charCount(c); i > 0; i--) {
        scanner.next();
      }
    }
    String name = withoutSlashes(scanner.getSource(start, scanner.position()).getContent());
    if (digits || length == LONGEST || name.isEmpty() || scanner.peek() == '#') {
      return null;
    }
    syntax.tag(name);
    scanner.setPosition(start);
    return ParsedInline.of(new Text("#"), start);
  }

  private static boolean isTagCharacter(int c) {
    return c != Scanner.END
        && (Character.isLetterOrDigit(c)
            || c == '_'
            || c == '-'
            || c == '/'
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK
            || Character.getType(c) == Character.OTHER_SYMBOL);
  }

  private static String withoutSlashes(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '/') {
      end--;
    }
    int start = 0;
    while (start < end && name.charAt(start) == '/') {
      start++;
    }
    return name.substring(start, end);
  }
}
