package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;

/** Components of MDX whose names HTML knows in lower case. */
class ComponentNamesTest {

  private static String text(String markdown, boolean mdx) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, mdx, AnchorStyle.GITHUB)
        .text();
  }

  @Test
  void namesOfMdxWithACapitalAreComponents() {
    assertThat(text("<Aside type=\"note\" title=\"Read this\">Body</Aside>", true))
        .isEqualTo("Read this Body");
    assertThat(text("<Details summary=\"Sum\">\n\nx\n\n</Details>", true)).isEqualTo("Sum\nx");
    assertThat(text("<Video title=\"A film\" src=\"a.mp4\" />", true)).isEqualTo("A film");
  }

  @Test
  void otherNamesAreOfHtml() {
    assertThat(text("<aside title=\"Read this\">Body</aside>", true)).isEqualTo("Body");
    assertThat(text("a<BR title=\"Read this\"/>b", true)).isEqualTo("a\nb");
    assertThat(text("<Aside title=\"Read this\">Body</Aside>", false)).isEqualTo("Body");
  }
}
