package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.block.Closers;
import dev.tolmach.syntax.node.Hidden;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Marks of inserted words: {@code ^^words^^}. The marks are no text where they touch words inside
 * and none outside; {@code (^^)} is a face.
 *
 * @see <a href="https://facelessuser.github.io/pymdown-extensions/extensions/caret/">PyMdown
 *     Extensions, Caret</a>
 */
final class Insertion implements InlineContentParser {

  private static final String MARK = "^^";

  private final Closers closers = new Closers();
  private int open;

  private Insertion() {}

  /** Makes parsers of inserted words. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('^');
    }

    @Override
    public InlineContentParser create() {
      return new Insertion();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (!scanner.next(MARK)) {
      return ParsedInline.none();
    }
    int after = scanner.peekCodePoint();
    if (open > 0 && !Character.isWhitespace(before) && !Character.isLetterOrDigit(after)) {
      open--;
      return ParsedInline.of(new Hidden(MARK), scanner.position());
    }
    boolean opens = Character.isLetterOrDigit(after) && !Character.isLetterOrDigit(before);
    if (opens && closers.next(scanner, MARK) != null) {
      open++;
      return ParsedInline.of(new Hidden(MARK), scanner.position());
    }
    return ParsedInline.none();
  }
}
