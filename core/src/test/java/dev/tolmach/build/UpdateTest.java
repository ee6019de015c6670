package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.indexerAt;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {
  private final Directory directory = new ByteBuffersDirectory();

  private static MemoryArchive archive() {
    return new MemoryArchive("a");
  }

  private IndexReport update(MemoryArchive... archives) throws IOException {
    return indexer().update(directory, List.of(archives));
  }

  @Test
  void firstUpdateBuildsFromNothing() throws IOException {
    IndexReport report = update(archive().add("one.md", ENGLISH));
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(Generations.list(directory))
        .extracting(Generation::kind)
        .containsExactly(Generation.Kind.REBUILD);
  }

  @Test
  void onlyWhatChangedIsWritten() throws IOException {
    update(
        archive()
            .add("changed.md", article("Old", ENGLISH))
            .add("same.md", RUSSIAN)
            .add("vanished.md", ENGLISH));

    IndexReport report =
        update(
            archive()
                .add("changed.md", article("New", ENGLISH))
                .add("fresh.md", ENGLISH)
                .add("same.md", RUSSIAN));

    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(report.languages()).isEqualTo(Map.of(Language.ENGLISH, 2L, Language.RUSSIAN, 1L));
    IndexView view = IndexView.of(directory);
    assertThat(view.ids()).containsExactly("a:changed.md", "a:fresh.md", "a:same.md");
    assertThat(view.article("a:changed.md").title()).isEqualTo("New");
    assertThat(view.documents).isEqualTo(3);
  }

  @Test
  void nothingChangedMakesNoGeneration() throws IOException {
    MemoryArchive archive =
        archive().add("one.md", ENGLISH).add("two.md", "---\ndraft: true\n---\n");
    IndexReport first = update(archive);
    IndexReport second = update(archive);
    assertThat(second.generation()).isEqualTo(first.generation());
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(second.skipped()).isEqualTo(first.skipped()).hasSize(1);
    assertThat(second.seen()).isEqualTo(2);
    assertThat(Generations.list(directory)).hasSize(1);
  }

  @Test
  void renamedArticleIsFoundUnderItsNewName() throws IOException {
    update(archive().add("old.md", ENGLISH));
    IndexReport report = update(archive().add("new.md", ENGLISH));
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:new.md");
  }

  @Test
  void otherArchivesStayAsTheyAre() throws IOException {
    MemoryArchive other = new MemoryArchive("ab").add("one.md", RUSSIAN);
    update(archive().add("one.md", ENGLISH), other);
    IndexReport report = update(archive().add("two.md", ENGLISH));
    assertThat(report.seen()).isEqualTo(1);
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:two.md", "ab:one.md");
    assertThat(Generations.list(directory).get(0).archive("ab").orElseThrow().articles())
        .isEqualTo(1);
  }

  @Test
  void articleThatBecameADraftVanishesAndComesBack() throws IOException {
    MemoryArchive shown =
        archive().add("one.md", "---\ntitle: A\n---\n" + ENGLISH).add("two.md", RUSSIAN);
    MemoryArchive draft =
        archive().add("one.md", "---\ndraft: true\n---\n" + ENGLISH).add("two.md", RUSSIAN);
    update(shown);
    IndexReport report = update(draft);
    assertThat(report.skipped()).hasSize(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:two.md");
    assertThat(IndexView.of(directory).notes).hasSize(1);
    update(shown);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md", "a:two.md");
    assertThat(IndexView.of(directory).notes).isEmpty();
  }

  @Test
  void vanishedDraftTakesItsNoteAlong() throws IOException {
    update(archive().add("one.md", "---\ndraft: true\n---\n").add("two.md", ENGLISH));
    IndexReport report = update(archive().add("two.md", ENGLISH));
    assertThat(report.deleted()).isZero();
    assertThat(IndexView.of(directory).notes).isEmpty();
    assertThat(IndexView.of(directory).documents).isEqualTo(1);
  }

  @Test
  void futureArticleIsFoundOnceItsDayHasCome() throws IOException {
    MemoryArchive archive = archive().add("one.md", "---\ndate: 2025-10-01\n---\n" + ENGLISH);
    IndexReport before = update(archive);
    assertThat(before.skipped())
        .extracting(IndexReport.Skipped::reason)
        .containsExactly(SkipReason.FUTURE);

    IndexReport after = indexerAt("2025-10-01T00:00:00Z").update(directory, List.of(archive));
    assertThat(after.indexed()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
    assertThat(IndexView.of(directory).notes).isEmpty();

    IndexReport back = indexerAt("2025-09-30T00:00:00Z").update(directory, List.of(archive));
    assertThat(back.skipped())
        .extracting(IndexReport.Skipped::reason)
        .containsExactly(SkipReason.FUTURE);
    assertThat(IndexView.of(directory).articles).isEmpty();
  }

  @Test
  void expiredArticleVanishesOnItsDay() throws IOException {
    MemoryArchive archive = archive().add("one.md", "---\nexpiryDate: 2025-10-01\n---\n" + ENGLISH);
    assertThat(update(archive).indexed()).isEqualTo(1);
    assertThat(update(archive).unchanged()).isEqualTo(1);
    IndexReport after = indexerAt("2025-10-01T00:00:00Z").update(directory, List.of(archive));
    assertThat(after.skipped())
        .extracting(IndexReport.Skipped::reason)
        .containsExactly(SkipReason.EXPIRED);
    assertThat(IndexView.of(directory).articles).isEmpty();
    IndexReport again = indexerAt("2025-10-02T00:00:00Z").update(directory, List.of(archive));
    assertThat(again.generation()).isEqualTo(after.generation());
  }

  @Test
  void otherSettingsReadEverythingAgain() throws IOException {
    MemoryArchive archive =
        archive().add("one.md", "---\ndraft: true\n---\n" + ENGLISH).add("two.md", ENGLISH);
    update(archive);
    var withDrafts =
        indexer(settings().reading(ReadingRules.builder().includeDrafts(true).build()).build());
    IndexReport report = withDrafts.update(directory, List.of(archive));
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(withDrafts.update(directory, List.of(archive)).unchanged()).isEqualTo(2);
  }

  @Test
  void articleThatCannotBeReadAnyMoreStays() throws IOException {
    update(archive().add("one.md", ENGLISH).add("two.md", ENGLISH));
    IndexReport report = update(archive().addBroken("one.md", "No.").add("two.md", ENGLISH));
    assertThat(report.failed())
        .extracting(IndexReport.Failed::message)
        .containsExactly("No. Its last good version stays in the index.");
    assertThat(report.seen()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md", "a:two.md");
  }

  @Test
  void articlesOfAFolderThatCannotBeListedStay() throws IOException {
    update(
        archive()
            .add("sub/one.md", ENGLISH)
            .add("sub/deep/two.md", ENGLISH)
            .add("subway.md", ENGLISH));
    IndexReport report = update(archive().addBroken("sub", "Not listed."));
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:sub/deep/two.md", "a:sub/one.md");
  }

  @Test
  void duplicatesInAnUpdateLeaveTheLast() throws IOException {
    MemoryArchive archive =
        archive().add("one.md", article("First", ENGLISH)).add("one.md", article("Last", ENGLISH));
    for (int i = 0; i < 3; i++) {
      IndexReport report = update(archive);
      assertThat(report.indexed() + report.unchanged()).isEqualTo(1);
      assertThat(report.skipped()).hasSize(1);
      assertThat(IndexView.of(directory).article("a:one.md").title()).isEqualTo("Last");
      assertThat(IndexView.of(directory).documents).isEqualTo(1);
    }
  }

  @Test
  void duplicateOfAnUnchangedArticleTakesItsPlace() throws IOException {
    update(archive().add("one.md", article("First", RUSSIAN)));
    IndexReport report =
        update(
            archive()
                .add("one.md", article("First", RUSSIAN))
                .add("one.md", article("Last", ENGLISH)));
    assertThat(report.unchanged()).isZero();
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.languages()).isEqualTo(Map.of(Language.ENGLISH, 1L));
    assertThat(IndexView.of(directory).article("a:one.md").title()).isEqualTo("Last");
  }

  @Test
  void archiveWithoutAPlaceStaysAsItIsWhereAllAreUpdated() throws IOException {
    update(archive().add("one.md", ENGLISH));
    IndexReport report = update();
    assertThat(report.seen()).isZero();
    assertThat(report.notices())
        .containsExactly(
            "Archive 'a' was not updated: its articles came from a stream or a program, so there"
                + " is no place to read them again. They stay as they are; name the archive to"
                + " update it.");
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
  }

  @Test
  void noArchiveAndNoIndexIsAnError() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::update)
        .withMessage(
            "There is no index: 'an index in memory'. Expected one that holds articles. Build it"
                + " from an archive, or put an article, first.");
  }

  @Test
  void articlesOfManyThreadsAndSegmentsAreAllFound() throws IOException {
    MemoryArchive archive = archive();
    for (int i = 0; i < 300; i++) {
      archive.add("p/" + i + ".md", article("Title " + i, ENGLISH));
    }
    var indexer = indexer(terms().threads(4));
    indexer.rebuild(directory, List.of(archive), Set.of());
    for (int round = 0; round < 5; round++) {
      MemoryArchive next = archive();
      for (int i = round; i < 300; i++) {
        next.add("p/" + i + ".md", article("Title " + (i % 7 == 0 ? round : i), ENGLISH));
      }
      IndexReport report = indexer.update(directory, List.of(next));
      assertThat(report.seen()).isEqualTo(report.indexed() + report.unchanged());
      assertThat(IndexView.of(directory).ids()).hasSize(300 - round);
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  @Test
  void shortTextsAreReadAgainWhenTheirArchiveIsInOtherLanguages(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("long.md"), ENGLISH.repeat(3));
    Files.writeString(folder.resolve("casa.md"), "# Casa nova");
    ArticleArchive archive = ArticleArchive.folder("a", folder);
    indexer().update(directory, List.of(archive));
    assertThat(IndexView.of(directory).article("a:casa.md").language()).isEqualTo(Language.ENGLISH);

    Path spanish = Files.createDirectories(folder.resolve("es"));
    Files.writeString(spanish.resolve("abejas.md"), "# Abejas");
    IndexReport report = indexer().update(directory, List.of(archive));
    assertThat(IndexView.of(directory).article("a:casa.md").language().tag()).isEqualTo("es");
    assertThat(report.indexed()).as("the new one and the one in another language").isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);

    IndexReport again = indexer().update(directory, List.of(archive));
    assertThat(again.generation()).isEqualTo(report.generation());
    assertThat(again.unchanged()).isEqualTo(3);
  }

  @Test
  void allIsReadAgainByAnotherDetector() throws IOException {
    MemoryArchive archive = archive().add("one.md", ENGLISH).add("two.md", RUSSIAN);
    update(archive);
    LanguageDetector other =
        (text, candidates) -> new DetectedLanguage(Language.GERMAN, 1, List.of());
    ArticleIndexer indexer = indexer(settings().detector(other).build());
    IndexReport report = indexer.update(directory, List.of(archive));
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.languages()).isEqualTo(Map.of(Language.GERMAN, 2L));
    assertThat(indexer.update(directory, List.of(archive)).unchanged()).isEqualTo(2);
  }

  @Test
  void whatIsUnderstoodIsKnownByOneHashAndAnotherOfAnotherDetector() {
    String hash = new ReadingProbe(LanguageDetector.standard()).hash();
    assertThat(hash)
        .as("what is understood of the fixed articles: put this number into ReadingProbe")
        .hasSize(16)
        .isEqualTo(new ReadingProbe(LanguageDetector.standard()).understood());
    LanguageDetector nearly =
        (text, candidates) -> {
          DetectedLanguage found = LanguageDetector.standard().detect(text, candidates);
          return found.language().equals(Language.of("uk"))
              ? new DetectedLanguage(Language.RUSSIAN, 1, List.of())
              : found;
        };
    assertThat(new ReadingProbe(nearly).hash()).isNotEqualTo(hash);
    LanguageDetector broken =
        (text, candidates) -> {
          throw new IllegalStateException("no model");
        };
    assertThat(new ReadingProbe(broken).hash()).isNotEqualTo(hash);
  }
}
