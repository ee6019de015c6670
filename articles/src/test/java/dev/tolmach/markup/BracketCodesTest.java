package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shortcodes of WordPress, which stay in the Markdown that is exported from it. */
class BracketCodesTest {
  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          До [caption id="a" width="300"]<img src="x.jpg"> Хлеб на столе[/caption] после.|До Хлеб на столе после.
          [caption id="a" align='left']![](x.jpg) 面包的说明[/caption]|面包的说明
          [caption width="300" caption="Рожь"]<img src="y.jpg">[/caption]|Рожь
          Ряд [gallery ids="1,2,3"] и [audio src="z.mp3"][/audio] конец.|Ряд и конец.
          [embed]https://x.example/v[/embed]|https://x.example/v
          Смотри [youtube https://youtu.be/x] здесь.|Смотри здесь.
          [su_note note_color="#fff"]Words of a note.[/su_note]|Words of a note.
          [su_box title="Box title"]Box words[/su_box]|Box title Box words
          [toggle title="Вопрос"]Ответ[/toggle] и [toggle title="b"]c[/toggle].|Вопрос Ответ и b c.
          Now [button link="x"]Press[/button] it [/later].|Now Press it [/later].
          <p>[button title="x"]Press[/button] it [/later].</p>|x Press it [/later].
          <pre>[caption id="b"]</pre><p>[caption id="a"]<img src="x"> Текст <code>[gallery]</code>[/caption]|Текст [gallery]
          <p>HTML [caption id="a"]<img src="x"> Подпись[/caption] тут.</p>|HTML Подпись тут.
          """)
  void marksAreNoTextAndWhatTheyHoldIs(String markdown, String text) {
    assertThat(render(markdown).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An [ordinary] bracket, a [caption] and a [video]",
        "Array a[0], b[i][j] and dict[key]",
        "See [RFC 2119, note] and [see x=1] and [a b = c]",
        "Paths [/usr/bin] and [/help]",
        "Слова [подпись id=1] и [见 注]"
      })
  void bracketsOfProseStay(String prose) {
    assertThat(render(prose).text()).isEqualTo(prose);
  }

  @Test
  void codeStaysAndLinksAreLinks() {
    assertThat(render("`[caption id=\"x\"]`").code()).isEmpty();
    assertThat(render("`[caption id=\"x\"]`").text()).isEqualTo("[caption id=\"x\"]");
    assertThat(render("[caption id=\"x\"](a.md)").text()).isEqualTo("caption id=\"x\"");
    assertThat(render("[gallery]\n\n[gallery]: /x\n").text()).isEqualTo("gallery");
  }

  @Test
  void manyOfThemTakeLinearTime() {
    String many = "[caption id=\"a\" b=\"".repeat(5_000) + "[/caption]".repeat(5_000);
    assertThat(render(many).text()).isNotEmpty();
  }
}
