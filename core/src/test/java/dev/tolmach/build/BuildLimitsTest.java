package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Warning;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexReport;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit does what it says in a build, lower and higher, and updates go by the new one. */
class BuildLimitsTest {
  private final Directory directory = new ByteBuffersDirectory();

  @Test
  void fileThatIsTooLargeFailsAndIsReadWhenItMayBeSoLarge(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), article("A", ENGLISH));
    Files.writeString(folder.resolve("b.md"), article("B", ENGLISH.repeat(10)));
    ArticleArchive archive = ArticleArchive.folder("a", folder);

    IndexReport refused = update(archive, Limit.ARTICLE_BYTES, 1_000);
    assertThat(refused.failed())
        .containsExactly(
            new IndexReport.Failed(
                new ArticleId("a", "b.md"),
                0,
                "The file is too large: 'b.md'. Expected at most 1000 bytes. Split it."));

    IndexReport read = update(archive, Limit.ARTICLE_BYTES, 100_000);
    assertThat(read.failed()).isEmpty();
    assertThat(read.indexed()).isEqualTo(1);
    assertThat(read.unchanged()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:a.md", "a:b.md");
  }

  @Test
  void fileThatMayBeSoLargeNoMoreStaysAsItWasAndFails(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.md"), article("B", ENGLISH));
    ArticleArchive archive = ArticleArchive.folder("a", folder);
    update(archive, Limits.STANDARD);

    IndexReport report = update(archive, Limit.ARTICLE_BYTES, 10);

    assertThat(report.failed())
        .singleElement()
        .satisfies(row ->
            assertThat(row.message()).endsWith(" Its last good version stays in the index."));
    assertThat(IndexView.of(directory).ids()).containsExactly("a:b.md");
  }

  @Test
  void rowThatIsTooLargeFailsAndIsReadWhenItMayBeSoLarge() throws IOException {
    String rows =
        "{\"id\":\"a\",\"body\":\"Short.\"}\n{\"id\":\"b\",\"body\":\"" + "x ".repeat(99) + "\"}\n";
    ArticleArchive archive = rows(rows);

    assertThat(update(archive, Limit.ARTICLE_BYTES, 100).failed())
        .singleElement()
        .satisfies(row -> assertThat(row.message()).contains("It is longer than 100 bytes"));
    assertThat(update(archive, Limit.ARTICLE_BYTES, 1_000).failed()).isEmpty();
    assertThat(IndexView.of(directory).ids()).containsExactly("a:a", "a:b");
  }

  @Test
  void valuesAndDepthOfRowsAreLimitedToo() throws IOException {
    ArticleArchive archive = rows("{\"id\":\"a\",\"tags\":[\"x\",\"y\",\"z\"]}\n");

    assertThat(update(archive, Limit.FRONT_MATTER_VALUES, 4).failed()).hasSize(1);
    assertThat(update(archive, Limit.FRONT_MATTER_DEPTH, 1).failed()).hasSize(1);
    assertThat(update(archive, Limits.STANDARD).failed()).isEmpty();
  }

  @Test
  void oversizedSideFileIsReportedAndReadOnceTheLimitAllows(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.md"), ENGLISH);
    Files.writeString(folder.resolve("a.yml"), "title: Sibling\nnote: " + "x".repeat(200) + "\n");
    ArticleArchive archive = ArticleArchive.folder("a", folder);

    assertThat(update(archive, Limit.SIDE_FILE_BYTES, 100).warnings())
        .containsExactly(
            new IndexReport.Warned(
                new ArticleId("a", "a.md"),
                0,
                "The file next to it is too large: 'a.yml'. Expected at most 100 bytes. It was not"
                    + " read; shorten it."));
    assertThat(title("a:a.md")).isEqualTo("a");

    IndexReport report = update(archive, Limit.SIDE_FILE_BYTES, 1_000);
    assertThat(report.warnings()).isEmpty();
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(title("a:a.md")).isEqualTo("Sibling");
  }

  @Test
  void largeDataNextToAnArticleAreNoWarning(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), ENGLISH);
    Files.writeString(folder.resolve("a.yml"), "points: [" + "1, ".repeat(200) + "1]\n");

    IndexReport report = update(ArticleArchive.folder("a", folder), Limit.SIDE_FILE_BYTES, 100);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void warningsOfAnArticleAreListedUpToTheirLimit() throws IOException {
    List<Warning> thirty = IntStream.range(0, 30).mapToObj(i -> new Warning(i, "Odd.")).toList();
    MemoryArchive archive = new MemoryArchive("a").addWarned("a.md", thirty);

    assertThat(rebuild(archive, Limits.STANDARD).warnings()).hasSize(21);
    assertThat(rebuild(archive, Limit.ARTICLE_WARNINGS, 40).warnings()).hasSize(30);
    assertThat(rebuild(archive, Limit.ARTICLE_WARNINGS, 0).warnings())
        .containsExactly(
            new IndexReport.Warned(
                new ArticleId("a", "a.md"),
                0,
                "The article has 30 warnings. The first 0 are listed."));
  }

  @Test
  void buildEndsWhenMoreArticlesFailThanMay() throws IOException {
    MemoryArchive archive =
        new MemoryArchive("a").addBroken("a.md", "No.").addBroken("b.md", "No.");

    assertThat(rebuild(archive, Limit.FAILED_ARTICLES, 2).failed()).hasSize(2);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> rebuild(archive, Limit.FAILED_ARTICLES, 1))
        .withMessageStartingWith("Too many articles cannot be read: more than '1', the last one");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> rebuild(archive, Limit.FAILED_ARTICLES, 0));
  }

  @Test
  void versionsOfAWorkAreOneBlockUpToTheirLimit() throws IOException {
    MemoryArchive archive = new MemoryArchive("a");
    for (int i = 0; i < 6; i++) {
      archive.add(i + ".md", "---\ntranslationKey: x\n---\n" + RUSSIAN);
    }

    assertThat(update(archive, Limit.WORK_VERSIONS, 5).warnings())
        .containsExactly(
            new IndexReport.Warned(
                new ArticleId("a", "0.md"),
                0,
                "The work has too many versions: '6'. Expected at most 5 with one translation key."
                    + " They are hits of their own; give each work its own key."));
    assertThat(IndexView.of(directory).blocks).hasSize(6);
    assertThat(Generations.check(directory).problems()).isEmpty();

    assertThat(update(archive, Limit.WORK_VERSIONS, 6).indexed()).isEqualTo(6);
    assertThat(IndexView.of(directory).blocks).hasSize(1);
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void versionsThatLieNextToEachOtherAreCutAtTheLimitAsWell() throws IOException {
    MemoryArchive archive = new MemoryArchive("a");
    List.of("de", "en", "fr", "ru", "uk").forEach(tag -> archive.add("x." + tag + ".md", ENGLISH));

    rebuild(archive, Limit.WORK_VERSIONS, 2);
    assertThat(IndexView.of(directory).blocks).allMatch(block -> block.size() <= 2);
    assertThat(Generations.check(directory).problems()).isEmpty();

    rebuild(archive, Limits.STANDARD);
    assertThat(IndexView.of(directory).blocks).hasSize(1);
  }

  @Test
  void articleIsReadAgainWhenItsFrontMatterMayBeLarger() throws IOException {
    MemoryArchive archive =
        new MemoryArchive("a").add("a.md", "---\ntitle: {a: {b: C}}\n---\n" + ENGLISH);

    assertThat(update(archive, Limit.FRONT_MATTER_DEPTH, 1).warnings()).isNotEmpty();
    assertThat(update(archive, Limit.FRONT_MATTER_DEPTH, 1).unchanged()).isEqualTo(1);
    IndexReport report = update(archive, Limits.STANDARD);
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void markdownMayBeDeeperAndIsReadAgainThen() throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("a.md", "> ".repeat(7) + "Deep.\n");

    assertThat(update(archive, Limit.MARKDOWN_DEPTH, 5).warnings())
        .containsExactly(
            new IndexReport.Warned(
                new ArticleId("a", "a.md"),
                1,
                "The Markdown is nested as deep as may be: '5'. Deeper blocks and inlines are read"
                    + " as text. Nest it less."));
    assertThat(text("a:a.md")).contains("> ");
    IndexReport report = update(archive, Limit.MARKDOWN_DEPTH, 20);
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.warnings()).isEmpty();
    assertThat(text("a:a.md")).isEqualTo("Deep.");
  }

  @Test
  void markdownAsDeepAsItMayBeIsReadByTheThreadsOfABuild() throws IOException {
    int most = Limit.MARKDOWN_DEPTH.most();
    MemoryArchive archive =
        new MemoryArchive("a")
            .add("quotes.md", "> ".repeat(3 * most) + "Deep.\n")
            .add("lists.md", "- ".repeat(3 * most) + "Deep.\n")
            .add("links.md", "![".repeat(3 * most) + "Deep." + "](x)".repeat(3 * most) + "\n")
            .add("emphasis.md", "*a **b ".repeat(most) + "Deep." + "** *".repeat(most) + "\n");

    assertThat(rebuild(archive, Limit.MARKDOWN_DEPTH, most).failed()).isEmpty();
  }

  @Test
  void limitsThatChangeNoArticleMakeNoneReadAgain() throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("a.md", ENGLISH);
    update(archive, Limits.STANDARD);
    Limits others =
        Limits.STANDARD
            .with(Limit.ARTICLE_BYTES, 1_000_000)
            .with(Limit.SIDE_FILE_BYTES, 1_000)
            .with(Limit.ARTICLE_WARNINGS, 3)
            .with(Limit.FAILED_ARTICLES, 3);

    assertThat(update(archive, others).unchanged()).isEqualTo(1);
    assertThat(Generations.list(directory)).hasSize(1);
  }

  private static ArticleArchive rows(String rows) {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    return ArticleArchive.ndjson("a", () -> new ByteArrayInputStream(bytes));
  }

  private IndexReport update(ArticleArchive archive, Limit limit, int value) throws IOException {
    return update(archive, Limits.STANDARD.with(limit, value));
  }

  private IndexReport update(ArticleArchive archive, Limits limits) throws IOException {
    return indexer(settings().limits(limits).build()).update(directory, List.of(archive));
  }

  private IndexReport rebuild(ArticleArchive archive, Limit limit, int value) throws IOException {
    return rebuild(archive, Limits.STANDARD.with(limit, value));
  }

  private IndexReport rebuild(ArticleArchive archive, Limits limits) throws IOException {
    return indexer(settings().limits(limits).build())
        .rebuild(directory, List.of(archive), Set.of());
  }

  private String title(String id) {
    return IndexView.of(directory).article(id).title();
  }

  private String text(String id) {
    return IndexView.of(directory).article(id).text();
  }
}
