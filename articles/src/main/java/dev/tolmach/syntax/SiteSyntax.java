package dev.tolmach.syntax;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/**
 * The notations of site generators as an extension of the Markdown parser. Each is a class of its
 * own that names its generator's page, and makes nodes of commonmark or of {@link
 * dev.tolmach.syntax.node}.
 *
 * <p>Factories are tried in this order, before those of CommonMark. Immutable.
 */
public final class SiteSyntax implements ParserExtension {

  private final boolean mdx;

  private SiteSyntax(boolean mdx) {
    this.mdx = mdx;
  }

  /** Returns the notations. */
  public static SiteSyntax create(boolean mdx) {
    return new SiteSyntax(mdx);
  }

  @Override
  public void extend(Parser.Builder builder) {
    blocks(builder);
    inlines(builder);
  }

  private void blocks(Parser.Builder builder) {}

  private void inlines(Parser.Builder builder) {
    builder.customInlineContentParserFactory(SpacedAttributes.factory());
  }
}
