package dev.tolmach.syntax.mkdocs;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MkDocs as an extension of the Markdown parser. Immutable. */
public final class MkDocsSyntax implements ParserExtension {

  private MkDocsSyntax() {}

  /** Returns the extension. */
  public static MkDocsSyntax create() {
    return new MkDocsSyntax();
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Admonition::start)
        .customBlockParserFactory(ContentTab::start)
        .customBlockParserFactory(SlashBlock::start)
        .customBlockParserFactory(Snippet::start)
        .customBlockParserFactory(IncludedFile::start)
        .customBlockParserFactory(Abbreviation::start)
        .customInlineContentParserFactory(new Icon.Factory())
        .customInlineContentParserFactory(new CriticMarkup.Factory())
        .customInlineContentParserFactory(new Keys.Factory())
        .customInlineContentParserFactory(new Insertion.Factory());
  }
}
