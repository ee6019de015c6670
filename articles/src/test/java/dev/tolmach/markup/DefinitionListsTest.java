package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;

/** What belongs to a definition. */
class DefinitionListsTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  @Test
  void whatIsIndentedBelowADefinitionBelongsToIt() {
    for (String gap : new String[] {"\n", "\n\n"}) {
      RenderedText rendered =
          render(
              "Term"
                  + gap
                  + ":   Text\n\n    Second *one*\n\n    - item\n\n    ```\n    x\n    ```\n\n"
                  + ":   Other\n\n    1. last\n\n        y\n\nAfter.\n\n    z\n");
      assertThat(rendered.text().replaceFirst("\\s", " "))
          .isEqualTo("Term Text\nSecond one\nitem\nOther\nlast\ny\nAfter.");
      assertThat(rendered.code().strip()).isEqualTo("x\nz");
    }
  }

  @Test
  void aDefinitionMayBeginWithAListOrAFence() {
    for (String gap : new String[] {"\n", "\n\n"}) {
      RenderedText rendered =
          render(
              "Term"
                  + gap
                  + ":   ```\n"
                  + "    x\n"
                  + "    ```\n\n"
                  + "    words\n\n"
                  + ": - one\n"
                  + "  - two\n\n"
                  + ":\t1. last\n\n"
                  + "After.\n");
      assertThat(rendered.text()).isEqualTo("Term\nwords\none\ntwo\nlast\nAfter.");
      assertThat(rendered.code().strip()).isEqualTo("x");
    }
    assertThat(render(": - words").text()).isEqualTo("- words");
  }

  @Test
  void codeBelowOtherParagraphsIsCode() {
    for (String above : new String[] {"Words:", ": words", "a\n:b", "a :\n"}) {
      assertThat(render(above + "\n\n    x\n").code().strip()).isEqualTo("x");
    }
    assertThat(render("a\n: b\n\n        x\n").code().strip()).isEqualTo("x");
  }
}
