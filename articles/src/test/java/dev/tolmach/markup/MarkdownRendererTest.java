package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

  private static String text(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, false, AnchorStyle.GITHUB)
        .text();
  }

  private static String code(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, false, AnchorStyle.GITHUB)
        .code();
  }

  @Test
  void wordsOfNeighbouringBlocksAreNotMerged() {
    assertThat(text("# a\nb\n\n- c\n- d\n\n> e\n\n|f|g|\n|-|-|\n|h|i|\n\n<p>j</p><p>k</p>\n\nl"))
        .isEqualTo("a\nb\nc\nd\ne\nf · g\nh · i\nj\nk\nl");
  }

  @Test
  void markupInsideAWordDoesNotSeparate() {
    assertThat(text("сл**ов**о 灯*塔*灯 un<b>do</b>ne te`x`t H~~a~~b foo[bar](x)baz"))
        .isEqualTo("слово 灯塔灯 undone text Hab foobarbaz");
  }

  @Test
  void lineBreakBetweenIdeographsJoins() {
    assertThat(text("汉\n字，\n“好”\nword\n字")).isEqualTo("汉字，“好” word 字");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          a{{< x >}}b                              => ab
          {{< fig src="a.png" alt="Ein Boot" >}}   => Ein Boot
          {{% tab "Zwei Worte" %}}                 => Zwei Worte
          {{ page.title }} x                       => x
          {% include a.html %} x                   => x
          see {{cssxref("grid-area")}}             => see grid-area
          see {{domxref("A.b()", "b()")}}          => see b()
          <Card title="Тема" icon="x" /> x         => Тема x
          <Foo.Bar>y</Foo.Bar>                     => y
          Map<String> and List<T>                  => Map<String> and List<T>
          a <!-- b --> c                           => a c
          [[Page]] [[page#x|Label]]                => Page Label
          [TOC] x                                  => x
          text{: .class} {#id}                     => text
          price ${#var} stays                      => price ${#var} stays
          see <xref:System.String?text=a>          => see System.String
          метод<xref:A.B%60>класса(<xref:C.D>)     => метод A.B класса(C.D)
          a {% raw %}{{ b }}{% endraw %} c         => a {{ b }} c
          a `{% raw %}{{ b }}{% endraw %}` c       => a {{ b }} c
          see [a `b`](#c d) and ![e](f g.png)      => see a b and e
          [a](b.png =20x30) [c](d "e f") f[0](g h) => a c f[0](g h)
          a ** strong** b                          => a strong b
          2 ** 3 ** 4                              => 2 ** 3 ** 4
          text {class="wide" id=x}                 => text
          [!INCLUDE[a](b.md)] x                    => x
          {漢字|かんじ}だ                          => 漢字だ かんじ
          &lt;b&gt; &amp;amp; &#1078;              => <b> &amp; ж
          note and^[aside] on                      => note and aside on
          a <% if (b) { %>c<% } %> <%= d %> e      => a c e
          {{#if a}}b{{/if}} c                      => b c
          @[TOC](Inhalt)                           => ~~
          [[toc]]                                  => ~~
          [cut]                                    => ~~
          [/smart]                                 => ~~
          [iframe src="a" height=100 link]         => ~~
          [smart header="Zwei Wege"]               => Zwei Wege
          [see below]                              => [see below]
          [note: x=1]                              => [note: x=1]
          a [cut] b [x y=1] c                      => a [cut] b [x y=1] c
          :smile: at 10:30:45 👉🏽                  => :smile: at 10:30:45 👉🏽
          \\(a*b\\) and \\[1\\]                     => (a*b) and [1]
          https://a.b/#c and <https://d.e>         => https://a.b/#c and https://d.e
          """)
  void additionsOfGeneratorsAreTakenOffAndTheirWordsKept(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`{{ x }} {% y %} <Z> [[a]] [!NOTE] :::`",
        "``{{ x }} ` {% y %}``",
        "`{{ over\nlines }}`",
      })
  void inlineCodeIsUnchangedText(String markdown) {
    assertThat(text(markdown)).isEqualTo(markdown.replaceAll("^`+|`+$", "").replace('\n', ' '));
  }

  @Test
  void fencedAndIndentedCodeIsUnchangedCode() {
    assertThat(code("```js\n{{ x }} <Z>\n```\n\n    {% y %}\n\n~~~\n```\n~~~"))
        .isEqualTo("{{ x }} <Z>\n{% y %}\n```");
    assertThat(text("```js\nx\n```")).isEmpty();
  }

  @Test
  void codeBetweenTagsOfTemplatesIsCode() {
    assertThat(code("{% highlight rb %}\na **b**\n{% endhighlight %}\n")).isEqualTo("a **b**");
    assertThat(code("{{< highlight go >}}\n*c*\n{{< /highlight >}}\n")).isEqualTo("*c*");
    assertThat(text("{% highlight rb %}\n**b**")).isEqualTo("b");
  }

  @Test
  void headingsKnowTheirLinesAndRanges() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render("a\n\n# B *c*\n\nd\n\nE\n---\n", false, AnchorStyle.GITHUB);
    assertThat(rendered.text()).isEqualTo("a\nB c\nd\nE");
    assertThat(rendered.headings())
        .containsExactly(new Heading(1, "B c", "b-c", 3, 2, 5), new Heading(2, "E", "e", 7, 8, 9));
  }

  @Test
  void wholeFenceIsUnwrappedAndItsLinesAreCounted() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render(
                "\n```md\n# A\n\n```sh\nx\n```\n\n```\ny\n```\n## B\n```\n",
                false,
                AnchorStyle.GITHUB);
    assertThat(rendered.text()).isEqualTo("A\nB");
    assertThat(rendered.code()).isEqualTo("x\ny");
    assertThat(rendered.headings()).extracting(Heading::line).containsExactly(3, 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```python\nx\n```\n",
        "```md\nx\n```\n\ntext",
        "```md\nx\n```\n\n```md\ny\n```\n",
        "text\n```md\nx\n```\n",
      })
  void otherFencesAreCode(String markdown) {
    assertThat(code(markdown)).contains("x");
  }

  @Test
  void codeOfMdxThatEndsUpInAnItemKeepsItsLines() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render("1. a\n ```\n>b c\nd\n ```\n", true, AnchorStyle.GITHUB);
    assertThat(rendered.text()).isEqualTo("a");
    assertThat(rendered.code().strip()).isEqualTo(">b c\nd");
  }

  @Test
  void importsOfMdxAreLeftOutAndIndentedTagsHoldText() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render(
                """
                import A from 'a'
                import {
                  B
                } from "b"

                export const c = {
                  d: 1,
                }

                <A>
                        <B>
                            deep *text*

                            ```js
                            x
                            ```
                        </B>
                </A>

                # After
                """,
                true,
                AnchorStyle.GITHUB);
    assertThat(rendered.text()).isEqualTo("deep text\nAfter");
    assertThat(rendered.code().strip()).isEqualTo("x");
    assertThat(rendered.headings()).extracting(Heading::line).containsExactly(20);
  }

  @Test
  void underlinesAndBreaksOfMdxAreThoseOfMarkdown() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render("A\n---\n\n* * *\n\n- b\n", true, AnchorStyle.GITHUB);
    assertThat(rendered.headings()).containsExactly(new Heading(2, "A", "a", 1, 0, 1));
    assertThat(rendered.text()).isEqualTo("A\nb");
  }

  @Test
  void mdxIsKnownByItsImports() {
    assertThat(text("import A from './a'\n\n{a.b} c")).isEqualTo("c");
    assertThat(text("import duties rose\n\n{a.b} c")).isEqualTo("import duties rose\n{a.b} c");
  }

  @Test
  void headingRightBelowAClosingTagIsAHeading() {
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("<div>\na\n</div>\n## B\n", false, AnchorStyle.GITHUB)
                .headings())
        .containsExactly(new Heading(2, "B", "b", 4, 2, 3));
  }

  @Test
  void headingRightBelowAnElementIsAHeading() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render("<center>a</center>\n## B\n", false, AnchorStyle.GITHUB);
    assertThat(rendered.text()).isEqualTo("a\nB");
    assertThat(rendered.headings()).containsExactly(new Heading(2, "B", "b", 2, 2, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "'## <a name=\"x\"></a>Пример', x",
    "'## <a id=\"y\"></a>Пример', y",
    "'## <a name=\"x\"></a>Пример {#z}', z",
    "'## [Пример](#a)', пример",
    "'## Пример <!-- {#x} -->', x",
    "'## Пример <!-- #x -->', x",
    "'## Пример {/*x*/}', x",
    "'## Пример {#x .wide}', x",
    "'## Пример {: #x}', x",
    "'## Пример\n{: #x}', x",
    "'## Пример <!-- omit in toc -->', пример",
    "'<h2><a name=\"x\"></a>Пример</h2>', x",
    "'<h2 id=\"w\"><a name=\"x\"></a>Пример</h2>', w",
  })
  void anchorThatAHeadingHoldsIsItsOwn(String heading, String anchor) {
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render(heading, false, AnchorStyle.GITHUB)
                .headings())
        .extracting(Heading::anchor)
        .containsExactly(anchor);
  }

  @Test
  void barsInsideCodeDoNotCutTheRowsOfATable() {
    assertThat(text("| a | b |\n|---|:-:|\n| `x | y` | z \\| w |\n| `p|q` | r |\n\n`s | t`"))
        .isEqualTo("a · b\nx | y · z | w\np|q · r\ns | t");
  }

  @Test
  void cellsAreSeparateWhateverTheyHold() {
    assertThat(text("|a|b|\n|-|-|\n|c|:d:|\n\n<table><tr><td>e<td>.f</table>"))
        .isEqualTo("a · b\nc · :d:\ne · .f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          ~## Установка [¶](#install)~                     => Установка
          ~## 安装 [#](#install "Permalink")~              => 安装
          ~## Install<a class="headerlink" href="#a">Link to this heading</a>~ => Install
          ~## Install <a href="#a" class="anchor">🔗</a> it~ => Install it
          ~## Copied from a page¶~                         => Copied from a page
          noted.[↩](#fnref1) <a class="footnote-backref" href="#b">back</a> => noted.
          ~## The sign ¶~                                  => The sign ¶
          Saint-Pierre ¶ 3, [§ 5](#five), [¶](/pilcrow)  => Saint-Pierre ¶ 3, § 5, ¶
          [C#](#c-sharp), <a href="#x">C#</a>, <a href="/tag">#</a> => C#, C#, #
          """)
  void marksOfPermanentLinksAreNoText(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @Test
  void unclosedPermanentLinkSilencesItsBlockAlone() {
    assertThat(text("a <a class='headerlink' href='#b'>c\n\nd")).isEqualTo("a\nd");
  }

  @Test
  void boldLineAtTheBeginningIsKnown() {
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("**Title**\n\ntext", false, AnchorStyle.GITHUB)
                .bold())
        .isEqualTo(5);
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("**Title**\ntext", false, AnchorStyle.GITHUB)
                .bold())
        .isEqualTo(5);
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("**Title:** text", false, AnchorStyle.GITHUB)
                .bold())
        .isZero();
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("text\n\n**Later**", false, AnchorStyle.GITHUB)
                .bold())
        .isZero();
    assertThat(
            MarkdownRenderer.within(Limits.STANDARD)
                .render("- **Item**", false, AnchorStyle.GITHUB)
                .bold())
        .isZero();
  }

  @Test
  void scriptsAndStylesHaveNoText() {
    assertThat(text("a <script>var x = '<b>'</script> b\n\n<style>\n.c {}\n\n.d {}\n</style>\n\ne"))
        .isEqualTo("a b\ne");
  }

  @Test
  void controlCharactersAreDroppedAndOddSpacesAreSpaces() {
    assertThat(text("a\u0000\u0007b\u00a0c\u2028d\ufeffe\ud800f"))
        .isEqualTo("a\ufffdb c de\ufffdf");
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 0", "5, 0, 3", "6, 0, 3", "0, 4, 0", "0, 5, 3", "0, 9, 3"})
  void theFirstLineIsReportedOnWhichInlinesOrBlocksAreAsDeepAsMayBe(
      int quotes, int links, int line) {
    Limits limits = Limits.STANDARD.with(Limit.MARKDOWN_DEPTH, 5);
    String deep = "> ".repeat(quotes) + "![".repeat(links) + "x" + "](y)".repeat(links) + "\n\nz\n";

    RenderedText text =
        MarkdownRenderer.within(limits).render("a\n\n" + deep, false, AnchorStyle.GITHUB);

    assertThat(text.deepestLine()).isEqualTo(line);
  }
}
