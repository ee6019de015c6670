package dev.tolmach.syntax.container;

import dev.tolmach.syntax.node.Triggers;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Containers and components as an extension of the parser of one document. Immutable. */
public final class ContainerSyntax implements ParserExtension {

  private final Triggers triggers;

  private ContainerSyntax(Triggers triggers) {
    this.triggers = triggers;
  }

  /**
   * Returns the extension.
   *
   * @param triggers the characters of the Markdown that is parsed with it
   */
  public static ContainerSyntax of(Triggers triggers) {
    return new ContainerSyntax(triggers);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(Component::start)
        .customBlockParserFactory(Component::slot)
        .customBlockParserFactory(Diagram::start)
        .customBlockParserFactory(ColonContainer::start)
        .customBlockParserFactory(TabLine::start)
        .customBlockParserFactory(AdmonishFence::start)
        .customBlockParserFactory(ImportedCode::start)
        .linkProcessor(new AttributedSpan());
    triggers.add(builder, new InlineComponent.Factory());
  }
}
