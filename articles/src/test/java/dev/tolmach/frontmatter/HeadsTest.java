package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsTest {

  private static String body(String document) {
    return document.substring(Preamble.of(document).bodyStart()).strip();
  }

  @Test
  void linesOfKeysAndValuesUpToAnEmptyOneAreAHead() {
    String document =
        """
        Title: Ржаной хлеб: начало
        Date: 2020-01-02 10:00
        Authors: Ann Bee
            Cid Dee
        Summary: first line
            second line
        My Own Key: x

        Body: with a colon.
        """;
    Preamble head = Preamble.of(document);
    assertThat(head.syntax()).isEqualTo(Syntax.HEAD);
    assertThat(head.marksArticle()).isFalse();
    assertThat(head.fields())
        .containsExactly(
            entry("Title", "Ржаной хлеб: начало"),
            entry("Date", "2020-01-02 10:00"),
            entry("Authors", List.of("Ann Bee", "Cid Dee")),
            entry("Summary", "first line second line"),
            entry("My Own Key", "x"));
    assertThat(body(document)).isEqualTo("Body: with a colon.");
    assertThat(head.bodyLine()).isEqualTo(8);
    assertThat(head.problems()).isEmpty();
  }

  @Test
  void headMayBeInAnyLanguage() {
    assertThat(Preamble.of("标题：面包\n作者：甲\n\n正文").fields())
        .containsExactly(entry("标题", "面包"), entry("作者", "甲"));
    assertThat(Preamble.of("Заголовок: Хлеб\nДата: 2024-03-05\n\nТекст").fields())
        .containsKeys("Заголовок", "Дата");
    assertThat(Preamble.of("Title: Rye\n\ntext").fields()).containsOnlyKeys("Title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "Draft", "skip"})
  void statusOfPelicanMakesADraft(String status) {
    assertThat(Preamble.of("Title: T\nStatus: " + status + "\n\nx").fields())
        .containsEntry("draft", "true");
    assertThat(Preamble.of("Title: T\nStatus: published\n\nx").fields()).doesNotContainKey("draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note: this is prose.\n\nMore.",
        "Summary: what we did\n\nMore.",
        "Date: Monday\nTime: 10:00\nPlace: here\n\nMore.",
        "Title: T\nand a line of prose.\n\nMore.",
        "Remember: bread\nTitle: none\nAlso: salt\nNever: wait\n\nx",
        "https://example.com/a: a link\n\nx",
        "std::vector is a class\n\nx",
        "    Title: code\n    Date: 2024-01-01\n\nx",
        "Как говорил один пекарь: хлеб\n\nx",
        "Title: T\n=====\n\nx",
        "% one comment\n\n# Title\n\nx",
        "% a comment\n% of four\n% lines\n% in all\n\nx",
        "% not a date\n% of three\n% lines of comments\n\nx",
        "%%comment%%\n\nx",
        "% prose of\nLaTeX",
        "#+BEGIN_SRC sh\nls\n#+END_SRC",
        "#+STARTUP: overview\n\nx",
        "#+1: great",
        "# Heading\n\nx",
        "%",
        "#"
      })
  void proseStaysProse(String document) {
    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.NONE);
  }

  @Test
  void pandocHasATitleAuthorsAndADate() {
    String document = "% A title\n  of two lines\n% Ann Bee; 李华\n% 2019-05-06\n\n# Part\n";
    assertThat(Preamble.of(document).fields())
        .containsExactly(
            entry("title", "A title of two lines"),
            entry("author", List.of("Ann Bee", "李华")),
            entry("date", "2019-05-06"));
    assertThat(body(document)).isEqualTo("# Part");
    assertThat(Preamble.of("% Хлеб\n\nТекст").fields()).containsExactly(entry("title", "Хлеб"));
    assertThat(Preamble.of("% T\n%\n% 5 May 2019\n\nx").fields()).containsKey("date");
  }

  @Test
  void orgHasKeywords() {
    String document =
        """
        #+TITLE: Хлеб
        #+AUTHOR: Ann Bee
        #+DATE: <2024-03-05 Tue>
        #+filetags: :rye:oat:
        #+hugo_categories: kitchen

        #+LANGUAGE: ru
        * Text
        """;
    assertThat(Preamble.of(document).fields())
        .containsExactly(
            entry("title", "Хлеб"),
            entry("author", "Ann Bee"),
            entry("date", "2024-03-05 Tue"),
            entry("tags", List.of("rye", "oat")),
            entry("categories", "kitchen"),
            entry("lang", "ru"));
    assertThat(body(document)).isEqualTo("* Text");
  }

  @Test
  void headOfThousandsOfLinesIsProse() {
    String document = "Title: T\n" + "Tags: a\n".repeat(5_000) + "\nx";
    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.NONE);
  }

  @Test
  void headingEndsAHead() {
    String document = "Title: Хлеб\nDate: 2020-01-02\n## Начало\n\nТекст.\n";
    assertThat(Preamble.of(document).fields())
        .containsExactly(entry("Title", "Хлеб"), entry("Date", "2020-01-02"));
    assertThat(body(document)).startsWith("## Начало");
    assertThat(Preamble.of("Title: Хлеб\n# Начало\n").fields()).isEmpty();
    assertThat(Preamble.of("Title: Хлеб\nDate: вчера\n#хлеб и соль\n").fields()).isEmpty();
  }

  @Test
  void propertiesOfAPageOfLogseqAreAHead() {
    String document = "title:: Ржаной хлеб\ntags:: мука, [[чёрный хлеб]]\nicon:: x\n\n- Текст.\n";
    Preamble head = Preamble.of(document);
    assertThat(head.syntax()).isEqualTo(Syntax.HEAD);
    assertThat(head.fields())
        .containsExactly(
            entry("title", "Ржаной хлеб"),
            entry("tags", "мука, [[чёрный хлеб]]"),
            entry("icon", "x"));
    assertThat(body(document)).isEqualTo("- Текст.");
    assertThat(body("alias:: Рожь\n- Пункт\n")).isEqualTo("- Пункт");
    assertThat(Preamble.of("alias:: буханка, каравай\n\nx").fields().get("alias"))
        .asString()
        .isEqualTo("[буханка, каравай]");
  }

  @Test
  void propertiesBelowAHeadingAreAHead() {
    String document =
        """
        # Хлебный журнал

        Created: January 5, 2024 10:30 AM
        Last edited time: February 6, 2024 9:05 PM
        Tags: хлеб, рожь
        Status: Draft

        Тело: с двоеточием.
        """;
    Preamble head = Preamble.of(document);
    assertThat(head.syntax()).isEqualTo(Syntax.HEAD);
    assertThat(head.fields())
        .containsExactly(
            entry("title", "Хлебный журнал"),
            entry("Created", "January 5, 2024 10:30 AM"),
            entry("Last edited time", "February 6, 2024 9:05 PM"),
            entry("Tags", "хлеб, рожь"),
            entry("Status", "Draft"));
    assertThat(body(document)).isEqualTo("Тело: с двоеточием.");
    assertThat(Preamble.of("# 面包 #\n\n创建时间：2024年1月5日\n\n正文\n").fields())
        .containsExactly(entry("title", "面包"), entry("创建时间", "2024年1月5日"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\n\nUpdate: since 2.0 this is obsolete.\n\nx",
        "# T\n\nTags: are words.\n\nx",
        "# T\n\nDate: Monday\n\nx",
        "# T\n\nDate: 2024-05-06\nA line of prose.\n\nx",
        "# T\n\nNote: one\nWarning: two\nDate: 2024-05-06\n\nx",
        "# T\nDate: 2024-05-06\n\nx",
        "## T\n\nDate: 2024-05-06\n\nx",
        "# T\n\n    Date: 2024-05-06\n\nx",
        "# T",
        "# T\n\n",
        "# T\n\nСначала: 2024 год\n\nx"
      })
  void linesWithColonsBelowAHeadingAreProse(String document) {
    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "std::vector is a list\n\nБелый.\n",
        "icon:: x\n\nБез известных ключей.\n",
        "title:: Заголовок\nи строка прозы\n",
        "title::Слитно\n"
      })
  void doubleColonsInProseAreNoHead(String document) {
    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.NONE);
  }
}
