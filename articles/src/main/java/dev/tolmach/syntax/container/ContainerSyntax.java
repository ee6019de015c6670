package dev.tolmach.syntax.container;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Containers and components as an extension of the Markdown parser. Immutable. */
public final class ContainerSyntax implements ParserExtension {

  private ContainerSyntax() {}

  /** Returns the extension. */
  public static ContainerSyntax create() {
    return new ContainerSyntax();
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Component::start)
        .customBlockParserFactory(Component::slot)
        .customBlockParserFactory(ColonContainer::start)
        .customBlockParserFactory(ImportedCode::start)
        .customInlineContentParserFactory(new InlineComponent.Factory())
        .linkProcessor(new AttributedSpan());
  }
}
