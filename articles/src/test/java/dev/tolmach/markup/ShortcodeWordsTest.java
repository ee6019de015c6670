package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of shortcodes and of tags. */
class ShortcodeWordsTest {

  private static String text(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown.replace("\\n", "\n"), false, AnchorStyle.GITHUB)
        .text()
        .replace("\n", " / ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          {{% tab "MacOS" %}}\\na\\n{{% /tab %}}                     => MacOS / a
          {{< tab "Linux" >}}a{{< /tab >}}                         => Linux a
          {{< tabs "unique" >}}\\na\\n{{< /tabs >}}                  => a
          {{< details "Linux" open >}}\\na\\n{{< /details >}}        => Linux / a
          {{< admonition note "Linux" false >}}\\na\\n{{< /admonition >}} => Linux / a
          {{% notice "tip" "Linux" %}}\\na\\n{{% /notice %}}         => Linux / a
          {{< admonition "note" >}}\\na\\n{{< /admonition >}}        => a
          {% tab "Linux" %}\\na\\n{% endtab %}                      => Linux / a
          """)
  void labelsOfOneWordAreText(String markdown, String text) {
    assertThat(text(markdown)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "{% raw %}{{ shown }}{% endraw %}, {{ shown }}",
    "{% raw %}{{ a }} b {{ c }}{% endraw %}, {{ a }} b {{ c }}",
    "a {% raw %}{{ shown }}{% endraw %} b, a {{ shown }} b",
    "{% raw %}{{ shown }}{% endraw %}\\n\\n{{ hidden }}, {{ shown }}",
  })
  void aRawParagraphShowsItsTemplates(String markdown, String text) {
    assertThat(text(markdown)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          Write {{/* youtube(id="1") */}} here       => Write {{ youtube(id="1") }} here
          {%/* quote() */%} a {%/* end */%}          => {% quote() %} a {% end %}
          {{/* a remark */}} a                       => a
          """)
  void escapedShortcodesOfZolaAreShown(String markdown, String text) {
    assertThat(text(markdown)).isEqualTo(text);
  }
}
