package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.node.Words;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keys to press: {@code ++ctrl+alt+del++}. The names of the keys are words, with a plus between
 * them. Two pluses next to a letter, as in {@code C++17}, or around more than keys are text.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/keys/">PyMdown
 *     Extensions, Keys</a>
 */
final class Keys implements InlineContentParser {

  private static final int LONGEST = 100;

  private Keys() {}

  /** Makes parsers of keys. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('+');
    }

    @Override
    public InlineContentParser create() {
      return new Keys();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (before == '+' || Character.isLetterOrDigit(before) || !scanner.next("++")) {
      return ParsedInline.none();
    }
    StringBuilder keys = new StringBuilder();
    boolean named = key(scanner, keys);
    while (named && scanner.peek() == '+') {
      scanner.next();
      if (scanner.next('+')) {
        return isWordCharacter(scanner.peek()) || scanner.peek() == '+'
            ? ParsedInline.none()
            : ParsedInline.of(new Words(keys.toString(), ""), scanner.position());
      }
      keys.append('+');
      named = key(scanner, keys);
    }
    return ParsedInline.none();
  }

  private static boolean key(Scanner scanner, StringBuilder keys) {
    int length = keys.length();
    char quote = scanner.peek();
    if (quote == '"' || quote == '\'') {
      scanner.next();
      while (scanner.hasNext()
          && scanner.peek() != quote
          && scanner.peek() != '\n'
          && keys.length() < LONGEST) {
        keys.append(scanner.peek());
        scanner.next();
      }
      return scanner.next(quote) && keys.length() > length;
    }
    while ((isWordCharacter(scanner.peek()) || scanner.peek() == '-') && keys.length() < LONGEST) {
      keys.append(scanner.peek());
      scanner.next();
    }
    return keys.length() > length;
  }

  private static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
