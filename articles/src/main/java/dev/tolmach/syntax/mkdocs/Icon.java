package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.node.Hidden;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Icons by their names: {@code :material-account-circle:}, {@code :fontawesome-solid-star:}, and
 * {@code :(fas fa-star):} of themes of Hugo (hugoloveit.com, Font Awesome in Markdown). A reader
 * sees a picture; the name is no text. Other names between colons, as those of emoji, stay.
 *
 * @see <a href="https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/">Material for
 *     MkDocs, Icons, Emojis</a>
 */
final class Icon implements InlineContentParser {

  private static final Set<String> SETS =
      Set.of(
          "material",
          "fontawesome",
          "octicons",
          "simple",
          "lucide",
          "mdi",
          "fa",
          "fas",
          "fab",
          "far",
          "bi");
  private static final int LONGEST = 80;

  private Icon() {}

  /** Makes parsers of icons. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(':');
    }

    @Override
    public InlineContentParser create() {
      return new Icon();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
      return ParsedInline.none();
    }
    scanner.next();
    if (scanner.next('(')) {
      return inParentheses(scanner);
    }
    StringBuilder name = new StringBuilder();
    while (isNameCharacter(scanner.peek()) && name.length() < LONGEST) {
      name.append(scanner.peek());
      scanner.next();
    }
    int dash = name.indexOf("-");
    return scanner.next(':') && dash > 0 && SETS.contains(name.substring(0, dash))
        ? ParsedInline.of(new Hidden(":" + name + ":"), scanner.position())
        : ParsedInline.none();
  }

  private static ParsedInline inParentheses(Scanner scanner) {
    StringBuilder name = new StringBuilder();
    while ((isNameCharacter(scanner.peek()) || scanner.peek() == ' ') && name.length() < LONGEST) {
      name.append(scanner.peek());
      scanner.next();
    }
    boolean icon = name.indexOf("fa") == 0 && name.indexOf(" fa-") > 0;
    return scanner.next(')') && scanner.next(':') && icon
        ? ParsedInline.of(new Hidden(":(" + name + "):"), scanner.position())
        : ParsedInline.none();
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
  }
}
