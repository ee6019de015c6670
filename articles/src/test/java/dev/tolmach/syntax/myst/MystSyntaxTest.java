package dev.tolmach.syntax.myst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import dev.tolmach.markup.AnchorStyle;
import dev.tolmach.markup.CodeBlock;
import dev.tolmach.markup.Heading;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.markup.RenderedText;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MystSyntaxTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  private static String text(String markdown) {
    return render(markdown.replace("\\n", "\n")).text().replace("\n", " / ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          ```{note} Про *хлеб*\\nТесто.\\n```\\nДальше          => Про хлеб / Тесто. / Дальше
          :::{admonition} 标题\\n:class: dropdown\\n面包。\\n:::  => 标题 / 面包。
          ```{tip}\\n---\\nclass: wide\\nname: x\\n---\\nBody.\\n``` => Body.
          ````{note} Out\\n```{tip} In\\nx\\n```\\ny\\n````\\nz   => Out / In / x / y / z
          ::::{tab-set}\\n:::{tab-item} A\\nx\\n:::\\n::::\\ny    => A / x / y
          :::{note} A\\n:::{tip} B\\nx\\n:::\\ny\\n:::\\nz         => A / B / x / y / z
          :::{epigraph}\\nХлеб.\\n:::                          => Хлеб.
          ```{figure} a.png\\n:alt: b\\n\\nCaption.\\n```         => Caption.
          ```{prf:theorem} Name\\n:label: x\\nBody.\\n```        => Name / Body.
          ```{include} a.md\\n```\\nx                           => x
          :::{toctree}\\n:maxdepth: 2\\n\\na/b\\nc/d\\n:::\\nx     => x
          - item\\n\\n  ```{note}\\n  Body.\\n  ```\\n- more       => item / Body. / more
          (target)=\\n\\nWords                                  => Words
          % a comment\\n\\nWords                                => Words
          a\\n\\n+++\\n\\nb\\n\\n+++ {"tags": ["x"]}\\n\\nc         => a / b / c
          see {ref}`the *loaf* <target>`, {ref}`target`        => see the *loaf*,
          {cite}`a2020` {cite:p}`b` and {footcite}`c`          => and
          {doc}`Title <path>` {doc}`/path/x` {term}`面包`        => Title 面包
          {abbr}`HTML (Hyper Text)` {kbd}`Ctrl` {sub}`2`       => HTML Ctrl 2
          {py:func}`name` {own}`text` {eval}`x`                => name text
          {literal}``a `b` c``                                 => a `b` c
          """)
  void whatAReaderSeesIsText(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @Test
  void targetsBecomeIdsAsMystMakesThem() {
    String markdown = "(my_label)=\n## A\n\n(My Label)=\n\n## B\n\n(1st.x)=\n## C\n";
    RenderedText rendered = render(markdown);
    assertThat(rendered.headings())
        .extracting(Heading::anchor)
        .containsExactly("my-label", "my-label", "id-1st-x");
    assertThat(rendered.text()).isEqualTo("A\nB\nC");
    assertThat(text("(a b)=\\nwords")).isEqualTo("(a b)= / words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50\n% of all loaves",
        "%timeit x",
        "(see)= x",
        "f(x)= 3",
        "(a b)=",
        "+++ more",
        "{ref} `x`",
        "{ref}`x",
        "{}`x`",
        "a {b c} d",
      })
  void whatOnlyLooksLikeItIsText(String markdown) {
    assertThat(render(markdown).text().replace('`', ' ').strip())
        .isEqualTo(markdown.replace('\n', ' ').replaceAll("(?<=[ }])`x`", "x").replace('`', ' '));
  }

  @Test
  void targetIsTheAnchorOfTheNextHeading() {
    assertThat(render("(bread-target)=\n## Хлеб\n\n(x)=\n\n## Tea {#own}\n\n## 茶\n").headings())
        .extracting(Heading::anchor)
        .containsExactly("bread-target", "own", "茶");
  }

  @Test
  void directivesOfCodeAreCodeWithoutTheirOptions() {
    RenderedText rendered =
        render(
            """
            ```{code-cell} ipython3
            :tags: [hide-input]
            print(1)
            ```

            :::{code-block} yaml
            ---
            lineno: true
            ---
            a: {{ b }}

            c: d
            :::

            ```{mermaid}
            graph TD
            ```
            """);
    assertThat(rendered.text()).isEmpty();
    assertThat(rendered.code()).isEqualTo("print(1)\na: {{ b }}\n\nc: d\ngraph TD");
    assertThat(rendered.codeBlocks()).extracting(CodeBlock::line).containsExactly(3, 10, 16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{r}", "{r, echo=FALSE}", "{python}", "{.haskell .wide}", "{#id .rb}", "{=html}"})
  void chunksAndAttributesOfFencesAreCode(String info) {
    RenderedText rendered = render("```" + info + "\nx <- 1\n```\n\nText\n");
    assertThat(rendered.code().strip()).isEqualTo("x <- 1");
    assertThat(rendered.text()).isEqualTo("Text");
  }

  @Test
  void notationsInsideADirectiveAreTakenOff() {
    RenderedText rendered =
        render("```{note}\nA {{< b >}} c.\n\n```js\n{{ d }}\n```\n\n## Head\n```\n\n{{< e >}}f\n");
    assertThat(rendered.text()).isEqualTo("A c.\nHead\nf");
    assertThat(rendered.code().strip()).isEqualTo("{{ d }}");
  }

  @Test
  void kindsThatAreNotKnownAreNamedOnceWithTheirLine() {
    RenderedText rendered =
        render(
            """
            a

            ```{walrus} T
            b
            ```

            :::{walrus}
            c
            :::

            :::{зебра}

            :::{lemur}
            d
            :::
            """);
    assertThat(rendered.unknown()).containsExactly(Map.entry("walrus", 3), Map.entry("lemur", 13));
    assertThat(rendered.text()).startsWith("a\nT\nb\nc").contains("d");
  }

  @Test
  void headerOfACardIsAPartOfItsOwn() {
    assertThat(text("```{card} Карточка\\nВерх\\n^^^\\nТело\\n+++\\nНиз\\n```"))
        .isEqualTo("Карточка / Верх / Тело / Низ");
    assertThat(text("вот\\n^^^\\nтут")).isEqualTo("вот ^^^ тут");
  }

  @Test
  void unclosedDirectivesHideNoText() {
    assertThat(text("~~~{note} T\\nbody\\n~~~")).isEqualTo("T / body");
    assertThat(text("```{note} T\\nbody")).isEqualTo("T / body");
    assertThat(text(":::{toctree}\\na/b\\n\\nWords")).contains("Words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```{note}\n",
        ":::{tip} x\n",
        ":::{toctree}\n",
        "```{walrus}\n",
        ":::{code}\n",
        "(a)=\n",
        "% x\n",
        "{ref}`",
        "{a}``",
        "```{note}\n---\n",
        "```{note}\n:a: b\n",
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endlessOpenersTakeLinearTime(String opener) {
    assertThat(render(opener.repeat(10_000)).unknown().size()).isLessThan(2);
  }
}
