package dev.tolmach.markup;

import dev.tolmach.syntax.html.HtmlElements;
import dev.tolmach.syntax.inline.Templates;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Renders the content of an HTML document, or the body of one, and reads its head. Safe for use by
 * several threads.
 */
public final class HtmlRenderer {

  private HtmlRenderer() {}

  /**
   * What an HTML document says.
   *
   * @param body what a reader sees of its content
   * @param head what its head states
   * @param language the {@code lang} of its root element, or empty
   * @param redirects whether it only sends its reader elsewhere
   */
  public record Page(RenderedText body, HtmlHead head, String language, boolean redirects) {}

  /**
   * Renders a document, well formed or not.
   *
   * @param html the text after the front matter; lines end in line feeds
   * @param style how the anchors of headings without an id are made
   */
  public static Page render(String html, AnchorStyle style) {
    Document document =
        Parser.htmlParser().setTrackPosition(true).parseInput(Templates.strip(html), "");
    TextBuilder out = new TextBuilder(html.length() / 2, style);
    HtmlText text = new HtmlText(out);
    HtmlContent content = HtmlContent.of(document);
    content.root().filter(new Writer(text, content));
    text.end();
    Element root = document.selectFirst("html");
    return new Page(
        out.build(),
        HtmlHead.of(document),
        root == null ? "" : root.attr("lang"),
        document.selectFirst("meta[http-equiv~=(?i)^refresh$]") != null);
  }

  /** Hands the nodes over in the order of the text. */
  private record Writer(HtmlText text, HtmlContent content) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element && content.isPassedOver(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      int line = node.sourceRange().start().lineNumber();
      if (line > 0) {
        text.at(line);
      }
      if (node instanceof TextNode words) {
        text.text(words.getWholeText());
      } else if (node instanceof Element element && !(node instanceof Document)) {
        String id = id(element);
        text.open(name(element), element.attr("alt"), id, Math.max(1, line));
        if (name(element).equals("a")) {
          text.link(element.attr("href"), element.className());
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        text.close(name(element));
      }
      return FilterResult.CONTINUE;
    }

    private static @Nullable String id(Element element) {
      String name = name(element);
      if (HtmlElements.isHeading(name)) {
        return HtmlContent.idOfHeading(element);
      }
      boolean named = name.equals("a") && element.hasAttr("name");
      return element.hasAttr("id") ? element.id() : named ? element.attr("name") : null;
    }

    private static String name(Element element) {
      return element.tagName().toLowerCase(Locale.ROOT);
    }
  }
}
