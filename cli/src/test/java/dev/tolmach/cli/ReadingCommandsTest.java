package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that need no index: tokens, detect, lint, demo. */
class ReadingCommandsTest {
  @TempDir Path folder;

  @Test
  void tokensAreThoseOfTheNeutralFieldsAndOfTheLanguage() {
    assertThat(run("tokens", "Кошки", "бежали", "--language", "Russian").out())
        .startsWith("neutral\n")
        .containsPattern("  1 +кошки +\\S+ +0–5 +Кошки\n")
        .containsPattern("  2 +бежали +\\S+ +6–12 +бежали\n")
        .containsPattern("(?s)\nru\n.*  1 +кошк\\S* +\\S+ +0–5 +Кошки\n");
  }

  @Test
  void tokensAreGivenInJsonToo() {
    assertThat(run("tokens", "燈塔", "--language", "zh-Hant", "--format", "json").out())
        .startsWith("{\"version\":1,\"text\":\"燈塔\",\"language\":\"zh-Hant\",\"neutral\":[")
        .contains("{\"token\":\"灯塔\",\"type\":", ",\"position\":1,\"length\":", "\"tokens\":[")
        .endsWith("]}\n");
  }

  @Test
  void theLanguageOfATextOrAFileIsDetected() throws IOException {
    Magazine.write(folder);

    assertThat(run("detect", "Кошки", "ждут", "рыбаков", "на", "набережной").out())
        .matches("ru  [01]\\.\\d\\d.*\n");
    assertThat(run("detect", "content/zh/灯塔.md", "--format", "json").out())
        .matches(
            "\\{\"version\":1,\"language\":\"zh-Hans\",\"confidence\":[\\d.]+,\"others\":\\[.*]}\n");
    assertThat(new Session(folder).withInput("守灯人每天擦玻璃。").run("detect", "-").out())
        .startsWith("zh-Hans  ");
  }

  @Test
  void detectsTheLanguageOfEachLine() throws IOException {
    Files.writeString(
        folder.resolve("lines.txt"), "Кошки ждут рыбаков на набережной.\r\n\n守灯人每天擦玻璃。\n42");
    assertThat(run("detect", "--lines", "lines.txt").out())
        .isEqualTo("ru  1.00\nund  0.00\nzh-Hans  1.00\nund  0.00\n");
    assertThat(run("detect", "lines.txt", "--lines", "--format", "json").out().lines())
        .hasSize(4)
        .allMatch(row -> row.startsWith("{\"version\":1,\"language\":\""));
    assertThat(new Session(folder).withInput("Привіт, світе\n").run("detect", "--lines", "-").out())
        .startsWith("uk  ");
  }

