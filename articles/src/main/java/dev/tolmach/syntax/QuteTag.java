package dev.tolmach.syntax;

import dev.tolmach.syntax.block.Closers;
import dev.tolmach.syntax.node.Hidden;
import dev.tolmach.syntax.node.Words;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Tags of Qute, as pages of Roq have them: comments, {@code {! words !}}, and in documents that
 * close a section, {@code {#if x}}, {@code {#else}}, {@code {/if}}, and unparsed text, {@code
 * {|words|}}. An id of a heading, {@code {#id}}, is none. For one block.
 *
 * @see <a href="https://quarkus.io/guides/qute-reference">Qute</a>
 */
final class QuteTag implements InlineContentParser {

  private static final int LONGEST = 500;

  private final QuteSections sections;
  private final Closers closers = new Closers();

  private QuteTag(QuteSections sections) {
    this.sections = sections;
  }

  /** Returns what makes one for each block of a document. */
  static InlineContentParserFactory factory(QuteSections sections) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('{');
      }

      @Override
      public InlineContentParser create() {
        return new QuteTag(sections);
      }
    };
  }

  @Override
  public @Nullable ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    scanner.next();
    char kind = scanner.peek();
    scanner.next();
    return switch (kind) {
      case '!' -> until(scanner, start, "!}");
      case '|' -> sections.areClosed() ? until(scanner, start, "|}") : null;
      case '#', '/' -> sections.areClosed() ? section(scanner, start, kind == '/') : null;
      default -> null;
    };
  }

  private @Nullable ParsedInline until(Scanner scanner, Position start, String closer) {
    Position inner = scanner.position();
    Position end = closers.next(scanner, closer);
    if (end == null) {
      return null;
    }
    scanner.setPosition(end);
    scanner.next(closer);
    String literal = scanner.getSource(start, scanner.position()).getContent();
    String words = scanner.getSource(inner, end).getContent();
    return ParsedInline.of(
        closer.equals("!}") ? new Hidden(literal) : new Words(words, literal), scanner.position());
  }

  private @Nullable ParsedInline section(Scanner scanner, Position start, boolean closing) {
    Position from = scanner.position();
    while (Character.isLetterOrDigit(scanner.peek())) {
      scanner.next();
    }
    String name = scanner.getSource(from, scanner.position()).getContent();
    if (closing ? !scanner.next('}') : !sections.isSection(name) || !isTag(scanner)) {
      return null;
    }
    String literal = scanner.getSource(start, scanner.position()).getContent();
    return ParsedInline.of(new Words(" ", literal), scanner.position());
  }

  /** Reads up to after the brace that closes a tag, on its line. */
  private static boolean isTag(Scanner scanner) {
    for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
      char c = scanner.peek();
      if (c == '{' || c == '\n') {
        return false;
      }
      scanner.next();
      if (c == '}') {
        return true;
      }
    }
    return false;
  }
}
