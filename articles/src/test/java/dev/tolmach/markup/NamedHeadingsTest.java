package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings, alerts, references and diagrams as single generators write them. */
class NamedHeadingsTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Мука :id=flour                      | Мука               | flour
          Мука [#flour]                       | Мука               | flour
          Мука {docsify-ignore}               | Мука               | мука
          Мука <!-- {docsify-ignore-all} -->   | Мука               | мука
          [Flour words](@id flour)            | Flour words        | flour-words
          Issue [#12](x)                      | Issue #12          | issue-12
          What :id= means                     | What :id= means    | what-id-means
          [#flour]                            | [#flour]           | flour
          See [#flour] there                  | See [#flour] there | see-flour-there
          """)
  void headingHasTheIdThatItsAuthorGives(String line, String words, String anchor) {
    Heading heading = render("x\n\n## " + line + "\n\ny").headings().getFirst();
    assertThat(heading.text()).isEqualTo(words);
    assertThat(heading.anchor()).isEqualTo(anchor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !> An **important** point.             | An important point.
          ?> A tip.\\nMore of it.                | A tip./More of it.
          a\\n?> b                               | a ?> b
          !>x                                    | !>x
          > [!NOTE] 提示\\n> 引用的文字。         | 提示/引用的文字。
          > [!tip]- Совет\\n> раз\\n> два        | Совет/раз два
          > [!NOTE]\\n> Words\\n> more           | Words more
          [x](@ref) and [y z](@ref foo bar).     | x and y z.
          [x](a b) stays.                        | [x](a b) stays.
          on the 19^th^ of m^2^, 1^ый^ раз       | on the 19th of m2, 1ый раз
          x^2y^2 and $a^b^c$ and 2^10 or ^a^     | x^2y^2 and $a^b^c$ and 2^10 or ^a^
          A :(fas fa-star fa-fw): star, a :(sad face): | A star, a :(sad face):
          word<d-footnote>Note.</d-footnote> List<Foo> | wordNote. List<Foo>
          {{< card header="A" footer="B" >}}\\nc\\n{{< /card >}} | A B/c
          @[card](https://a.example)\\n\\nx   | x
          @[ann](https://a.example)\\n\\nx    | @ann/x
          ::: package.Class\\n\\nx | x
          Code `#!python x = 1` and `#!/bin/sh x` | Code x = 1 and #!/bin/sh x
          [[_TOSP_]]\\n\\na                      | a
          """)
  void wordsOfNotationsAreText(String markdown, String text) {
    assertThat(render(markdown.replace("\\n", "\n")).text().replace('\n', '/')).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: mermaid\ngraph TD;\n:::\n",
        ":::plantuml\ngraph TD;\n:::\n",
        "{{< mermaid >}}\ngraph TD;\n{{< /mermaid >}}\n",
        "{% mermaid %}\ngraph TD;\n{% endmermaid %}\n",
        "{% css %}graph TD;{% endcss %}\n",
      })
  void sourceOfADiagramIsCode(String markdown) {
    RenderedText rendered = render("До.\n\n" + markdown + "\nПосле.\n");
    assertThat(rendered.text()).isEqualTo("До.\nПосле.");
    assertThat(rendered.code().strip()).isEqualTo("graph TD;");
  }

  @Test
  void certainImportsAreNoTextInAnyMarkdown() {
    String markdown =
        """
        # Мост

        Мост стоит.

        import Tabs from '@theme/Tabs';
        import { A, B } from "./b";

        import duties from countries were raised.

        ```js
        import Tabs from '@theme/Tabs';
        ```
        """;
    RenderedText rendered = render(markdown);
    assertThat(rendered.text())
        .isEqualTo("Мост\nМост стоит.\nimport duties from countries were raised.");
    assertThat(rendered.code()).contains("import Tabs");
  }

  @Test
  void unclosedDiagramsTakeNoMoreTimeThanText() {
    assertThat(render("::: mermaid\n".repeat(3_000)).code()).isNotEmpty();
    assertThat(render("x^2".repeat(30_000)).text()).hasSize(90_000);
    assertThat(render("## a [#".repeat(3_000)).text()).isNotEmpty();
  }
}
