package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MyST as an extension of the parser of one document. Immutable. */
public final class MystSyntax implements ParserExtension {

  private final String document;

  private MystSyntax(String document) {
    this.document = document;
  }

  /**
   * Returns the extension.
   *
   * @param document the Markdown that is parsed with it
   */
  public static MystSyntax of(String document) {
    return new MystSyntax(document);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(Directives::start).customBlockParserFactory(MystLines::start);
    Triggers.add(builder, document, new Role.Factory());
  }
}
