package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.directive.Kinds;
import dev.tolmach.syntax.directive.RoleKind;
import dev.tolmach.syntax.node.Words;
import java.util.HashSet;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Roles: <code>{ref}`words &lt;target&gt;`</code>. What a reader sees of one depends on its kind.
 *
 * @see <a href="https://mystmd.org/guide/roles">MyST, Roles</a>
 */
final class Role implements InlineContentParser {

  private static final int LONGEST_NAME = 60;

  /** Lengths of runs of backticks that do not come again in the block. */
  private final Set<Integer> missing = new HashSet<>();

  private Role() {}

  /** Makes parsers of roles. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return new Role();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    scanner.next();
    String name = name(scanner);
    int ticks = name.isEmpty() ? 0 : scanner.matchMultiple('`');
    if (ticks == 0 || missing.contains(ticks)) {
      return ParsedInline.none();
    }
    Position content = scanner.position();
    while (scanner.find('`') >= 0) {
      Position close = scanner.position();
      if (scanner.matchMultiple('`') == ticks) {
        String text = scanner.getSource(content, close).getContent().replace('\n', ' ').strip();
        String literal = scanner.getSource(start, scanner.position()).getContent();
        return ParsedInline.of(new Words(shown(name, text), literal), scanner.position());
      }
    }
    missing.add(ticks);
    return ParsedInline.none();
  }

  /** Returns the name before a closing brace that backticks follow; nothing if there is none. */
  private static String name(Scanner scanner) {
    StringBuilder name = new StringBuilder();
    while (isNameCharacter(scanner.peek(), name.isEmpty()) && name.length() < LONGEST_NAME) {
      name.append(scanner.peek());
      scanner.next();
    }
    return scanner.next('}') ? name.toString() : "";
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || "-_:.+".indexOf(c) >= 0);
  }

  private static String shown(String name, String text) {
    RoleKind kind = Kinds.ofRole(name);
    int target = text.endsWith(">") ? text.lastIndexOf('<') : -1;
    return switch (kind) {
      case HIDDEN -> "";
      case ABBREVIATION -> text.endsWith(")") ? before(text, text.lastIndexOf('(')) : text;
      case REFERENCE -> target < 0 ? "" : before(text, target);
      case TEXT -> target > 0 ? before(text, target) : text;
    };
  }

  private static String before(String text, int end) {
    return end < 0 ? text : text.substring(0, end).strip();
  }
}
