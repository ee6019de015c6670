package dev.tolmach.syntax.node;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParserFactory;

/**
 * Which characters a document has. The Markdown parser creates all inline parsers that it knows
 * again for each paragraph, heading and cell: those whose characters the document lacks are left
 * out. Immutable.
 */
public final class Triggers {

  private static final int ASCII = 128;

  private final boolean[] present = new boolean[ASCII];

  /**
   * Looks at a document once.
   *
   * @param document the Markdown that the built parser parses, and no other
   */
  public Triggers(String document) {
    for (int i = 0; i < document.length(); i++) {
      char c = document.charAt(i);
      if (c < ASCII) {
        present[c] = true;
      }
    }
  }

  /** Registers inline parsers, each if the document has any of its trigger characters. */
  public void add(Parser.Builder builder, InlineContentParserFactory... factories) {
    for (InlineContentParserFactory factory : factories) {
      if (hasAny(factory.getTriggerCharacters())) {
        builder.customInlineContentParserFactory(factory);
      }
    }
  }

  private boolean hasAny(Set<Character> triggers) {
    for (char trigger : triggers) {
      // Of those after ASCII it is not known.
      if (trigger >= ASCII || present[trigger]) {
        return true;
      }
    }
    return false;
  }
}
