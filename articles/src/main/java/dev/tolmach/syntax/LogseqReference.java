package dev.tolmach.syntax;

import dev.tolmach.syntax.node.Hidden;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * References to blocks: {@code ((63f0c1c2-1234-4abc-8def-0123456789ab))}. A reader sees the block,
 * which is text where it is written. Keeps nothing.
 *
 * @see <a href="https://docs.logseq.com/#/page/the%20basics%20of%20block%20references">Logseq,
 *     Block references</a>
 */
final class LogseqReference implements InlineContentParser {

  private static final int LENGTH = 36;

  private LogseqReference() {}

  /** Returns what makes one for each block. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('(');
      }

      @Override
      public InlineContentParser create() {
        return new LogseqReference();
      }
    };
  }

  /** Returns whether a document may have any. */
  static boolean mayBeIn(String document) {
    int at = document.indexOf("((");
    while (at >= 0 && !document.startsWith("))", at + 2 + LENGTH)) {
      at = document.indexOf("((", at + 1);
    }
    return at >= 0;
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    if (!scanner.next("((")) {
      return null;
    }
    StringBuilder id = new StringBuilder(LENGTH);
    while (id.length() < LENGTH && isOfId(scanner.peek(), id.length())) {
      id.append(scanner.peek());
      scanner.next();
    }
    return id.length() == LENGTH && scanner.next("))")
        ? ParsedInline.of(new Hidden("((" + id + "))"), scanner.position())
        : null;
  }

  private static boolean isOfId(char c, int at) {
    boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
    return dash ? c == '-' : Character.digit(c, 16) >= 0 && c < 0x80;
  }
}
