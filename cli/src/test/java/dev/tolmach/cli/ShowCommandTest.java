package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of an article, with the lines of its file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowCommandTest {
  private static final String ARTICLE =
      """
      ---
      title: Маяк
      date: 2024-11-20
      lang: ru
      tags: [Море]
      url: /mayak/
      ---

      # Маяк

      Начало.

      ## Зима

      - лёд
      - снег

      ```java

      int x;

        y();
      ```

      ### Март

      Вода.

      ## Лето

      Солнце.

      ## 3

      ## Лето
      """;

  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.write(folder);
    Magazine.file(folder.resolve("content/ru/все.md"), ARTICLE);
    assertThat(run("index", "content", "--now", Magazine.NOW).code()).isZero();
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  @Test
  void anArticleIsShownWithTheLinesOfItsFile() {
    assertThat(run("show", "ru/все.md").out())
        .isEqualTo(
            """
            Маяк
            ru · 2024-11-20 · ru/все.md
            Море
            /mayak/

            11  Начало.

            13  ## Зима
            15  лёд
            16  снег
            20      int x;
            21\s\s
            22        y();

            25  ### Март
            27  Вода.

            29  ## Лето
            31  Солнце.

            33  ## 3

            35  ## Лето
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "зима, 13 15 16 20 21 22 25 27",
    "#март, 25 27",
    "МАРТ, 25 27",
    "1, 11",
    "4, 29 31",
    "3, 33",
    "лето, 29 31",
    "лето-1, 35"
  })
  void aSectionIsNamedByAnchorHeadingOrNumber(String section, String lines) {
    assertThat(lines(run("show", "ru/все.md", "--section", section))).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "11-13, 11 13",
    "12, 11",
    "15-, 15 16 20 21 22 25 27 29 31 33 35",
    "21-21, 20 21 22",
    "31-33, 31 33",
    "35-99, 35"
  })
  void linesShowTheirBlocks(String range, String lines) {
    assertThat(lines(run("show", "ru/все.md", "--lines", range))).isEqualTo(lines);
  }

  private static String lines(Session.Outcome outcome) {
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    return String.join(
        " ",
        outcome
            .out()
            .lines()
            .skip(4)
            .filter(line -> !line.isEmpty())
            .map(line -> line.substring(0, 2))
            .toList());
  }

  @Test
  void linesWithoutTextAreReported() {
    Session.Outcome outcome = run("show", "ru/все.md", "--lines", "2-5");
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.err()).isEqualTo("No text is on lines 2-5.\n");
    assertThat(run("show", "ru/все.md", "--lines", "2", "--format", "json").out())
        .endsWith("\"sections\":[],\"messages\":[\"No text is on line 2.\"]}\n");
  }

  @Test
  void linesPastTheEndOfTheFileHaveNoText() {
    assertThat(run("show", "ru/все.md", "--lines", "200").err())
        .isEqualTo("No text is on line 200.\n");
    assertThat(run("show", "ru/все.md", "--lines", "90-99").err())
        .isEqualTo("No text is on lines 90-99.\n");
    assertThat(run("show", "ru/все.md", "--lines", "200-").out()).doesNotContain("Лето");
  }

  @Test
  void jsonHasSectionsAndBlocks() {
    assertThat(run("show", "ru/все.md", "--section", "зима", "--format", "json").out())
        .isEqualTo(
            """
            {"version":1,"id":"ru/все.md","title":"Маяк","language":"ru","date":"2024-11-20",\
            "tags":["Море"],"url":"/mayak/","sections":[\
            {"number":2,"level":2,"heading":"Зима","anchor":"зима","line":13,"blocks":[\
            {"kind":"heading","text":"Зима","line":13},\
            {"kind":"text","text":"лёд","line":15},{"kind":"text","text":"снег","line":16},\
            {"kind":"code","text":"int x;\\n\\n  y();","line":20}]},\
            {"number":3,"level":3,"heading":"Март","anchor":"март","line":25,"blocks":[\
            {"kind":"heading","text":"Март","line":25},\
            {"kind":"text","text":"Вода.","line":27}]}],"messages":[]}
            """);
  }

  @Test
  void snippetsHaveTheLineThatShowTakes() {
    assertThat(run("search", "снег", "--format", "json").out()).contains(",\"line\":16}");
    assertThat(run("search", "int", "--format", "json").out()).contains(",\"line\":20}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          show nowhere.md | No such article: 'nowhere.md'. Expected the id of an article of the index, such as a search prints. Correct it, or ask 'why' what became of the article.
          show en/draft.md | No text of this article: 'en/draft.md'. Expected one of the index. Not in the index: the article was left out as draft. Let it in and build again, or read its file.
          show | No article: ''. Expected the id of an article. See 'tolmach show --help'.
          show ru/все.md --section осень | No such section: 'осень'. Expected a heading, an anchor or a number up to 6. See the headings with 'tolmach show' and the article alone.
          show ru/все.md --lines 9-3 | No range of lines: '9-3'. Expected --lines FROM-TO with the numbers of lines, the smaller one first, such as 20-40. Correct the numbers.
          """)
  void whatCannotBeShownIsSaid(String typed, String message) {
    Session.Outcome outcome = run(typed.split(" "));
    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEqualTo(message + "\n");
  }
}
