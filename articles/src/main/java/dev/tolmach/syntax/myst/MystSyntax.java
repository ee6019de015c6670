package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MyST as an extension of the parser of one document. Immutable. */
public final class MystSyntax implements ParserExtension {

  private final Triggers triggers;

  private MystSyntax(Triggers triggers) {
    this.triggers = triggers;
  }

  /**
   * Returns the extension.
   *
   * @param triggers the characters of the Markdown that is parsed with it
   */
  public static MystSyntax of(Triggers triggers) {
    return new MystSyntax(triggers);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(Directives::start).customBlockParserFactory(MystLines::start);
    triggers.add(builder, new Role.Factory());
  }
}
