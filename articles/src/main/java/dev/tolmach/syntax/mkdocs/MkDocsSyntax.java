package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MkDocs as an extension of the parser of one document. Immutable. */
public final class MkDocsSyntax implements ParserExtension {

  private final String document;

  private MkDocsSyntax(String document) {
    this.document = document;
  }

  /**
   * Returns the extension.
   *
   * @param document the Markdown that is parsed with it
   */
  public static MkDocsSyntax of(String document) {
    return new MkDocsSyntax(document);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Admonition::start)
        .customBlockParserFactory(ContentTab::start)
        .customBlockParserFactory(SlashBlock::start)
        .customBlockParserFactory(Snippet::start)
        .customBlockParserFactory(IncludedFile::start)
        .customBlockParserFactory(Abbreviation::start);
    Triggers.add(
        builder,
        document,
        new Icon.Factory(),
        new CriticMarkup.Factory(),
        new Keys.Factory(),
        new Insertion.Factory());
  }
}