  @Test
  void aLineOfAnyLengthIsOneRow() {
    String text = "Кошки ждут рыбаков. ".repeat(10_000);
    assertThat(
            new Session(folder).withInput(text + "\n\n" + text).run("detect", "--lines", "-").out())
        .isEqualTo("ru  1.00\nund  0.00\nru  1.00\n");
    assertThat(new Session(folder).withInput("").run("detect", "--lines", "-").out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "none.txt, No such file: 'none.txt'. Expected a file in UTF-8",
    "Кошки, No such file: 'Кошки'. Expected a file in UTF-8",
    "'', Nothing to detect: ''. Expected a file or a text."
  })
  void linesAreThoseOfAFile(String written, String error) {
    Session.Outcome outcome = run("detect", "--lines", written);
    assertThat(outcome.err()).startsWith(error).hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aPathOfAnArticleThatIsNotThereIsNoText() {
    assertThat(run("detect", "notes.md"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.ERROR,
                "",
                "No such file: 'notes.md'. Expected one that exists, or a text. Correct the path; a"
                    + " text that looks like one can come from standard input, 'tolmach detect"
                    + " -'.\n"));
  }

  @Test
  void aTextThatCanBeNoPathIsAText() {
    assertThat(run("detect", "кошки\u0000ждут").code()).isZero();
  }

  @Test
  void lintTellsWhatIsUnderstood() throws IOException {
    Magazine.write(folder);
    Magazine.file(
        folder.resolve("content/odd.md"), "---\ntags: [never\n---\n# A heading\n\nOdd.\n");

    Session.Outcome outcome = run("lint", "content", "--now", Magazine.NOW);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains(
            """
            en/draft.md
              title       Half a thought
              language    en (declared en, path)
              skipped     draft
            """,
            """
            ru/koshki.md
              title       Кошки набережной
              date        2025-03-02
              tags        Город, Кошки
              authors     Анна
              language    ru (declared ru, path)
            """)
        .containsPattern("\nodd\\.md\n  title       A heading \\(heading\\)\n")
        .containsPattern("\n  odd\\.md:\\d+: ")
        .endsWith("; 1 ignored.\n");
  }

  @Test
  void warningsOfAFileAreInTheOrderOfItsLines() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/a.md"),
        "---\ndate: someday\nlang: qq\nupdated: later\n---\nText.\n");
    String printed = run("lint", "content").out();
    assertThat(printed).containsSubsequence("\n  a.md:2: ", "\n  a.md:3: ", "\n  a.md:4: ");
    assertThat(run("lint", "content", "--format", "ndjson").out())
        .containsSubsequence("\"line\":2,", "\"line\":3,", "\"line\":4,");
  }

  @Test
  void lintMayShowOnlyWhatNeedsALook() throws IOException {
    Magazine.write(folder);
    Magazine.file(folder.resolve("content/odd.md"), "---\ntitle: [never\n---\nOdd.\n");

    assertThat(run("lint", "content", "--warnings", "--format", "ndjson").out())
        .hasLineCount(1)
        .startsWith("{\"id\":\"odd.md\",\"title\":\"");
  }

  @Test
  void lintShowsPagesThatAreNotYetTranslated() throws IOException {
    String english =
        "Whoever keeps bees learns to read the weather, for a colony that is opened in a cold wind"
            + " will not forgive the curious hand, and neither will it forget. The keeper waits for"
            + " a warm afternoon, and the bees pay for the patience with honey. Nobody has found a"
            + " quicker way.\n";
    for (String page : List.of("en/bees.md", "th/bees.md", "th/hive.md", "es/bees.md")) {
      Magazine.file(folder.resolve("content").resolve(page), "# Bees\n\n" + english);
    }
    Magazine.file(folder.resolve("content/th/ผึ้ง.md"), "# ผึ้ง\n\nผึ้งบินกลับบ้านก่อนฝนตก\n");

    assertThat(run("lint", "content").out())
        .contains("\n  language    en, not th as declared (path)\n")
        .contains("\n  language    en (declared en, path)\n")
        .endsWith("\nIn another language than declared: th → en 2, es → en 1.\n");
    assertThat(run("lint", "content", "--warnings").out())
        .contains("th/bees.md", "th/hive.md", "es/bees.md")
        .doesNotContain("en/bees.md", "ผึ้ง");
    assertThat(run("lint", "content", "--strict").code()).isZero();
    assertThat(run("lint", "content", "--format", "json").out())
        .contains(
            "\"declared\":{\"en\":{\"en\":1},\"es\":{\"en\":1},\"th\":{\"en\":2,\"th\":1}}",
            "\"declaredLanguage\":\"es\",\"declaredFrom\":\"path\",\"inAnotherLanguage\":true");
  }

  @Test
  void lintGivesOneObjectToo() throws IOException {
    Magazine.write(folder);

    assertThat(run("lint", "content", "--now", Magazine.NOW, "--format", "json").out())
        .startsWith(
            "{\"version\":1,\"seen\":6,\"failed\":0,\"warnings\":0,\"ignored\":1,"
                + "\"passedOver\":{},\"presets\":[],\"unread\":{},\"unreadKeys\":{},"
                + "\"skipped\":{\"draft\":1,\"future\":1},"
                + "\"languages\":{\"en\":1,\"ru\":2,\"zh-Hans\":1},"
                + "\"declared\":{\"en\":{\"en\":1},\"ru\":{\"ru\":2},\"zh-Hans\":{\"zh-Hans\":1}},"
                + "\"articles\":[{\"id\":\"en/2027.md\",")
        .contains(
            "{\"id\":\"ru/mayak.md\",\"title\":\"Год на маяке\",\"titleStated\":true,"
                + "\"titleFrom\":\"title\",\"date\":\"2024-11-20\","
                + "\"instant\":\"2024-11-20T00:00:00Z\",\"dateFrom\":\"date\",\"updated\":null,\"url\":null,"
                + "\"description\":null,\"headings\":[],\"unread\":[],\"tags\":[\"Море\"],\"categories\":[],"
                + "\"authors\":[\"Анна\"],\"language\":\"ru\",\"languages\":[\"ru\"],\"declaredLanguage\":\"ru\","
                + "\"declaredFrom\":\"path\",\"inAnotherLanguage\":false,\"draft\":false,"
                + "\"skipped\":null,\"failure\":null,\"warnings\":[]}");
  }

  @Test
  void aRowOfLintHasAllThatIsStatedAndTheHeadings() throws IOException {
    Magazine.file(
        folder.resolve("content/a.md"),
        """
        ---
        title: Маяк
        updated: 2024-05-31
        url: /mayak/
        description: О лампе
        ---
        # Маяк

        ## Лампа и линза
        Горит.

        ### Туман {#fog}
        Туман.
        """);
    Magazine.file(folder.resolve("content/tolmach.yaml"), "headingIds: zola\n");
    assertThat(run("lint", "content", "--format", "ndjson").out())
        .contains(
            "\"updated\":\"2024-05-31\",\"url\":\"/mayak/\",\"description\":\"О"
                + " лампе\",\"headings\":[{\"level\":2,\"text\":\"Лампа и"
                + " линза\",\"anchor\":\"lampa-i-linza\",\"line\":9},"
                + "{\"level\":3,\"text\":\"Туман\",\"anchor\":\"fog\",\"line\":12}],\"unread\":[]");
    assertThat(run("lint", "content").out())
        .contains("\n  updated     2024-05-31\n", "\n  url         /mayak/\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          datum_x: 2024-05-31              | datum_x | date
          gepostet: 31.05.2024 10:00       | gepostet | date
          日期_x: 2024年5月31日               | 日期_x   | date
          blog_title: Маяк                 | blog_title | title
          заголовок_статьи: Маяк           | заголовок_статьи | title
          文章标题_x: 灯塔                   | 文章标题_x | title
          blogTitle: Маяк                  | blogTitle | title
          seo_title: Маяк                  |         |
          version: 2024.1                  |         |
          subtitle_x: Маяк                 |         |
          date: 2024-05-31~datum_x: 2024-05-31 |     |
          title: T~blog_title: Маяк        |         |
          own: 2024-05-31                  |         |
          note: since 2024-05-31 it is dark |        |
          dates_x: [2024-05-31, 2024-06-01] |        |
          """)
  void aKeyThatLooksLikeADateOrATitleIsNeverSilent(
      String lines, @Nullable String key, @Nullable String field) throws IOException {
    Magazine.file(folder.resolve("content/tolmach.yaml"), "fields: {own: }\n");
    Magazine.file(
        folder.resolve("content/a.md"), "---\n" + lines.replace('~', '\n') + "\n---\nСлова.\n");
    String row = run("lint", "content", "--format", "ndjson").out();
    String text = run("lint", "content", "--warnings").out();
    if (key == null) {
      assertThat(row).contains("\"unread\":[]");
      assertThat(text).startsWith("1 article").doesNotContain("not read");
    } else {
      assertThat(row)
          .contains("\"unread\":[{\"key\":\"" + key + "\",\"looksLike\":\"" + field + "\"}]");
      assertThat(text)
          .contains("not read    " + key + ", which looks like a " + field)
          .endsWith(
              "Keys that look like a "
                  + field
                  + " and are not read: "
                  + key
                  + " 1. Name them in tolmach.yaml, 'fields'.\n");
      assertThat(run("lint", "content", "--strict").code()).isZero();
    }
  }

  @Test
  void lintCountsFilesOfKindsThatAreNotRead() throws IOException {
    for (String file : List.of("a.md", "b.org", "c.org", "d.rst", "e.png")) {
      Magazine.file(folder.resolve("content").resolve(file), "Слова.\n");
    }
    assertThat(run("lint", "content").out())
        .endsWith("4 ignored.\nFiles of kinds that are not read: org 2, rst 1.\n");
    assertThat(run("lint", "content", "--format", "json").out())
        .contains("\"unread\":{\"org\":2,\"rst\":1}");
  }

  @Test
  void theDemoIsTheSameEveryTimeAndWritesNothing() {
    Session.Outcome outcome = run("demo");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("$ tolmach search ", "language\n", "tag\n");
    assertThat(run("demo")).isEqualTo(outcome);
    assertThat(folder).isEmptyDirectory();
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
