package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.limits.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code --limit NAME=N} of builds and of lint. */
class LimitsTest {
  private static final String NAMES =
      "article-bytes, front-matter-characters, front-matter-values, front-matter-depth,"
          + " front-matter-lines, side-file-bytes, markdown-depth, work-versions, article-warnings,"
          + " failed-articles";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
    Magazine.file(folder.resolve("content/long.md"), "Long. ".repeat(1_000));
  }

  @Test
  void aLowerLimitIsARowAndAHigherOneReadsTheArticle() throws IOException {
    Session.Outcome lower =
        run("index", "content", "--limit", "article-bytes=5K", "--report", "report.json");

    assertThat(lower.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(lower.err())
        .isEqualTo(
            "long.md: The file is too large: 'long.md'. Expected at most 5120 bytes. Split"
                + " it.\n");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"failed\":[{\"id\":\"long.md\",");
    assertThat(run("index", "--limit", "article-bytes=6K").code()).isZero();
    assertThat(run("search", "long", "--format", "trec").out()).startsWith("1 Q0 long.md 1 ");
  }

  @Test
  void aLimitMayBeGivenSeveralTimesAndOfOneTheLastCounts() {
    Session.Outcome outcome =
        run(
            "rebuild",
            "content",
            "--limit=failed-articles=0",
            "--limit=article-bytes=10",
            "--limit=failed-articles=100");

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(run("rebuild", "content", "--limit=failed-articles=0", "--limit=article-bytes=10"))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(ExitCode.ERROR))
        .satisfies(ended ->
            assertThat(ended.err())
                .startsWith("Too many articles cannot be read: more than '0', the last one '"));
  }

  @Test
  void lintGoesByTheLimitsThatABuildWouldGoBy() {
    assertThat(run("lint", "content", "--limit", "article-bytes=5K", "--warnings").out())
        .contains("long.md: The file is too large: 'long.md'. Expected at most 5120 bytes.");
    assertThat(run("lint", "content", "--limit", "front-matter-values=1", "--warnings").out())
        .contains("koshki.md:3: The front matter is not valid YAML: too many values");
  }

  @Test
  void anUnknownNameIsReportedWithAllNames() {
    assertThat(run("index", "content", "--limit", "article-byte=5").err())
        .isEqualTo(
            "Unknown limit: 'article-byte'. Expected one of "
                + NAMES
                + ", perhaps 'article-bytes'. Correct the name.\n");
    assertThat(run("index", "content", "--limit", "=5").err())
        .isEqualTo("Unknown limit: ''. Expected one of " + NAMES + ". Correct the name.\n");
    assertThat(folder.resolve(".tolmach")).doesNotExist();
  }

  @Test
  void whatIsNoNumberOrOutOfRangeIsReported() {
    String expected =
        ". Expected --limit article-bytes=N with a whole number, such as 500, 64K, 128M or 1G."
            + " Correct the number.\n";
    assertThat(run("index", "content", "--limit", "article-bytes=much").err())
        .isEqualTo("Not a limit: 'much'" + expected);
    assertThat(run("index", "content", "--limit", "article-bytes=99999999999G").err())
        .isEqualTo("Not a limit: '99999999999G'" + expected);
    assertThat(run("index", "content", "--limit", "article-bytes").err())
        .isEqualTo("Not a limit: ''" + expected);
    assertThat(run("index", "content", "--limit", "article-bytes=999999999G").err())
        .isEqualTo(
            "Out of range: limit article-bytes '1073741822926258176'. Expected 1 to 1073741824."
                + " Choose a number in that range.\n");
    assertThat(run("index", "content", "--limit", "markdown-depth=0").code())
        .isEqualTo(ExitCode.ERROR);
  }

  @ParameterizedTest
  @EnumSource
  void thePageOfLimitsTellsEachByNameDefaultAndRange(Limit limit) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "limits.md"));
    String row =
        page.lines()
            .filter(line -> line.contains("`" + limit.settingName() + "`"))
            .findFirst()
            .orElse("");

    assertThat(row)
        .contains(description(limit.standard()))
        .contains(description(limit.least()) + " to " + description(limit.most()));
  }

  @Test
  void helpNamesAllLimits() {
    assertThat(run("index", "--help").out().replaceAll("\\s+", " ")).contains(NAMES);
  }

  private static String description(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
