package dev.tolmach.syntax.mkdocs;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** The syntaxes of MkDocs as an extension of the parser of one document. Immutable. */
public final class MkDocsSyntax implements ParserExtension {

  private final Triggers triggers;

  private MkDocsSyntax(Triggers triggers) {
    this.triggers = triggers;
  }

  /**
   * Returns the extension.
   *
   * @param triggers the characters of the Markdown that is parsed with it
   */
  public static MkDocsSyntax of(Triggers triggers) {
    return new MkDocsSyntax(triggers);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Admonition::start)
        .customBlockParserFactory(ContentTab::start)
        .customBlockParserFactory(SlashBlock::start)
        .customBlockParserFactory(IncludedSnippet::start)
        .customBlockParserFactory(IncludedFile::start)
        .customBlockParserFactory(Abbreviation::start);
    triggers.add(
        builder,
        new Icon.Factory(),
        new CriticMarkup.Factory(),
        new Keys.Factory(),
        new Insertion.Factory());
  }
}
