package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownLinkTest {
  @Test
  void anInlineLinkHasATextAndATarget() {
    assertThat(links("Read [the guide](../guide.md#start) first."))
        .containsExactly(new MarkdownLink("the guide", "../guide.md#start"));
  }

  @Test
  void aLinkTitleIsNoPartOfTheTarget() {
    assertThat(links("[a](b.md \"Title\") [c](<d e.md>)"))
        .containsExactly(new MarkdownLink("a", "b.md"), new MarkdownLink("c", "d e.md"));
  }

  @Test
  void aTargetMayHaveParentheses() {
    assertThat(links("[BM25](/wiki/Okapi_(ranking))"))
        .containsExactly(new MarkdownLink("BM25", "/wiki/Okapi_(ranking)"));
  }

  @Test
  void aTemplateAroundATargetIsTakenOff() {
    assertThat(links("[сборка]({{ \"/usage/build.html\" | true_relative_url }})"))
        .containsExactly(new MarkdownLink("сборка", "/usage/build.html"));
    assertThat(links("[ref]({{< ref \"/posts/a.md\" >}})"))
        .containsExactly(new MarkdownLink("ref", "/posts/a.md"));
  }

  @Test
  void markupInsideTheTextIsTakenOff() {
    assertThat(links("[the **new** `snake_case` _way_](a.md)"))
        .containsExactly(new MarkdownLink("the new snake_case way", "a.md"));
  }

  @Test
  void referencesFindTheirDefinitions() {
    String source =
        """
        [one] and [two words][Two  Words] and [three][] but [four].

        [one]: /a/
        [two words]: @/b.md
        [Three]: <c.md> 'T'
        """;
    assertThat(links(source))
        .containsExactly(
            new MarkdownLink("one", "/a/"),
            new MarkdownLink("two words", "@/b.md"),
            new MarkdownLink("three", "c.md"));
  }

  @Test
  void linksInHtmlCount() {
    assertThat(links("<p><a class=\"x\" href=\"/post/a/\">Первая <b>часть</b></a></p>"))
        .containsExactly(new MarkdownLink("Первая часть", "/post/a/"));
  }

  @Test
  void imagesCodeBlocksAndProgramsHaveNoLinks() {
    assertThat(links("![picture](a.png)")).isEmpty();
    assertThat(links("```\n[a](b.md)\n```\n")).isEmpty();
    assertThat(links("<script>x[\"a\"](b)</script>")).isEmpty();
  }

  private static List<MarkdownLink> links(String source) {
    return MarkdownLink.in(source);
  }
}
