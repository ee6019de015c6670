package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnchorStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Как это работает?     | GITHUB      | как-это-работает
          Как это работает?     | HUGO        | как-это-работает
          Как это работает?     | HUGO_ASCII  | --
          Как это работает?     | BLACKFRIDAY | как-это-работает
          Как это работает?     | JEKYLL      | как-это-работает
          Как это работает?     | KRAMDOWN    | section
          Как это работает?     | GOLDMARK    | --
          什么是 RAG？           | GITHUB      | 什么是-rag
          什么是 RAG？           | HUGO        | 什么是-rag
          什么是 RAG？           | HUGO_ASCII  | -rag
          什么是 RAG？           | BLACKFRIDAY | 什么是-rag
          什么是 RAG？           | JEKYLL      | 什么是-rag
          什么是 RAG？           | KRAMDOWN    | rag
          什么是 RAG？           | GOLDMARK    | -rag
          什么                  | HUGO_ASCII  | heading
          什么                  | KRAMDOWN    | section
          什么                  | GOLDMARK    | heading
          snake_case & C++ 1.5  | GITHUB      | snake_case--c-15
          snake_case & C++ 1.5  | HUGO        | snake_case--c-15
          snake_case & C++ 1.5  | BLACKFRIDAY | snake-case-c-1-5
          snake_case & C++ 1.5  | JEKYLL      | snake_case--c-15
          snake_case & C++ 1.5  | KRAMDOWN    | snakecase--c-15
          snake_case & C++ 1.5  | GOLDMARK    | snake-case--c-15
          2.1 Schritt eins      | GITHUB      | 21-schritt-eins
          2.1 Schritt eins      | HUGO        | 21-schritt-eins
          2.1 Schritt eins      | BLACKFRIDAY | 2-1-schritt-eins
          2.1 Schritt eins      | KRAMDOWN    | schritt-eins
          2.1 Schritt eins      | GOLDMARK    | 21-schritt-eins
          за́мок                | GITHUB      | за́мок
          за́мок                | HUGO        | замок
          за́мок                | JEKYLL      | за́мок
          за́мок                | BLACKFRIDAY | за-мок
          Résumé der Größe      | GITHUB      | résumé-der-größe
          Résumé der Größe      | HUGO_ASCII  | resume-der-groe
          Résumé der Größe      | KRAMDOWN    | rsum-der-gre
          Résumé der Größe      | GOLDMARK    | rsum-der-gre
          🎉 Fertig 🎉            | GITHUB      | -fertig-
          🎉 Fertig 🎉            | HUGO        | -fertig-
          🎉 Fertig 🎉            | BLACKFRIDAY | fertig
          🎉 Fertig 🎉            | JEKYLL      | -fertig-
          🎉 Fertig 🎉            | KRAMDOWN    | fertig-
          🎉 Fertig 🎉            | GOLDMARK    | -fertig-
          A -- b --- c          | GITHUB      | a----b-----c
          A -- b --- c          | HUGO        | a----b-----c
          A -- b --- c          | BLACKFRIDAY | a-b-c
          A -- b --- c          | JEKYLL      | a--b--c
          A -- b --- c          | KRAMDOWN    | a----b-----c
          ΟΔΟΣ                  | GITHUB      | οδος
          ΟΔΟΣ                  | HUGO        | οδοσ
          Ⅷ Ⓐ ½ x²              | GITHUB      | ⅷ-ⓐ--x
          Ⅷ Ⓐ ½ x²              | HUGO        | ---x
          Ⅷ Ⓐ ½ x²              | BLACKFRIDAY | ⅷ-½-x²
          Zwei Worte            | GITHUB      | zweiworte
          Zwei Worte            | HUGO        | zweiworte
          Zwei Worte            | BLACKFRIDAY | zwei-worte
          Viele   Leerzeichen   | GITHUB      | viele---leerzeichen
          Viele   Leerzeichen   | HUGO        | viele---leerzeichen
          ???                   | HUGO        | heading
          ???                   | BLACKFRIDAY | heading
          ???                   | KRAMDOWN    | section
          """)
  void eachKeepsWhatItsProgramKeeps(String heading, AnchorStyle style, String anchor) {
    assertThat(anchors(style, "## " + heading)).containsExactly(anchor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ## [Der Plan](https://a.b/c)  | GITHUB   | der-plan
          ## [Der Plan](https://a.b/c)  | JEKYLL   | der-plan
          ## [Der Plan](https://a.b/c)  | HUGO     | der-planhttpsabc
          ## [Der Plan](https://a.b/c)  | GOLDMARK | der-planhttpsabc
          ## [Der Plan](https://a.b/c)  | KRAMDOWN | der-planhttpsabc
          ## `--watch` *und* __mehr__   | GITHUB   | --watch-und-mehr
          ## `--watch` *und* __mehr__   | JEKYLL   | --watch-und-mehr
          ## `--watch` *und* __mehr__   | HUGO     | --watch-und-__mehr__
          ## `--watch` *und* __mehr__   | KRAMDOWN | watch-und-mehr
          ## `--watch` *und* __mehr__   | GOLDMARK | --watch-und---mehr--
          ## R&amp;D                    | GITHUB   | rd
          ## R&amp;D                    | HUGO     | rampd
          ## a\\_b                       | HUGO     | a_b
          ## Zu ##                      | HUGO     | zu
          ## Zu ##                      | KRAMDOWN | zu
          ## C#                         | HUGO     | c
          Unter~Strich~---              | HUGO     | strich
          Unter~Strich~---              | GITHUB   | unterstrich
          Strich~===                    | KRAMDOWN | strich
          > ## Im Zitat                 | HUGO     | im-zitat
          - ## Im Punkt                 | GOLDMARK | im-punkt
          ## a<br>b <b>c</b>            | GITHUB   | ab-c
          <h2>Roh</h2>                  | GITHUB   | roh
          <h2>Roh</h2>                  | HUGO     | ~~
          ## Don't [`--x`](y) "a"       | HEXO     | Don’t-x-“a”
          ## `<main>` and **x**          | HEXO     | and-x
          ## 1. [Маяк](https://a.b/c)   | VUE      | _1-маяк
          ## `build` **Лампа**          | ZOLA     | build-lampa
          ## `build` **Лампа**          | MKDOCS   | build
          ## Маяк {#lamp}               | ZOLA     | lamp
          ## Маяк {#lamp}               | HEXO     | lamp
          ## Маяк {#lamp}               | NONE     | lamp
          ## Маяк                       | NONE     | ~~
          ## <ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> | GITHUB | 字じ
          """)
  void eachLooksAtTheHeadingAsItsProgramDoes(String markdown, AnchorStyle style, String anchor) {
    assertThat(anchors(style, markdown.replace('~', '\n'))).containsExactly(anchor);
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB, a a a-1, a a-1 a-1-1",
    "GITHUB, a a-1 a a, a a-1 a-2 a-3",
    "HUGO, a a-1 a a, a a-1 a-2 a-3",
    "HUGO, a a a-1, a a-1 a-1-1",
    "JEKYLL, a a-1 a a, a a-1 a-1 a-2",
    "JEKYLL, a a a-1, a a-1 a-1",
    "KRAMDOWN, 一 二 三, section section-1 section-2",
    "KRAMDOWN, a a-1 a a, a a-1 a-1 a-2",
    "GOLDMARK, 一 二 三, heading heading-1 heading-2",
    "GITHUB, a A a!, a a-1 a-2",
    "GITHUB, a {#x} a, x a",
    "GITHUB, a {#a} a, a a",
    "HUGO, a {#a} a, a a-1",
    "JEKYLL, a {#a} a, a a",
    "HEXO, a a-1 a a, a a-1 a-1 a-2",
    "HEXO, a A a!, a A a-1",
    "VUE, a a-1 a a, a a-1 a-2 a-3",
    "VUE, a {#a} a, a a-1",
    "NUXT, 1 1 1, _1 _1-1 _1-2",
    "ZOLA, a a-1 a a, a a-1 a-2 a-3",
    "ZOLA, a a {#a}, a-1 a",
    "MKDOCS, a a a_1, a a_1 a_2",
    "MKDOCS, a_4 a_4 a_4, a_4 a_5 a_6",
    "MKDOCS, 一 二 三, _1 _2 _3",
    "MKDOCS, a a {#a}, a_1 a",
    "PYMDOWN, 一 一 A, 一 一_1 a",
    "DOCUTILS, a 一 a 二, a id1 id2 id3",
    "DOCUTILS, id1 一 a a, id1 id2 a id3",
    "MDBOOK, a a-1 a a, a a-1 a-1 a-2",
    "MYST, 一 二 a, id id-1 a",
    "PANDOC, 1 2 a, section section-1 a",
    "GITBOOK, a a A, a a a",
    "OBSIDIAN, A a a, A a a",
  })
  void headingsThatComeAgainAreNumbered(AnchorStyle style, String headings, String anchors) {
    String markdown = "## " + headings.replace(" ", "\n\n## ").replace("\n\n## {", " {");
    assertThat(anchors(style, markdown)).containsExactly(anchors.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void longHeadingsOfMarksTakeTheirLength(AnchorStyle style) {
    assertThat(anchors(style, "# a" + "\u0301\u0316".repeat(100_000))).hasSize(1);
    assertThat(anchors(style, "# " + "a -_".repeat(100_000))).hasSize(1);
  }

  @Test
  void thousandsOfHeadingsThatAreAlikeAreNumberedInTheirTime() {
    List<String> anchors = anchors(AnchorStyle.GITHUB, "# a\n".repeat(50_000));
    assertThat(anchors).hasSize(50_000).doesNotHaveDuplicates().endsWith("a-49999");
  }

  @ParameterizedTest
  @EnumSource
  void alikeHeadingsTakeTheirTimeInEveryStyle(AnchorStyle style) {
    assertThat(anchors(style, "# a\n".repeat(5_000) + "# a_1\n# 一\n".repeat(1_000))).hasSize(7_000);
  }

  private static List<String> anchors(AnchorStyle style, String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, false, style)
        .headings()
        .stream()
        .map(Heading::anchor)
        .toList();
  }
}
