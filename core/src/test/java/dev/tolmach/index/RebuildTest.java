package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.Warning;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final Directory directory = new ByteBuffersDirectory();
  private final MemoryArchive archive = new MemoryArchive("a");

  private IndexReport rebuild(MemoryArchive... archives) throws IOException {
    return indexer().rebuild(directory, List.of(archives), Set.of());
  }

  @Test
  void reportAccountsForEveryArticle() throws IOException {
    archive
        .add("one.md", article("Маяк", RUSSIAN))
        .add("two.md", article("灯塔", CHINESE))
        .add("three.md", article("The lighthouse", ENGLISH))
        .add("draft.md", "---\ntitle: Later\ndraft: true\n---\nText\n")
        .addBroken("broken.md", "Not readable.")
        .ignore(7);

    IndexReport report = rebuild(archive);

    assertThat(report.seen()).isEqualTo(5);
    assertThat(report.indexed()).isEqualTo(3);
    assertThat(report.unchanged()).isZero();
    assertThat(report.deleted()).isZero();
    assertThat(report.ignored()).isEqualTo(7);
    assertThat(report.skipped())
        .containsExactly(new IndexReport.Skipped(new ArticleId("a", "draft.md"), SkipReason.DRAFT));
    assertThat(report.failed())
        .containsExactly(
            new IndexReport.Failed(new ArticleId("a", "broken.md"), 3, "Not readable."));
    assertThat(report.languages())
        .isEqualTo(
            Map.of(Language.RUSSIAN, 1L, Language.CHINESE_SIMPLIFIED, 1L, Language.ENGLISH, 1L));
    assertThat(report.bytes()).isGreaterThan(600);
    assertThat(report.seconds()).isPositive();
    assertThat(report.generation()).isEqualTo("000001-20250906T101500Z");
  }

  @Test
  void skippedArticleLeavesANote() throws IOException {
    archive.add("draft.md", "---\ntitle: Later\ndraft: true\n---\nText\n");
    rebuild(archive);
    assertThat(IndexView.of(directory).notes).isEqualTo(Map.of("a:draft.md", "draft"));
    assertThat(IndexView.of(directory).articles).isEmpty();
  }

  @Test
  void rowsAreSortedByIdThenLine() throws IOException {
    for (String path : List.of("c.md", "a.md", "b.md")) {
      archive.addBroken(path, "No.");
    }
    assertThat(rebuild(archive).failed())
        .extracting(failed -> failed.id().path())
        .containsExactly("a.md", "b.md", "c.md");
  }

  @Test
  void lastOfTwoArticlesWithOneIdWins() throws IOException {
    archive
        .add("one.md", article("First", RUSSIAN))
        .add("other.md", article("Other", ENGLISH))
        .add("one.md", article("Second", ENGLISH));

    IndexReport report = rebuild(archive);

    assertThat(IndexView.of(directory).article("a:one.md").title()).isEqualTo("Second");
    assertThat(report.seen()).isEqualTo(3);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.skipped())
        .containsExactly(
            new IndexReport.Skipped(new ArticleId("a", "one.md"), SkipReason.DUPLICATE));
    assertThat(report.warnings())
        .containsExactly(
            new IndexReport.Warned(
                new ArticleId("a", "one.md"),
                0,
                "The archive has more than one article with this id. The last one was taken. Give"
                    + " each article an id of its own."));
    assertThat(report.languages()).isEqualTo(Map.of(Language.ENGLISH, 2L));
  }

  @Test
  void duplicateThatIsADraftTakesTheArticleOut() throws IOException {
    archive.add("one.md", article("First", ENGLISH)).add("one.md", "---\ndraft: true\n---\nText\n");
    IndexReport report = rebuild(archive);
    assertThat(IndexView.of(directory).articles).isEmpty();
    assertThat(IndexView.of(directory).notes).isEqualTo(Map.of("a:one.md", "draft"));
    assertThat(report.indexed()).isZero();
    assertThat(report.skipped())
        .extracting(IndexReport.Skipped::reason)
        .containsExactly(SkipReason.DRAFT, SkipReason.DUPLICATE);
  }

  @Test
  void duplicateThatCannotBeReadLeavesTheEarlierArticle() throws IOException {
    archive.add("one.md", article("First", ENGLISH)).addBroken("one.md", "Not readable.");
    IndexReport report = rebuild(archive);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.failed())
        .extracting(IndexReport.Failed::message)
        .containsExactly("Not readable. An earlier article with the same id stays in the index.");
  }

  @Test
  void idThatIsTooLongFailsByItself() throws IOException {
    archive.add("ж".repeat(20_000), ENGLISH).add("one.md", ENGLISH);
    IndexReport report = rebuild(archive);
    assertThat(report.failed())
        .extracting(IndexReport.Failed::message)
        .containsExactly(
            "The id is too long: 40002 bytes with the archive's name. Expected at most 32766."
                + " Shorten it.");
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.seen()).isEqualTo(2);
  }

  @Test
  void translationKeyThatIsTooLongFailsByItself() throws IOException {
    archive
        .add("one.md", "---\ntranslationKey: " + "k".repeat(33_000) + "\n---\n" + ENGLISH)
        .add("two.md", ENGLISH);
    IndexReport report = rebuild(archive);
    assertThat(report.failed())
        .extracting(IndexReport.Failed::message)
        .containsExactly(
            "The key of the work is too long: '"
                + "k".repeat(40)
                + "…'. Expected at most 32766 bytes with the archive's name. Shorten the"
                + " translation key.");
    assertThat(report.indexed()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstWarningsOfAnArticleAreListed() throws IOException {
    List<Warning> thirty =
        IntStream.rangeClosed(1, 30).mapToObj(line -> new Warning(line, "Line " + line)).toList();
    archive.addWarned("many.md", thirty).addWarned("few.md", thirty.subList(0, 20));
    List<IndexReport.Warned> warnings = rebuild(archive).warnings();
    assertThat(warnings).hasSize(41);
    assertThat(warnings.get(19)).isEqualTo(warned("few.md", 20, "Line 20"));
    assertThat(warnings.get(20))
        .isEqualTo(warned("many.md", 0, "The article has 30 warnings. The first 20 are listed."));
    assertThat(warnings.get(40)).isEqualTo(warned("many.md", 20, "Line 20"));
  }

  private static IndexReport.Warned warned(String path, int line, String message) {
    return new IndexReport.Warned(new ArticleId("a", path), line, message);
  }

  @Test
  void archiveMustHandOutItsOwnArticles() {
    archive.addOf(new ArticleId("b", "one.md"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rebuild(archive))
        .withMessage(
            "An article of another archive: 'b:one.md'. Expected only articles of 'a'. Give the"
                + " archive's articles ids with its name.");
  }

  @Test
  void noArchiveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rebuild())
        .withMessage("No archive to build from. Expected one or more. Name the archives to index.");
  }

  @Test
  void twoArchivesWithOneNameAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rebuild(archive, new MemoryArchive("a")))
        .withMessage(
            "Two archives have one name: 'a'. Expected a name of its own for each. Name them:"
                + " NAME=PATH.");
  }

  @Test
  void archiveOfTheLiveGenerationMustNotBeForgotten() throws IOException {
    MemoryArchive other = new MemoryArchive("b").add("one.md", ENGLISH);
    rebuild(archive.add("one.md", ENGLISH), other);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rebuild(archive))
        .withMessage(
            "The index holds an archive that is not given: 'b'. Expected all its archives. Give it"
                + " too, or drop it: --drop b.");
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md", "b:one.md");

    indexer().rebuild(directory, List.of(archive), Set.of("b"));
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
  }

  @Test
  void rebuildBeginsFromNothing() throws IOException {
    rebuild(archive.add("one.md", ENGLISH).add("two.md", ENGLISH));
    IndexReport report = rebuild(new MemoryArchive("a").add("two.md", ENGLISH));
    assertThat(IndexView.of(directory).ids()).containsExactly("a:two.md");
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.generation()).isEqualTo("000002-20250906T101500Z");
  }
}
