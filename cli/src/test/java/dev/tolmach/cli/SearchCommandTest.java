package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCommandTest {
  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.write(folder);
    assertThat(run("index", "content", "--now", Magazine.NOW).code()).isZero();
  }

  @Test
  void hitsAreAListToRead() {
    assertThat(run("search", "лодка"))
        .isEqualTo(
            outcome(
                """
                 1. Год на маяке
                    ru · 2024-11-20 · ru/mayak.md
                    Собака сторожит лодку.

                1 article matches 'лодка'.
                """));
  }

  @Test
  void aHitNamesTheSectionAndTheLineOfItsHeading() {
    assertThat(run("search", "рыбак").out())
        .contains("ru · 2025-03-02 · ru/koshki.md:10 › Рыбаки\n");
  }

  @Test
  void allFormsOfAWordAreMarkedOnATerminal() {
    assertThat(new Session(folder).onATerminal().run("search", "рыбак").out())
        .contains(
            "Кошки ждут \u001b[1;33mрыбаков\u001b[0m, а \u001b[1;33mрыбаки\u001b[0m ждут рыбу.");
  }

  @Test
  void severalWordsAreOneQuery() {
    assertThat(ids("search", "lighthouse", "keeper")).containsExactly("en/light house.md");
    assertThat(ids("search", "lighthouse keeper")).containsExactly("en/light house.md");
  }

  @Test
  void aWordWithOneDashIsQueryText() {
    assertThat(ids("search", "-собака", "--sort", "newest"))
        .containsExactly("en/light house.md", "ru/koshki.md", "zh/灯塔.md");
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndFacetsNarrowEachOther() {
    assertThat(ids("search", "--tag", "море", "--tag", "海", "--sort", "oldest"))
        .containsExactly("zh/灯塔.md", "ru/mayak.md");
    assertThat(ids("search", "--tag", "море", "--tag", "海", "--language", "zh"))
        .containsExactly("zh/灯塔.md");
    assertThat(ids("search", "--author", "Анна", "--date", "2025")).containsExactly("ru/koshki.md");
  }

  @Test
  void bothEndsOfARangeAreIncluded() {
    assertThat(ids("search", "--from", "2024-05-31", "--to", "2024-11", "--sort", "newest"))
        .containsExactly("ru/mayak.md", "zh/灯塔.md");
    assertThat(ids("search", "--from", "2025-03-30")).containsExactly("en/light house.md");
  }

  @Test
  void aCustomFieldNarrowsToo() {
    assertThat(ids("search", "--where", "Series=прогулки")).containsExactly("ru/koshki.md");
  }

  @Test
  void facetsAreShownWhereAskedFor() {
    assertThat(
            run(
                "search",
                "--sort",
                "newest",
                "--limit",
                "0",
                "--facet",
                "date:1",
                "--facet",
                "language"))
        .isEqualTo(
            outcome(
                """
                4 articles match.

                date
                  2025       2
                    2025-03  2
                  … and 1 more

                language
                  ru       2
                  en       1
                  zh-Hans  1
                """));
  }

  @Test
  void aPageLeadsToTheNext() {
    String first = run("search", "--sort", "newest", "--limit", "2").out();
    String cursor = first.substring(first.indexOf("--after ") + 8).strip();

    assertThat(first).contains("en/light house.md", "ru/koshki.md");
    assertThat(ids("search", "--sort", "newest", "--limit", "2", "--after", cursor))
        .containsExactly("ru/mayak.md", "zh/灯塔.md");
  }

  @Test
  void jsonCarriesAllFacets() {
    String json = run("search", "маяк", "--format", "json").out();

    assertThat(json)
        .startsWith(
            "{\"version\":1,\"query\":\"маяк\",\"match\":\"best\",\"total\":1,\"translatedTotal\":0,")
        .contains("\"facets\":{\"tag\":[{\"key\":\"море\",\"value\":\"Море\",\"count\":1,")
        .contains("\"category\":[]", "\"author\":[", "\"language\":[", "\"date\":[")
        .contains(
            "\"facetOthers\":{\"tag\":0,\"category\":0,\"author\":0,\"language\":0,\"date\":0}")
        .endsWith("}\n");
  }

  @Test
  void ndjsonIsAHitALine() {
    String lines = run("search", "--sort", "oldest", "--format", "ndjson").out();

    assertThat(lines.lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    assertThat(lines).startsWith("{\"id\":\"zh/灯塔.md\",");
  }

  @Test
  void aFileOfQueriesBecomesATrecRun() throws IOException {
    Magazine.file(folder.resolve("queries.tsv"), "\uFEFFq1\tlighthouse\n\nq2\tмаяк\nq3\tнету\n");

    String run = run("search", "--queries", "queries.tsv", "--format", "trec").out();

    assertThat(run.replaceAll(" [0-9.]+ tolmach", " S tolmach"))
        .isEqualTo("q1 Q0 en/light%20house.md 1 S tolmach\nq2 Q0 ru/mayak.md 1 S tolmach\n");
  }

  @Test
  void aRunCorrectsWhatASearchCorrects() {
    assertThat(run("search", "lighthuose", "--format", "text").out())
        .contains("Showing those for 'lighthouse'.");
    assertThat(
            new Session(folder)
                .withInput("1\tlighthuose\n")
                .run("search", "--queries", "-", "--format", "trec")
                .out())
        .startsWith("1 Q0 en/light%20house.md 1 ");
  }

  @Test
  void queriesMayComeFromStandardInput() {
    assertThat(
            new Session(folder)
                .withInput("7\tмаяк\n")
                .run("search", "--queries", "-", "--format", "trec")
                .out())
        .startsWith("7 Q0 ru/mayak.md 1 ");
  }

  @Test
  void aLineThatIsNoQueryIsReportedWithItsPlace() {
    assertThat(
            new Session(folder)
                .withInput("1\tмаяк\nмаяк\n")
                .run("search", "--queries", "-", "--format", "trec")
                .err())
        .isEqualTo(
            "Not a query: 'маяк' in -:2. Expected an id without spaces, a tab and the query's"
                + " words. Correct the line.\n");
  }

  @Test
  void manyQueriesAreWrittenInTrecFormatOnly() {
    assertThat(run("search", "--queries", "q.tsv").err())
        .isEqualTo(
            "Unexpected with --queries: '--format text'. Expected '--queries FILE --format trec'"
                + " and no other query. Correct the command.\n");
  }

  @Test
  void nothingFoundIsNoError() {
    assertThat(run("search", "ничегоподобного"))
        .isEqualTo(
            new Session.Outcome(ExitCode.NOTHING, "No article matches 'ничегоподобного'.\n", ""));
  }

  @Test
  void aPagePastTheLastOneIsSaidToBe() {
    Session.Outcome outcome = run("search", "маяк", "--page", "9");
    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(outcome.out())
        .isEqualTo("1 article matches 'маяк'.\nPage 9 is past the last one.\n");
    assertThat(run("search", "ничегоподобного", "--page", "9").out())
        .isEqualTo("No article matches 'ничегоподобного'.\n");
    assertThat(run("search", "маяк", "--page", "9", "--format", "json").out())
        .doesNotContain("past");
  }

  @Test
  void theCursorOfAnotherSearchIsSaidToLeadNowhere() {
    String cursor =
        run("search", "--sort", "oldest", "--limit", "3", "--format", "json")
            .out()
            .replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
    assertThat(run("search", "маяк", "--sort", "oldest", "--after", cursor).out())
        .isEqualTo(
            "1 article matches 'маяк'.\nNo hit comes after this cursor. Expected the cursor of"
                + " another page of this search.\n");
  }

  @Test
  void aCursorThatIsNoneIsReported() {
    assertThat(run("search", "маяк", "--after", "zzz"))
        .isEqualTo(
            new Session.Outcome(
                2,
                "",
                "Not a cursor of this order: 'zzz'. Expected the 'next' of an earlier result with"
                    + " the same sort order. Start from the first page.\n"));
  }

  @Test
  void anUnknownFacetIsReported() {
    String message =
        "Unknown facet: 'colour'. Expected one of tag, category, author, language, date. Correct"
            + " the name.\n";
    assertThat(run("search", "маяк", "--facet", "colour").err()).isEqualTo(message);
    assertThat(run("facets", "colour")).isEqualTo(new Session.Outcome(2, "", message));
  }

  @Test
  void aMissingIndexIsReported() {
    assertThat(run("search", "маяк", "--index", "nowhere").err())
        .isEqualTo(
            "No index: 'nowhere'. Expected a folder that 'tolmach index' has filled. Build one with"
                + " 'tolmach index ARCHIVE', or name it with --index DIR.\n");
  }

  @Test
  void aQueryOfNothingIsReported() {
    assertThat(run("search").err())
        .isEqualTo(
            "Nothing asked: ''. Expected words to look for, or an option that chooses articles,"
                + " such as --tag or --sort newest. See 'tolmach search --help'.\n");
  }

  private Iterable<String> ids(String... arguments) {
    String[] ndjson = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    ndjson[arguments.length] = "--format";
    ndjson[arguments.length + 1] = "ndjson";
    return run(ndjson)
        .out()
        .lines()
        .map(line -> line.substring(7, line.indexOf("\",\"title\"")))
        .toList();
  }

  private static Session.Outcome outcome(String out) {
    return new Session.Outcome(ExitCode.DONE, out, "");
  }

  @Test
  void theDayThatAgesAreCountedToIsAWholeDay() {
    assertThat(run("search", "маяк", "--today", "2025").err())
        .isEqualTo(
            "Not a day: '2025'. Expected --today DAY with a whole day, such as 2025-09-06. Correct"
                + " the day.\n");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
