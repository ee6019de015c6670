package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Closers;
import dev.tolmach.syntax.node.Hidden;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Changes to a text as an editor marks them. Shown is what the text becomes: words that are put in
 * <code>{++so++}</code>, marked <code>{==so==}</code> or come instead <code>{~~old~>new~~}</code>,
 * and none that are taken out <code>{--so--}</code> or only remark on it <code>{&gt;&gt;so&lt;&lt;}
 * </code>.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/critic/">PyMdown
 *     Extensions, Critic</a>
 */
final class CriticMarkup implements InlineContentParser {

  private static final Map<String, String> SHOWN = Map.of("{++", "++}", "{==", "==}", "{~~", "~~}");
  private static final Map<String, String> HIDDEN = Map.of("{--", "--}", "{>>", "<<}");
  private static final String INSTEAD = "~>";

  private final Closers closers = new Closers();
  private final Map<String, Integer> open = new HashMap<>();

  private CriticMarkup() {}

  /** Makes parsers of changes. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{', '+', '=', '~');
    }

    @Override
    public InlineContentParser create() {
      return new CriticMarkup();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    return scanner.peek() == '{' ? opener(scanner) : closer(scanner);
  }

  private ParsedInline opener(Scanner scanner) {
    Position start = scanner.position();
    for (Map.Entry<String, String> mark : HIDDEN.entrySet()) {
      if (scanner.next(mark.getKey())) {
        return through(scanner, start, mark.getValue());
      }
    }
    for (Map.Entry<String, String> mark : SHOWN.entrySet()) {
      if (scanner.next(mark.getKey())) {
        Position close = closers.next(scanner, mark.getValue());
        boolean instead = mark.getKey().equals("{~~");
        if (close == null || instead && closers.next(scanner, INSTEAD) == null) {
          return ParsedInline.none();
        }
        open.merge(mark.getValue(), 1, Integer::sum);
        return instead ? through(scanner, start, INSTEAD) : hidden(scanner, start);
      }
    }
    return ParsedInline.none();
  }

  private ParsedInline closer(Scanner scanner) {
    Position start = scanner.position();
    for (String mark : SHOWN.values()) {
      int opened = open.getOrDefault(mark, 0);
      if (opened > 0 && scanner.next(mark)) {
        open.put(mark, opened - 1);
        return hidden(scanner, start);
      }
    }
    return ParsedInline.none();
  }

  /** Hides all through a mark, or is text if the mark does not come. */
  private ParsedInline through(Scanner scanner, Position start, String mark) {
    Position close = closers.next(scanner, mark);
    if (close == null) {
      return ParsedInline.none();
    }
    scanner.setPosition(close);
    scanner.next(mark);
    return hidden(scanner, start);
  }

  private static ParsedInline hidden(Scanner scanner, Position start) {
    Position end = scanner.position();
    return ParsedInline.of(new Hidden(scanner.getSource(start, end).getContent()), end);
  }
}
