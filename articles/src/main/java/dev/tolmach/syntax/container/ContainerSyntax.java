package dev.tolmach.syntax.container;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Containers and components as an extension of the parser of one document. Immutable. */
public final class ContainerSyntax implements ParserExtension {

  private final String document;

  private ContainerSyntax(String document) {
    this.document = document;
  }

  /**
   * Returns the extension.
   *
   * @param document the Markdown that is parsed with it
   */
  public static ContainerSyntax of(String document) {
    return new ContainerSyntax(document);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Component::start)
        .customBlockParserFactory(Component::slot)
        .customBlockParserFactory(ColonContainer::start)
        .customBlockParserFactory(ImportedCode::start)
        .linkProcessor(new AttributedSpan());
    Triggers.add(builder, document, new InlineComponent.Factory());
  }
}
