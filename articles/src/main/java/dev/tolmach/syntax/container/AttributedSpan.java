package dev.tolmach.syntax.container;

import dev.tolmach.syntax.node.Span;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Words with attributes: {@code [words]{.wide}}, and words of a component: {@code
 * :button[words]{to="/"}}. The words are text, names and attributes are not. Links and images may
 * have attributes too.
 *
 * @see <a href="https://content.nuxt.com/docs/files/markdown">Nuxt Content, Markdown</a>
 * @see <a href="https://pandoc.org/MANUAL.html#divs-and-spans">Pandoc, Divs and Spans</a>
 */
final class AttributedSpan implements LinkProcessor {

  @Override
  public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    Node before = info.openingBracket().getPrevious();
    boolean named = before instanceof InlineComponent.Name && info.marker() == null;
    boolean attributed = Attributes.scan(scanner) != null;
    if (!named && !attributed) {
      return LinkResult.none();
    }
    Node target = target(info, context);
    if (target != null) {
      LinkResult link = LinkResult.wrapTextIn(target, scanner.position());
      return info.marker() == null ? link : link.includeMarker();
    }
    if (info.marker() != null || info.label() != null || info.text().isBlank()) {
      return LinkResult.none();
    }
    if (before instanceof InlineComponent.Name name) {
      name.setLiteral("");
    }
    return LinkResult.wrapTextIn(new Span(), scanner.position());
  }

  private static @Nullable Node target(LinkInfo info, InlineParserContext context) {
    String destination = info.destination();
    String title = info.title();
    if (destination == null) {
      String label = info.label() == null || info.label().isEmpty() ? info.text() : info.label();
      LinkReferenceDefinition definition =
          context.getDefinition(LinkReferenceDefinition.class, label);
      if (definition == null) {
        return null;
      }
      destination = definition.getDestination();
      title = definition.getTitle();
    }
    return info.marker() == null ? new Link(destination, title) : new Image(destination, title);
  }
}
