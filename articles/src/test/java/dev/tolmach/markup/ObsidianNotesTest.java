package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObsidianNotesTest {

  private static RenderedText rendered(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  private static String text(String markdown) {
    return rendered(markdown).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          Хлеб ![[Ржаная закваска]] и соль                => Хлеб и соль
          ![[pic-name.png|300]] ![[pic.png|300x200]] x    => x
          ![[note#Part two^37066d]] x                     => x
          ![[boat.png|Лодка у причала]] x                 => Лодка у причала x
          ![[灯塔.png|老灯塔|400]]很高                    => 老灯塔很高
          - ![[a.md]] item                                => item
          [[Note]] and [[Note#part|label]]                => Note and label
          Слово %%скрыто%% слово                          => Слово слово
          灯塔%%隐藏的话%%很高                            => 灯塔很高
          a %%b *c* `d` [[e]]%% f                         => a f
          ~## Review ^10500316-ab~                          => Review
          - item one ^item-1                              => item one
          段落的话 ^duan-1                                => 段落的话
          Then ==marked words== end                       => Then marked words end
          Это ==важное== слово, ==*очень*==.              => Это важное слово, очень.
          这里==高亮的话==结束                            => 这里高亮的话结束
          ==a== and ==b==                                 => a and b
          > [!note]- Заголовок заметки                    => Заголовок заметки
          [[#Раздел]] and [[Note#^abc123]] and [[C#]]     => Раздел and Note and C#
          ![Лодка|300](boat.png) ![灯塔|300x200](a.png)   => Лодка 灯塔
          ![a|b](x.png) ![C|2 cups](y.png)                => a|b C|2 cups
          rating:: 5 and [served:: warm]                  => rating:: 5 and [served:: warm]
          """)
  void notationsAreTakenOffAndTheirWordsKept(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if a == b and c == d",
        "x==1 && y==2",
        "f(x)==1, g(y)==2",
        "operator==(a) and operator==(b)",
        "the operators \"==\" and \"==\"",
        "==unclosed mark",
        "a === b === c",
        "grew by 50%% and then 20%% more",
        "%%unclosed words",
        "5 %% 2",
        "x ^2",
        "2^10 and a^b",
        "a ^ b",
        "words ^id in the middle",
        "C# and F# and #1",
        "std::vector, a:: b",
      })
  void whatOnlyLooksLikeANotationIsText(String markdown) {
    assertThat(text(markdown)).isEqualTo(markdown);
    assertThat(rendered(markdown).tags().names()).isEmpty();
  }

  @Test
  void codeIsUnchanged() {
    String code = "%%a%% ==b== ![[c]] #d ^e";
    assertThat(text("`" + code + "`")).isEqualTo(code);
    assertThat(rendered("```\n" + code + "\n```").code()).isEqualTo(code);
    assertThat(rendered("    %%\n    a\n    %%").code()).isEqualTo("%%\na\n%%");
    assertThat(rendered("`" + code + "`").tags()).isEqualTo(TextTags.NONE);
    assertThat(text("==a `==` b==")).isEqualTo("a == b");
  }

  @Test
  void commentsOfSeveralLinesHideAllBlocks() {
    String comment = "%%\n# Скрыто\n\n- пункт\n\n```\ncode\n```\n%%";
    RenderedText body = rendered("Начало.\n\n" + comment + "\n\n## Дальше\n\nконец");
    assertThat(body.text()).isEqualTo("Начало.\nДальше\nконец");
    assertThat(body.code()).isEmpty();
    assertThat(body.headings()).extracting(Heading::line).containsExactly(13);
    assertThat(text("%% first\n\nlast %%\nnext")).isEqualTo("next");
    assertThat(text("- a\n\n  %%\n  b\n  %%\n- c")).isEqualTo("a\nc");
    assertThat(text("a %%b\nc%% d")).isEqualTo("a d");
  }

  @Test
  void commentThatNothingClosesIsText() {
    assertThat(text("%%\nwords\n\nmore")).isEqualTo("%% words\nmore");
  }

  @Test
  void idOfABlockMayBeALineOfItsOwn() {
    assertThat(text("> quoted\n\n^quote-1\n\nnext")).isEqualTo("quoted\nnext");
    assertThat(rendered("## Обзор ^ab-12\n").headings().get(0).anchor()).isEqualTo("обзор");
  }

  @Test
  void tagsOfTheTextAreKnownAndStayReadable() {
    RenderedText body =
        rendered("#хлеб and #bread/rye-2, (#no) #面包。 a#b #2024 #2024a #_x/ #Хлеб\n\n# Head #top");
    assertThat(body.tags().names())
        .containsExactly("хлеб", "bread/rye-2", "面包", "2024a", "_x", "Хлеб", "top");
    assertThat(body.text()).startsWith("#хлеб and #bread/rye-2, (#no) #面包。");
    assertThat(body.tags().obsidian()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a %%b%% c", "![[a]]", "a ^id-1", "%%\na\n%%"})
  void notationsOfObsidianAloneShowThatItIsANote(String markdown) {
    assertThat(rendered(markdown).tags().obsidian()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%%", "==", "== ==a", "![[", "![[a|", " ^a", " #a", "#", "%%\n", "%%\n\n", "==`"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void manyOpenersTakeLinearTime(String opener) {
    assertThat(text(opener.repeat(50_000) + "\n\nend")).endsWith("end");
    assertThat(text("a ".repeat(1000) + opener.repeat(1000) + "\n\nend")).endsWith("end");
  }
}
