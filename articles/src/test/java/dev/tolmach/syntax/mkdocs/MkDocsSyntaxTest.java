package dev.tolmach.syntax.mkdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import dev.tolmach.markup.AnchorStyle;
import dev.tolmach.markup.Heading;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.markup.RenderedText;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MkDocsSyntaxTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  private static String text(String markdown) {
    return render(markdown.replace("\\n", "\n").replace("\\t", "\t")).text().replace("\n", " / ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          !!! note "Про **хлеб**"\\n    Тесто.\\n\\n    Мука.\\nДальше => Про хлеб / Тесто. / Мука. Дальше
          !!! warning\\n    热的炉子。                            => 热的炉子。
          !!! warning inline end "Hot"\\n    Oven.             => Hot / Oven.
          !!! собака\\n    Тело.                                => Тело.
          ??? tip\\n    Shut.\\n\\n???+ info "Open"\\n    Words. => Shut. / Open / Words.
          ??? "Only a title"\\n    Words.                       => Only a title / Words.
          !!! note ""\\n    Untitled.                           => Untitled.
          Words\\n!!! note "Title"\\n    Body.                  => Words / Title / Body.
          - item\\n\\n    !!! note "Title"\\n        Body.       => item / Title / Body.
          !!! note\\n    !!! tip "Inner"\\n        Deep.\\n    Up. => Inner / Deep. Up.
          === "npm"\\n\\n    Хлеб.\\n\\n=== "yarn"\\n\\n    Тесто. => npm / Хлеб. / yarn / Тесто.
          ===! "甲"\\n    面包。\\n===+ "乙"\\n    茶。           => 甲 / 面包。 / 乙 / 茶。
          === "a"\\n\\tTabbed.                                  => a / Tabbed.
          /// note | 标题\\n面包。\\n///                         => 标题 / 面包。
          /// tab | A\\n    select: true\\n\\nBody.\\n///\\nEnd.   => A / Body. / End.
          //// details | Out\\n/// tip | In\\nx\\n///\\ny\\n////\\nz => Out / In / x / y / z
          /// html | div.wide\\nx\\n///                          => x
          a\\n--8<-- "dir/file.md"\\nb                          => a / b
          --8<--\\nfile.md\\nother.md\\n--8<--\\nb               => b
          --8<-- [start:part]\\nb\\n--8<-- [end:part]           => b
          {* ../src/a.py hl[1,3:5] *}\\nb                       => b
          {!> ../src/a.py!}\\nb                                 => b
          *[HTML]: Hyper Text\\n*[XML] : Extensible\\nHTML       => HTML
          :material-account-circle: a :fontawesome-solid-x: b  => a b
          press ++ctrl+alt+del++ or ++"Any Key"++              => press ctrl+alt+del or Any Key
          a ^^new *words*^^ b                                  => a new words b
          a {++new++} {--old--} {~~was~>is~~} {==seen==}{>>why<<} b => a new is seen b
          [Press](x.md){ .md-button } [Go](y.md){ target=_blank } => Press Go
          """)
  void notationsAreNoTextAndTheirWordsAre(String markdown, String expected) {
    assertThat(text(markdown).replaceAll("  +", " ")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! Стой, не беги",
        "!!! Важно",
        "text\n!!! and more words",
        "??? Кто здесь",
        "!!!",
        "=== not a tab",
        "=== \"open",
        "/// Returns the value of x.",
        "/// note\nnever closed",
        "--8<--\nnever closed",
        "{* only stars *}",
        "*[see]* and *[that]*",
        "C++ and C++17 and ++i and i++ here",
        "(^^) and (^^) and a^^b",
        "{++ open {-- open {~~ open",
        "10:30:45 and :smile: and a:material-x:b",
      })
  void whatOnlyLooksLikeItIsText(String markdown) {
    assertThat(text(markdown).replace(" / ", " "))
        .isEqualTo(markdown.replace('\n', ' ').replaceAll("\\*(\\[\\w+])\\*", "$1"));
  }

  @Test
  void escapedSnippetIsText() {
    assertThat(text(";--8<-- \"a.md\"")).isEqualTo(";--8<-- \"a.md\"");
  }

  @Test
  void underlineOfEqualSignsMakesAHeadingAndATabBelowItATab() {
    RenderedText rendered = render("Title\n===\n\n=== \"Tab\"\n\n    Words\n\n    ===\n");
    assertThat(rendered.headings()).containsExactly(new Heading(1, "Title", "title", 1, 0, 5));
    assertThat(rendered.text()).isEqualTo("Title\nTab\nWords\n===");
  }

  @Test
  void contentOfTabsHoldsBlocksOfEveryKind() {
    RenderedText rendered =
        render(
            """
            === "One"

                ## Head

                - item

                ```py
                code()
                ```

                    deep code

                {{< figure src="a.png" alt="Ein Boot" >}}
            """);
    assertThat(rendered.text()).isEqualTo("One\nHead\nitem\nEin Boot");
    assertThat(rendered.code().strip()).isEqualTo("code()\ndeep code");
    assertThat(rendered.headings()).extracting(Heading::line).containsExactly(3);
  }

  @Test
  void codeKeepsEveryNotation() {
    String code = "!!! note \"T\"\n    x\n=== \"y\"\n--8<-- \"z\"\n*[A]: b\n/// c\n///";
    RenderedText rendered = render("```\n" + code + "\n```\n\n`++ctrl++ :material-x: {--d--}`\n");
    assertThat(rendered.code()).isEqualTo(code);
    assertThat(rendered.text()).isEqualTo("++ctrl++ :material-x: {--d--}");
  }

  @Test
  void linesOfWordsAreThoseOfTheFile() {
    RenderedText rendered = render("!!! note \"A\"\n    b\n\n    c\n\n/// tip | D\ne\n///\nf\n");
    assertThat(rendered.text()).isEqualTo("A\nb\nc\nD\ne\nf");
    assertThat(rendered.lines()).containsExactly(1, 2, 4, 6, 7, 9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! note\n",
        "=== \"x\"\n",
        "/// note\n",
        "--8<--\n",
        "*[A]: \n",
        "++a",
        "^^a ",
        "{++a ",
        "{--a ",
        "{~~a~>",
        ":material-",
        "{==",
        "++}",
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endlessOpenersTakeLinearTime(String opener) {
    assertThat(render(opener.repeat(20_000)).code()).isEmpty();
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      nested.append("    ".repeat(i % 200)).append(opener).append('\n');
    }
    assertThat(render(nested + "\n\nend").text()).endsWith("end");
  }
}
