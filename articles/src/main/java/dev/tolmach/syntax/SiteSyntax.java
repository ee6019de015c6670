package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.InlineNotations;
import dev.tolmach.syntax.inline.LinkNotations;
import dev.tolmach.syntax.node.Triggers;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/**
 * The notations of site generators as an extension of the Markdown parser. Each is a class of its
 * own that names its generator's page, and makes nodes of commonmark or of {@link
 * dev.tolmach.syntax.node}.
 *
 * <p>Factories are tried in this order, before those of CommonMark. For one document: the parser
 * shows its extensions no line but the current one, and some notations are such only if they are
 * closed.
 */
public final class SiteSyntax implements ParserExtension {

  private static final int HEAD = 300;

  private final String document;
  private final Triggers triggers;
  private final boolean mdx;

  private SiteSyntax(String document, Triggers triggers, boolean mdx) {
    this.document = document;
    this.triggers = triggers;
    this.mdx = mdx;
  }

  /**
   * Returns the notations of a document.
   *
   * @param document its Markdown; lines end in line feeds
   * @param triggers its characters
   * @param mdx whether it is MDX for certain; elsewhere its imports show it
   */
  public static SiteSyntax of(String document, Triggers triggers, boolean mdx) {
    String head = document.substring(0, Math.min(document.length(), HEAD)).stripLeading();
    int feed = head.indexOf('\n');
    String first = feed < 0 ? head : head.substring(0, feed);
    return new SiteSyntax(document, triggers, mdx || MdxStatements.begins(first));
  }

  /** Returns whether the document is MDX. */
  public boolean isMdx() {
    return mdx;
  }

  @Override
  public void extend(Parser.Builder builder) {
    blocks(builder);
    inlines(builder);
  }

  private void blocks(Parser.Builder builder) {
    builder.customBlockParserFactory(new BlockNotations(document, mdx));
    if (mdx || MdxStatements.mayImport(document)) {
      builder.postProcessor(new MdxStatements(document, mdx));
    }
    if (LogseqLines.mayBeIn(document)) {
      builder.postProcessor(new LogseqLines());
    }
  }

  private void inlines(Parser.Builder builder) {
    QuteSections sections = new QuteSections(document);
    if (sections.mayBeIn(document)) {
      builder.customInlineContentParserFactory(QuteTag.factory(sections));
    }
    triggers.add(
        builder,
        SpacedAttributes.factory(),
        InlineNotations.factory(mdx),
        Tilde.factory(),
        Caret.factory());
    if (LogseqReference.mayBeIn(document)) {
      builder.customInlineContentParserFactory(LogseqReference.factory());
    }
    builder.linkProcessor(new LinkNotations(document));
  }

  /**
   * Returns the document with the bars escaped that part no cells of its tables, or as it was.
   *
   * @param parsed its tree
   */
  public String withBarsEscaped(Node parsed) {
    return TableBars.escaped(document, parsed);
  }
}
