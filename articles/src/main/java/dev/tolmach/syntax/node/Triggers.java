package dev.tolmach.syntax.node;

import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParserFactory;

/**
 * Registers inline parsers for one document. The Markdown parser creates all that it knows again
 * for each paragraph, heading and cell: those whose characters the document lacks are left out.
 */
public final class Triggers {

  private Triggers() {}

  /**
   * Registers inline parsers, each if the document has any of its trigger characters.
   *
   * @param document the Markdown that the built parser parses, and no other
   */
  public static void add(
      Parser.Builder builder, String document, InlineContentParserFactory... factories) {
    for (InlineContentParserFactory factory : factories) {
      for (char trigger : factory.getTriggerCharacters()) {
        if (document.indexOf(trigger) >= 0) {
          builder.customInlineContentParserFactory(factory);
          break;
        }
      }
    }
  }
}
