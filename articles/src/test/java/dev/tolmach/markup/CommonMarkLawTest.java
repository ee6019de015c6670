package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Plain CommonMark comes out as the parser alone makes it: the notations of site generators change
 * none of the examples of its specification but those that have one.
 */
class CommonMarkLawTest {

  /** The sources of the examples that have a notation, and which one. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "+++\n", "MystLines: a break between blocks",
          "#5 bolt\n\n#hashtag\n", "InlineTag: a tag of Obsidian",
          "</div>\n*foo*\n", "HtmlLines: Markdown right below a closing tag",
          "</ins>\n*bar*\n", "HtmlLines: Markdown right below a closing tag",
          "<div>\nbar\n</div>\n*foo*\n", "HtmlLines: Markdown right below a closing tag",
          "<Warning>\n*bar*\n</Warning>\n", "JsxTag: Markdown in a component",
          "*\u00a0a\u00a0*\n", "Boxed: a no-break space after the mark of a list",
          "![[foo]]\n\n[[foo]]: /url \"title\"\n", "LinkNotations: a link of wikis");

  @Test
  void examplesOfTheSpecificationComeOutAsTheParserAloneMakesThem() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    assertThat(examples).hasSizeGreaterThan(600);

    List<String> differing = new ArrayList<>();
    for (Example example : examples) {
      String source = example.getSource();
      if (!ours(source).equals(alone(source))) {
        differing.add(source);
      }
    }
    assertThat(differing).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
  }

  private static RenderedText ours(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  private static RenderedText alone(String markdown) {
    int depth = Limit.MARKDOWN_DEPTH.standard();
    Node document =
        MarkdownRenderer.markdown(depth)
            .extensions(MarkdownRenderer.TABLES)
            .build()
            .parse(markdown);
    TextBuilder out = new TextBuilder(markdown.length(), AnchorStyle.GITHUB);
    new NodeWriter(out, markdown, false, 0, depth).write(document);
    return out.build();
  }
}
