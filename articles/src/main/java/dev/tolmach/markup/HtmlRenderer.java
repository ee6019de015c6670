package dev.tolmach.markup;

import dev.tolmach.syntax.MarkupStripper;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Renders a whole HTML document, or the body of one. Safe for use by several threads. */
public final class HtmlRenderer {

  private HtmlRenderer() {}

  /**
   * What an HTML document says.
   *
   * @param body what a reader sees
   * @param title its {@code title} element, or empty
   * @param language the {@code lang} of its root element, or empty
   * @param redirects whether it only sends its reader elsewhere
   */
  public record Page(RenderedText body, String title, String language, boolean redirects) {}

  /**
   * Renders a document, well formed or not.
   *
   * @param html the text behind the front matter; lines end in line feeds
   * @param style how the anchors of headings without an id are made
   */
  public static Page render(String html, AnchorStyle style) {
    Document document =
        Parser.htmlParser()
            .setTrackPosition(true)
            .parseInput(MarkupStripper.stripTemplates(html), "");
    TextBuilder out = new TextBuilder(html.length() / 2, style);
    HtmlText text = new HtmlText(out);
    document.traverse(new Writer(text));
    text.end();
    Element root = document.selectFirst("html");
    return new Page(
        out.build(),
        PlainText.clean(document.title()),
        root == null ? "" : root.attr("lang"),
        document.selectFirst("meta[http-equiv~=(?i)^refresh$]") != null);
  }

  /** Hands the nodes over in the order of the text. */
  private record Writer(HtmlText text) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
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
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        text.close(name(element));
      }
    }

    private static @Nullable String id(Element element) {
      boolean named = name(element).equals("a") && element.hasAttr("name");
      return element.hasAttr("id") ? element.id() : named ? element.attr("name") : null;
    }

    private static String name(Element element) {
      return element.tagName().toLowerCase(Locale.ROOT);
    }
  }
}
