package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the notations of site generators meet the blocks and the code of Markdown. */
class NotationsTest {

  private static final int TIMES = 3_000;

  private static RenderedText render(String markdown, boolean mdx) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, mdx, AnchorStyle.GITHUB);
  }

  private static String text(String markdown) {
    return render(markdown, false).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ```\n> код в цитате\n\n",
        "- пункт\n\n  ```\n  код пункта\n\n",
        "1. 项目\n   ~~~\n   代码\n\n",
        "> - a\n>\n>   ```\n>   b\n\n",
        ":::note\n> ```\n> a\n:::\n\n",
      })
  void aFenceEndsWithTheBlockThatHoldsIt(String fence) {
    RenderedText rendered =
        render(fence + "После {{< figure src=\"zebra.png\" >}} 面包.\n\n## Тема {#topic}\n", false);
    assertThat(rendered.text()).endsWith("После 面包.\nТема");
    assertThat(rendered.code()).isNotBlank().doesNotContain("После");
    assertThat(rendered.headings()).extracting(Heading::anchor).containsExactly("topic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n%s\n```\n",
        "~~~~ sh\n%s\n~~~~\n",
        "    %s\n",
        "- a\n\n      %s\n",
        "> ```\n> %s\n> ```\n",
        "a\n\n\t%s\n",
      })
  void codeIsWhatTheParserSays(String code) {
    for (String notation :
        new String[] {
          "{{< a >}}", ":::note", "{% raw %}", "$$", "##Тема", "<Card />", "{: #id}", "[[页面]]"
        }) {
      assertThat(render(code.replace("%s", notation), false).code().strip()).isEqualTo(notation);
    }
  }

  @Test
  void aLineIndentedInAParagraphOrBelowATagIsNoCode() {
    assertThat(text("один\n        два {{< x >}} три\n")).isEqualTo("один два три");
    assertThat(text("<Steps>\n      <Step title=\"Первый шаг\" />\n</Steps>\n"))
        .isEqualTo("Первый шаг");
  }

  @Test
  void templatesMayGoOverBlankLines() {
    RenderedText rendered =
        render("a\n\n{{< x\n\n- b\n\n>}} c\n\n{{% y\n\nz %}}\n\n# Тема\n", false);
    assertThat(rendered.text()).isEqualTo("a\nc\nТема");
    assertThat(rendered.lines()).containsExactly(1, 7, 13);
  }

  @Test
  void templatesInAddressesAndTagsAreTakenOff() {
    assertThat(text("[a]({{< ref \"b c.md\" >}}) ![d]({% static 'e f' %}#g) [h]({{ i }}/j)"))
        .isEqualTo("a d h");
    assertThat(text("a <a href=\"{{< ref \"b\" >}}\">c</a> d")).isEqualTo("a c d");
  }

  @Test
  void anAuthorsOwnReferenceIsALink() {
    assertThat(text("[[Тема]] и [TOC]\n\n[TOC]: /a\n[Тема]: /b\n")).isEqualTo("[Тема] и TOC");
  }

  @Test
  void alertsAndExtensionsOfDocFx() {
    assertThat(text("> [!TIP]- Совет\n> текст\n")).isEqualTo("Совет\nтекст");
    assertThat(text("[!INCLUDE [a](b c.md)] x [!code-csharp[Main](a.cs#1)] y")).isEqualTo("x y");
    assertThat(text("[!INCLUDE[общие слова](a.md)] x")).isEqualTo("общие слова x");
  }

  @Test
  void rawBlocksShowTheirTemplates() {
    assertThat(text("{% raw %}\n\nСлово {{ name }} здесь.\n\n{% endraw %}\n\nи {{ x }} нет\n"))
        .isEqualTo("Слово {{ name }} здесь.\nи нет");
  }

  @Test
  void headingsOfOldWriters() {
    assertThat(render("##Тема\n\n#标题\n\n#tag\n\n## A b ## {#c}\n", false).headings())
        .extracting(Heading::text)
        .containsExactly("Тема", "标题", "A b");
  }

  @Test
  void labelsOfTabsLikeHeadingsAreNone() {
    RenderedText rendered =
        render("# [Windows](#tab/windows)\n\na\n\n## [The *other*](#tab/b/c)\n\nd\n\n---\n", false);
    assertThat(rendered.text()).isEqualTo("Windows\na\nThe other\nd");
    assertThat(rendered.headings()).isEmpty();
    assertThat(render("# [Windows](#windows)\n", false).headings()).hasSize(1);
  }

  @Test
  void textMayFollowTheMarkThatEndsASummary() {
    assertThat(text("a\n<!--more-->b **c**\nd")).isEqualTo("a\nb c d");
  }

  @Test
  void barsOfWikiLinksAndTemplatesPartNoCells() {
    assertThat(text("| a | b |\n|---|---|\n| [[c|d]] | {{ e | f }}g |\n"))
        .isEqualTo("a · b\nd · g");
  }

  @Test
  void fencesOfMdxAreClosedHoweverDeep() {
    RenderedText rendered =
        render("<A>\n      ```js\n      x\n            ```\n</A>\n\nтекст\n", true);
    assertThat(rendered.code().strip()).isEqualTo("x");
    assertThat(rendered.text()).isEqualTo("текст");
  }

  @Test
  void statementsOfMdxGoOverBlankLines() {
    assertThat(render("export const a = {\n\n- b\n\n}\n\nтекст\nexport b\n", true).text())
        .isEqualTo("текст export b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< ",
        "{{% ",
        "{% ",
        "{{ ",
        "<% ",
        "{/* ",
        "<!-- ",
        "::: ",
        "$$\n",
        "[[",
        "[[a|",
        "[!a ",
        "[!a[b](c)]",
        "<A ",
        "<A>\n",
        "<A\n",
        "**汉",
        "{# ",
        "{: #a}\n",
        "{% raw %}\n",
        "{% highlight a %}\n",
        "[a]({{ ",
        "-\u00a0",
        "##a ",
        "export const a = {\n",
        "`{% raw %}",
        "> ```\n",
        "- ```\n",
        "{漢|",
        "</>\n",
        "<div>\n</div>\nx\n"
      })
  void manyOfOneKindEnd(String opener) {
    String markdown = opener.repeat(TIMES) + "\n\nконец\n";
    for (boolean mdx : new boolean[] {false, true}) {
      RenderedText rendered = render(markdown, mdx);
      assertThat(rendered.text().length() + rendered.code().length())
          .isLessThanOrEqualTo(2 * markdown.length());
    }
  }

  @Test
  void aFormulaEndsWhereItsLastLineDoes() {
    RenderedText rendered =
        render("$$\na_1 \\\\\n  b_2.$$ \n\n### Далее\n\n$$\nc\n$$\n\n后来\n", false);
    assertThat(rendered.code().strip()).isEqualTo("a_1 \\\\\n  b_2.\nc");
    assertThat(rendered.text()).contains("Далее", "后来").doesNotContain("$", "b_2");
    assertThat(text("$$\na $$ b\n$$\n\nконец")).isEqualTo("конец");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "std::vector и a:::b",
        "цена $$ и ещё",
        "a {{ b",
        "{% c",
        "[[d",
        "e ]] f",
        "если a < b и c > d",
        "<% g",
        "{h}",
        "$ \\sum_{k=1}^{n} k $",
        "x^{n=1} и 和",
      })
  void whatOnlyLooksLikeANotationIsText(String markdown) {
    assertThat(text(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          a {{% notice note "Название" %}}Внутри{{% /notice %}} b       => a Название Внутри b
          {{< tabs >}}{{< tab "Один" >}}Раз{{< /tab >}}{{< /tabs >}} c  => Один Раз c
          {% tab группа первая %}Раз{% endtab %} c                      => первая Раз c
          <Card title="卡片">内容</Card> b                              => 卡片 内容 b
          {{< abbr "Ctrl key" >}}s                                      => Ctrl keys
          {{</* youtube */>}}                                           => {{< youtube >}}
          {{%/* note "a < b" */%}}                                      => {{% note "a < b" %}}
          {% quote(author="Анна Би") %}                                 => Анна Би
          {% alert(title="Важно") %}Текст{% end %} c                    => Важно Текст c
          """)
  void wordsOfANotationStayApartFromItsContent(String markdown, String expected) {
    assertThat(text(markdown)).isEqualTo(expected);
  }

  @Test
  void commentsOfTemplatesAreNoText() {
    assertThat(text("a {% comment %}тайна{% endcomment %} b\n")).isEqualTo("a b");
    assertThat(text("a\n\n{%- comment -%}\n一\n\n# 二\n{%- endcomment -%}\n\nb\n")).isEqualTo("a\nb");
    assertThat(text("{{< comment >}}тайна{{< /comment >}} b\n")).isEqualTo("b");
    assertThat(text("`{% comment %}` слово `{% endcomment %}`\n"))
        .isEqualTo("{% comment %} слово {% endcomment %}");
  }

  @Test
  void aCommentOfATemplateThatNothingClosesHidesNothing() {
    assertThat(text("{% comment %}\n\nслово\n")).isEqualTo("слово");
    assertThat(text("a {{< comment >}} 面包\n")).isEqualTo("a 面包");
    assertThat(text("{% comment %} a\n\n".repeat(TIMES))).startsWith("a\na\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$\\sum_{i=0}^n i$$ и дальше",
        "requests{job=api} и дальше",
        "the set {a=1} here",
        "функция возвращает {:ok, value} или {:error, reason}, и всё",
        "比例 a : b 是",
      })
  void bracesAndColonsAmongWordsAreText(String text) {
    assertThat(text(text)).isEqualTo(text);
  }

  @Test
  void theColonOfADefinitionIsAMark() {
    assertThat(text("Хлеб\n: Еда из муки\n")).isEqualTo("Хлеб Еда из муки");
    assertThat(text("`面包`\n\n:   面粉做的食物\n")).isEqualTo("面包\n面粉做的食物");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"markdown", "markdown=1", "markdown=\"1\"", "class=\"a\" markdown=\"span\""})
  void anElementOfHtmlMayHoldMarkdown(String attribute) {
    String html = "<figure " + attribute + ">\n![Лодка](a.png){ width=\"300\" }\n</figure>\n";
    assertThat(text(html)).isEqualTo("Лодка");
    assertThat(text("<figure class=\"markdown\">\n*a*\n</figure>\n")).isEqualTo("*a*");
    assertThat(render("<pre " + attribute + ">\n*a*\n</pre>\n", false).code()).contains("*a*");
  }

  @Test
  void noAnchorIsMadeOfTheWordsOfAComponent() {
    RenderedText rendered =
        MarkdownRenderer.within(Limits.STANDARD)
            .render("## Выпечка <Badge text=\"beta\" />\n", false, AnchorStyle.GITHUB);
    assertThat(rendered.headings()).extracting(Heading::anchor).containsExactly("выпечка");
    assertThat(rendered.headings()).extracting(Heading::text).containsExactly("Выпечка beta");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "а{::comment}скрыто{:/comment} б; а б",
        "а{::comment}скрыто{:/} б; а б",
        "{::comment}|скрыто||и это|{:/comment}||рожь; рожь",
        "{::comment}|не закрыто; не закрыто",
        "* TOC|{:toc}||рожь; рожь",
        "1. Здесь будет содержание|{:toc .wide}||рожь; рожь",
        "- а|- б|{:toc}; а|б",
        "- а|{:.toc}; а",
      })
  void whatKramdownTakesOffThePageIsNoText(String markdown, String shown) {
    assertThat(text(markdown.replace('|', '\n') + "\n")).isEqualTo(shown.replace('|', '\n'));
  }

  @Test
  void aHeadingOfPandocIsUnnumbered() {
    assertThat(render("## Печь {-}\n", false).headings())
        .extracting(Heading::text, Heading::anchor)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Печь", "печь"));
    assertThat(text("a {-} b, c{-}\n")).isEqualTo("a {-} b, c{-}");
    assertThat(text("\\{{#include a.rs}}\n")).isEqualTo("{{#include a.rs}}");
  }

  @Test
  void codeInATagMayBeFenced() {
    RenderedText rendered =
        render("{% code title=\"Файл ржи\" %}\n```js\nbake()\n```\n{% endcode %}\n\nи\n", false);
    assertThat(rendered.code()).isEqualTo("bake()");
    assertThat(rendered.text()).isEqualTo("Файл ржи\nи");
  }

  @Test
  void fencesThatAdmonishHoldText() {
    RenderedText rendered =
        render(
            """
            ````admonish tip title="Про рожь"
            Слова *здесь*.

            ```js
            bake()
            ```
            ````

            и
            """,
            false);
    assertThat(rendered.text()).isEqualTo("Про рожь\nСлова здесь.\nи");
    assertThat(rendered.code()).isEqualTo("bake()");
    assertThat(render("```admonishing\na\n```\n", false).code()).isEqualTo("a");
  }

  @Test
  void labelsOfTabsAreText() {
    assertThat(text(":::tabs\n\n@tab Рожь#a\n\nодин\n\n@tab:active 米\n\nдва\n:::\n\n@tab x\n"))
        .isEqualTo("Рожь\nодин\n米\nдва\n@tab x");
    assertThat(text(":::tabs\n== Рожь\nодин\n== Овёс\nдва\n:::\n\n== x\n"))
        .isEqualTo("Рожь\nодин\nОвёс\nдва\n== x");
    assertThat(
            text(
                """
                {% tabs a, 1 %}
                <!-- tab Рожь@home -->
                один
                <!-- endtab -->
                {% endtabs %}
                """))
        .isEqualTo("Рожь\nодин");
    assertThat(text("<!-- tab Рожь -->\nодин\n")).isEqualTo("один");
  }

  @Test
  void wordsOfOneTemplateAreNoPartOfThoseOfTheNext() {
    assertThat(text("{{< tab \"Один\" >}}рожь{{< /tab >}}{{< tab name=\"Два\" >}}овёс{{< /tab >}}"))
        .isEqualTo("Один рожь Два овёс");
    assertThat(text("{% if a %}рожь{% else %}овёс{% endif %}{% if b %}соль{% endif %}"))
        .isEqualTo("рожь овёс соль");
    assertThat(text("{% case x %}{% when 1 %}面包{% when 2 %}茶{% endcase %}")).isEqualTo("面包 茶");
    assertThat(text("item{% if n > 1 %}s{% endif %}, x{{< sup >}}2{{< /sup >}}"))
        .isEqualTo("items, x2");
  }

  @Test
  void quotationsAndShortcodesShowWhoIsQuoted() {
    assertThat(
            text(
                """
                {% blockquote Анна Ли, Рожь https://a.example/b %}
                Слова.
                {% endblockquote %}
                """))
        .isEqualTo("Анна Ли, Рожь\nСлова.");
    assertThat(text("{% quote(author=\"Ли\") %}\nСлова.\n{% end %}\n")).isEqualTo("Ли\nСлова.");
    assertThat(text("Нажать {{ kbd(text=\"Enter\") }} здесь.\n")).isEqualTo("Нажать Enter здесь.");
  }
}
