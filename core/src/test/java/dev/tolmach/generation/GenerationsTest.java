package dev.tolmach.generation;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.build.ArticleIndexer;
import dev.tolmach.build.IndexFixture;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexReport;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
  private final Directory directory = new ByteBuffersDirectory();

  private static MemoryArchive titled(String title) {
    return new MemoryArchive("a").add("one.md", article(title, ENGLISH));
  }

  private void rebuild(String title) throws IOException {
    indexer().rebuild(directory, List.of(titled(title)), Set.of());
  }

  private void update(String title) throws IOException {
    indexer().update(directory, List.of(titled(title)));
  }

  private String liveTitle() {
    return IndexView.of(directory).article("a:one.md").title();
  }

  private List<String> kept() throws IOException {
    return Generations.list(directory).stream()
        .map(generation -> generation.number() + " " + generation.kind())
        .toList();
  }

  @Test
  void generationTellsWhatItHoldsAndWhatItsBuildDid() throws IOException {
    MemoryArchive archive =
        titled("First").add("draft.md", "---\ndraft: true\n---\nText\n").ignore(4);
    indexer().rebuild(directory, List.of(archive), Set.of());
    Generation generation = Generations.list(directory).get(0);
    assertThat(generation.name()).isEqualTo("000001-20250906T101500Z");
    assertThat(generation.time()).isEqualTo(IndexFixture.NOW);
    assertThat(generation.articles()).isEqualTo(1);
    assertThat(generation.archive("a").orElseThrow().notes()).isEqualTo(1);
    assertThat(generation.archive("b")).isEmpty();
    IndexCounts counts = generation.counts();
    assertThat(counts.seen()).isEqualTo(2);
    assertThat(counts.indexed()).isEqualTo(1);
    assertThat(counts.skipped()).isEqualTo(1);
    assertThat(counts.ignored()).isEqualTo(4);
    assertThat(counts.languages()).isEqualTo(Map.of(Language.ENGLISH, 1L));
  }

  @Test
  void lastRebuildsAndTheNewestUpdateAreKept() throws IOException {
    rebuild("1");
    update("2");
    update("3");
    assertThat(kept()).containsExactly("3 UPDATE", "1 REBUILD");
    rebuild("4");
    assertThat(kept()).containsExactly("4 REBUILD", "3 UPDATE", "1 REBUILD");
    rebuild("5");
    assertThat(kept()).containsExactly("5 REBUILD", "4 REBUILD", "3 UPDATE");
    update("6");
    assertThat(kept()).containsExactly("6 UPDATE", "5 REBUILD", "4 REBUILD");
  }

  @Test
  void oneGenerationIsKeptWhereOneIsAskedFor() throws IOException {
    rebuild("1");
    ArticleIndexer one = indexer(settings().keepGenerations(1).build());
    one.rebuild(directory, List.of(titled("2")), Set.of());
    assertThat(kept()).containsExactly("2 REBUILD");
  }

  @Test
  void rollbackMakesTheOneBeforeLiveAgain() throws IOException {
    rebuild("1");
    update("2");
    rebuild("3");

    Generation back = Generations.rollback(directory, null);
    assertThat(liveTitle()).isEqualTo("2");
    assertThat(back.kind()).isEqualTo(Generation.Kind.ROLLBACK);
    assertThat(back.number()).isEqualTo(4);
    assertThat(back.origin()).isEqualTo(2);

    Generations.rollback(directory, null);
    assertThat(liveTitle()).isEqualTo("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generations.rollback(directory, null))
        .withMessageStartingWith("No older generation is kept: the live one is '000005-")
        .withMessageEndingWith(
            "', with the content of number 1. Expected the number of another one that is kept: 4,"
                + " 3, 2. Name it: 'tolmach rollback 4'.");

    Generations.rollback(directory, "3");
    assertThat(liveTitle()).isEqualTo("3");
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void rollbackOfTheOnlyGenerationIsAdvisedToKeepMore() throws IOException {
    rebuild("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generations.rollback(directory, null))
        .withMessage(
            "No older generation is kept: the live one is '000001-20250906T101500Z'. Expected one"
                + " to go back to. Have builds keep more, as --keep 5 does.");
  }

  @Test
  void rollbackAfterSeveralUpdatesGoesBackToTheRebuild() throws IOException {
    rebuild("1");
    update("2");
    update("3");
    Generations.rollback(directory, null);
    assertThat(liveTitle()).isEqualTo("1");
  }

  @Test
  void listenerMayPreventARollbackOrARemovalUpToTheCommit() throws IOException {
    rebuild("First");
    rebuild("Second");
    List<String> before = kept();
    IndexListener stopping =
        new IndexListener() {
          @Override
          public void progressed(long done, long total, long bytes) {}

          @Override
          public void commits() {
            throw new CancellationException("asked to stop");
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Generations.rollback(directory, null, stopping));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Generations.keep(directory, 1, stopping));
    assertThat(kept()).isEqualTo(before);
    assertThat(liveTitle()).isEqualTo("Second");
    assertThat(Generations.check(directory).problems()).isEmpty();
    assertThat(Generations.rollback(directory, null).origin()).isEqualTo(1);
  }

  @Test
  void rollbackToWhatIsLiveChangesNothing() throws IOException {
    rebuild("1");
    rebuild("2");
    Generation live = Generations.list(directory).get(0);
    assertThat(Generations.rollback(directory, live.name())).isEqualTo(live);
    assertThat(Generations.list(directory)).hasSize(2);
  }

  @Test
  void unknownGenerationIsNamed() throws IOException {
    rebuild("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generations.rollback(directory, "7"))
        .withMessage(
            "No such generation: '7'. Expected one of 000001-20250906T101500Z. Choose one of"
                + " them.");
  }

  @Test
  void updateGoesOnFromWhatWasRolledBackTo() throws IOException {
    rebuild("1");
    rebuild("2");
    Generations.rollback(directory, null);
    IndexReport same = indexer().update(directory, List.of(titled("1")));
    assertThat(same.unchanged()).isEqualTo(1);
    update("3");
    assertThat(liveTitle()).isEqualTo("3");
    assertThat(kept()).containsExactly("4 UPDATE", "2 REBUILD", "1 REBUILD");
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void readersKeepTheirViewAndMoveOverWhenTheyLike() throws IOException {
    rebuild("1");
    try (DirectoryReader before = DirectoryReader.open(directory)) {
      for (int i = 2; i < 6; i++) {
        rebuild(Integer.toString(i));
      }
      assertThat(IndexView.of(before).article("a:one.md").title()).isEqualTo("1");
      try (DirectoryReader after = DirectoryReader.openIfChanged(before)) {
        assertThat(IndexView.of(after).article("a:one.md").title()).isEqualTo("5");
      }
    }
  }

  @Test
  void generationsStayOnDisk(@TempDir Path folder) throws IOException {
    try (Directory files = FSDirectory.open(folder)) {
      indexer().rebuild(files, List.of(titled("1")), Set.of());
      indexer().rebuild(files, List.of(titled("2")), Set.of());
    }
    try (Directory files = FSDirectory.open(folder)) {
      assertThat(Generations.list(files)).hasSize(2);
      Generations.rollback(files, null);
      assertThat(IndexView.of(files).article("a:one.md").title()).isEqualTo("1");
      assertThat(Generations.check(files).isSound()).isTrue();
    }
  }

  @Test
  void missingIndexIsNamed(@TempDir Path folder) throws IOException {
    try (Directory files = FSDirectory.open(folder)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Generations.list(files))
          .withMessage(
              "There is no index: '"
                  + folder
                  + "'. Expected a folder that an index was built in. Build one from an archive"
                  + " first.");
    }
  }

  @Test
  void indexOfAnotherProgramIsLeftAlone() throws IOException {
    try (IndexWriter other = new IndexWriter(directory, new IndexWriterConfig())) {
      other.commit();
    }
    String[] before = directory.listAll();
    for (ThrowingBuild build : List.<ThrowingBuild>of(this::rebuild, this::update)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> build.run("1"))
          .withMessage(
              "Not an index of Tolmach: 'an index in memory' (another program's index). Expected"
                  + " an index that Tolmach built, or, to build one, a missing or empty folder."
                  + " Name another folder.");
    }
    assertThat(directory.listAll()).isEqualTo(before);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Generations.check(directory));
  }

  /** A build that may fail. */
  private interface ThrowingBuild {
    void run(String title) throws IOException;
  }

  @Test
  void indexOfOtherAnalysisIsRefusedAndCanBeRebuilt() throws IOException {
    rebuild("1");
    Mismatch.in(directory, "tolmach.analysis.en", "another");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> update("2"))
        .withMessage(
            "The index was built by another version of Tolmach: 'an index in memory' (its words"
                + " of language 'en' were made by another analysis). Expected one that this"
                + " version can bring up to date. Rebuild it.");
    assertThat(liveTitle()).isEqualTo("1");
    rebuild("3");
    assertThat(liveTitle()).isEqualTo("3");
    update("4");
    assertThat(liveTitle()).isEqualTo("4");
  }
}
