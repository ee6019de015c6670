package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeListsTest {

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
          ~# Название темы { #topic-name }~              => Название темы | topic-name
          ~## Вторая часть { #second .wide }~            => Вторая часть | second
          ~## 第三章 { .wide #di-san }~                  => 第三章 | di-san
          ~## Part four { .frame data-kneads="y z" }~    => Part four | part-four
          ~## Closed { #closed-id } ##~                  => Closed | closed-id
          ~## Glued{ #glued-id }~                        => Glued | glued-id
          ~## Установка {#setup}~                        => Установка | setup
          ~## Setup {: #kram .cls key="v"}~              => Setup | kram
          ~## Two { #one } { .two }~                     => Two | one
          ~## Code `a { .b }` here~                      => Code a { .b } here | code-a--b--here
          """)
  void idOfAListIsTheAnchorOfItsHeading(String markdown, String expected) {
    Heading heading = rendered(markdown).headings().get(0);
    assertThat(heading.text() + " | " + heading.anchor()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          [Нажми](x.md){ .md-button .md-button--primary } => Нажми
          ![Лодка](a.png){ width="300" loading=lazy } x => Лодка x
          *слово*{ .red } **два**{ #b } `код`{ .py } x   => слово два код x
          - пункт { .cls }                               => пункт
          [a](b){ data-preview } c                       => a c
          абзац слов { .lead }                           => абзац слов
          """)
  void listsAfterLinksImagesEmphasisAndCodeAreNoText(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @Test
  void listsOfLinesAndCellsAreNoText() {
    assertThat(text("слова\n{ .lead #x }\n\n- a\n{: .c}\n- b")).isEqualTo("слова\na\nb");
    assertThat(text("| a { .x } | b |\n|---|---|\n| [c](d){ .e } | f |")).isEqualTo("a · b\nc · f");
    assertThat(rendered("## Глава\n{: #glava .x}\n\ntext").headings().get(0).anchor())
        .isEqualTo("glava");
    assertThat(rendered("``` { .python .numberLines }\nx = 1\n```").code()).isEqualTo("x = 1");
    assertThat(text("``` { .python .numberLines }\nx = 1\n```")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a set { 1, 2 } and { x }",
        "the rule { .red } is text here",
        "css p { color: red }",
        "${ #name } stays",
        "call f({ .x }) now",
        "json { \"a\": 1 }",
        "{ .unclosed list",
        "words { #a, #b }",
        "{ }",
      })
  void bracesOfProseAreText(String markdown) {
    assertThat(text(markdown)).isEqualTo(markdown);
  }

  @Test
  void codeIsUnchanged() {
    assertThat(text("`{ .a }` b")).isEqualTo("{ .a } b");
    assertThat(rendered("```\n# x { #y }\n```").code()).isEqualTo("# x { #y }");
    assertThat(text("\\{ .a }")).isEqualTo("{ .a }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ ", "{ #a ", "*a*{ .b ", "{ a=\"", "{ .a }"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void manyOpenersTakeLinearTime(String opener) {
    assertThat(text(opener.repeat(50_000) + "\n\nend")).endsWith("end");
  }
}
