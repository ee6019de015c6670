package dev.tolmach.syntax.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import dev.tolmach.markup.AnchorStyle;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.markup.RenderedText;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerSyntaxTest {

  private static RenderedText render(String markdown, boolean mdx) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, mdx, AnchorStyle.GITHUB);
  }

  private static String text(String markdown) {
    return render(markdown.replace("\\n", "\n"), false).text().replace("\n", " / ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          ::: tip Про хлеб\\nТесто.\\n:::\\nДальше              => Про хлеб / Тесто. / Дальше
          :::note[标题]{icon="x"}\\n面包。\\n:::                => 标题 / 面包。
          :::caution\\nHot.\\n:::                              => Hot.
          ::: details Ответ = да\\nx\\n:::                     => Ответ = да / x
          ::: details Click {open}\\nx\\n:::                   => Click / x
          :::: a\\n::: b\\nx\\n:::\\ny\\n::::\\nz                 => x / y / z
          ::: tip\\n<div>x</div>\\n:::\\n**y**                 => x / y
          :::moniker range="a"\\nx\\n:::moniker-end\\ny        => x / y
          :::image source="a.png" alt-text="Ein Boot":::     => Ein Boot
          ::: {.callout-note title="Zwei Wege"}\\nx\\n:::      => Zwei Wege / x
          a\\n:::\\nb                                          => a / b
          ::card\\n---\\ntitle: T\\nicon: i-x\\n---\\nBody\\n::\\nEnd => Body / End
          ::callout{icon="i-x" title="Zwei Wege"}\\nx\\n::     => Zwei Wege / x
          ::hero\\n#title\\nA\\n#footer{.x}\\nB\\n::            => A / B
          ::a\\n  :::b\\n  ---\\n  c: d\\n  ---\\n  x\\n  :::\\n  y\\n::\\nz => x / y / z
          ::a\\n::b\\nx\\n::\\ny\\n::\\nz                        => x / y / z
          see :button-link[the *words*]{to="/"} and :icon{name="x"} => see the words and
          an :abbr[HTML] and [a *span*]{.wide} end            => an HTML and a span end
          [a]{.b} [ref]{.c}\\n\\n[ref]: /x                     => a ref
          <<< @/snippets/a.js#part{1,2 js}\\nx                 => x
          @[code{1-3} js](../a.js)\\nx                         => x
          [[toc]]\\nx                                          => x
          """)
  void whatAReaderSeesIsText(String markdown, String expected) {
    assertThat(text(markdown).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "   ", "    "})
  void contentOfColumnsIsAsDeepAsItsFirstLine(String indent) {
    String markdown =
        """
        :::row:::
        @:::column span="2":::
        @@Words

        @@- one
        @:::column-end:::
        @:::column:::
        @@**More**

        @@```
        @@x
        @@```
        @:::column-end:::
        :::row-end:::

        After.
        """;
    RenderedText rendered = render(markdown.replace("@", indent), false);
    assertThat(rendered.text()).isEqualTo("Words\none\nMore\nAfter.");
    assertThat(rendered.code().strip()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::std::vector is a class",
        "std::vector and a::b[0]",
        "::main",
        "::",
        ":: words",
        "::foo\nnever closed",
        "{x: 1} and {y}",
        "a[0]{b}",
        "<<<<<<< HEAD",
        "<<< heredoc",
        "a:foo[1] stays",
        "format(new Object[]{...})",
        "a[i]{x == y}",
        "m[k]{...} and n[k]{}",
      })
  void whatOnlyLooksLikeItIsText(String markdown) {
    assertThat(render(markdown, false).text().replace('\n', ' '))
        .isEqualTo(markdown.replace('\n', ' '));
  }

  @Test
  void propertiesAreNeitherTextNorAHeading() {
    RenderedText rendered =
        render("::card\ntitle: x\n---\nBody\n::\n\n::card\n---\nicon: y\n---\n::\n", false);
    assertThat(rendered.text()).doesNotContain("icon");
    assertThat(render("::card\n---\ntitle: x\n---\nBody\n::\n", false).headings()).isEmpty();
  }

  @Test
  void codeKeepsEveryNotation() {
    String code = "::card\n---\na: b\n---\n::\n::: tip\n:::\n:b[c]{d=e}\n<<< @/f";
    RenderedText rendered = render("```\n" + code + "\n```\n\n`:b[c]{d=e} ::: x`\n", false);
    assertThat(rendered.code()).isEqualTo(code);
    assertThat(rendered.text()).isEqualTo(":b[c]{d=e} ::: x");
  }

  @Test
  void containersOfMdxHoldMarkdown() {
    RenderedText rendered =
        render(
            """
            import A from 'a'

            :::tip[Zwei *Wege*]

              <A>x</A>

            :::

            :abbr[y]{title="z"}
            """,
            true);
    assertThat(rendered.text()).isEqualTo("Zwei Wege\nx\ny");
  }

  @Test
  void escapedShortcodeShowsItself() {
    assertThat(text("a {{</* walrus src=\"x\" */>}} b")).isEqualTo("a {{< walrus src=\"x\" >}} b");
    assertThat(text("a {{%/* зебра */%}} b")).isEqualTo("a {{% зебра %}} b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          {% tab npm %}                                        => npm
          {% tab log php %}                                    => php
          {% tab title="Zwei Wege" %}                          => Zwei Wege
          {%- details Ответ здесь -%}                          => Ответ здесь
          {% include note.html content="words" %}              => words
          {% include note.html content="Zwei **Wege**" icon="x" %} => Zwei Wege
          {% include head.html %}                              => ~~
          {% label primary@these words %}                      => these words
          {% btn /a/b, words, icon %}                          => words
          {% assign x = "two words" %}                         => ~~
          """)
  void labelsOfTagsAreText(String markdown, String expected) {
    assertThat(text(markdown).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::a\n",
        "::: a\n",
        ":::a\n---\n",
        "::a\n---\n",
        ":b[",
        ":b[c",
        "[a]{.",
        "[a",
        ":b{c=",
        ":::\n"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endlessOpenersTakeLinearTime(String opener) {
    assertThat(render(opener.repeat(10_000), false).code()).isEmpty();
  }
}
