package dev.tolmach.syntax.myst;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MyST as an extension of the Markdown parser. Immutable. */
public final class MystSyntax implements ParserExtension {

  private MystSyntax() {}

  /** Returns the extension. */
  public static MystSyntax create() {
    return new MystSyntax();
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Directives::start)
        .customBlockParserFactory(MystLines::start)
        .customInlineContentParserFactory(new Role.Factory());
  }
}
