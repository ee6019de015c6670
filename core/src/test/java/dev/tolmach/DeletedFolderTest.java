package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.generation.IndexFiles;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody deletes the folder of an index that is open. */
class DeletedFolderTest {
  private static final Edition BEFORE = Edition.of(7, 1);
  private static final Edition AFTER = Edition.of(9, 2);
  /* With a stopped clock, only its content distinguishes one first build from another. */
  private static final Instant NOW = Instant.parse("2025-09-06T10:15:00Z");

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void setFolder() {
    folder = temporary.resolve("deep").resolve("index");
  }

  private ArticleIndex opened() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    index.run(BuildRequest.update(BEFORE.archive()).now(NOW).build());
    assertThat(Contents.of(index)).isEqualTo(Contents.of(BEFORE));
    return index;
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder.getParent())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void updateReadsEverythingAndFindsEverything() throws IOException {
    try (ArticleIndex index = opened()) {
      delete();
      assertThat(index.run(BuildRequest.update(BEFORE.archive()).now(NOW).build()).indexed())
          .isEqualTo(7);
      assertThat(Contents.of(index)).isEqualTo(Contents.of(BEFORE));
      Contents.assertEachIsFound(BEFORE, index);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = IndexCall.class,
      names = {"UPDATE", "REBUILD", "PUT"})
  void everyBuildCreatesTheFolderAgain(IndexCall build) throws IOException {
    try (ArticleIndex index = opened()) {
      delete();
      build.on(index);
      index.run(BuildRequest.update(AFTER.archive()).now(NOW).build());
      assertThat(Contents.of(index)).isEqualTo(Contents.of(AFTER));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = IndexCall.class,
      names = {"REFRESH", "REMOVE", "GENERATIONS", "ROLLBACK"})
  void whatNeedsAnIndexSaysThatThereIsNone(IndexCall call) throws IOException {
    try (ArticleIndex index = opened()) {
      delete();
      assertThatExceptionOfType(MissingIndexException.class)
          .isThrownBy(() -> call.on(index))
          .withMessageContainingAll("'" + folder + "'", "Expected ");
      assertThat(Files.exists(folder)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8})
  void folderThatIsDeletedDuringABuildEndsItInOneSentence(int article) throws IOException {
    try (ArticleIndex index = opened()) {
      PacedArchive archive = new PacedArchive(AFTER, at -> deleteAt(at, article));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.rebuild(archive))
          .isNotInstanceOf(FileSystemException.class)
          .withMessageStartingWith("The index cannot be written: '" + folder + "' (")
          .withMessageContaining("Expected ");
      index.run(BuildRequest.update(AFTER.archive()).now(NOW).build());
      assertThat(Contents.of(index)).isEqualTo(Contents.of(AFTER));
    }
  }

  private void deleteAt(int place, int article) {
    try {
      if (place == article) {
        delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void emptiedFolderIsReportedAndBuiltAgain() throws IOException {
    try (ArticleIndex index = opened()) {
      delete();
      Files.createDirectories(folder);
      assertThatExceptionOfType(MissingIndexException.class).isThrownBy(index::refresh);
      index.run(BuildRequest.update(AFTER.archive()).now(NOW).build());
      assertThat(Contents.of(index)).isEqualTo(Contents.of(AFTER));
    }
  }

  @Test
  void anotherIndexInItsPlaceIsMovedOnTo() throws IOException {
    try (ArticleIndex index = opened()) {
      for (Edition other : List.of(AFTER, BEFORE, Edition.of(7, 3))) {
        delete();
        try (ArticleIndex another = ArticleIndex.open(folder)) {
          another.update(other.archive());
        }
        assertThat(index.refresh()).isTrue();
        assertThat(index.refresh()).isFalse();
        assertThat(Contents.of(index)).isEqualTo(Contents.of(other));
      }
    }
  }

  @Test
  void whatIsWrittenAfterTheFolderWasEmptiedIsTakenBack() throws IOException {
    Files.createDirectories(folder);
    try (IndexFiles files = IndexFiles.of(FSDirectory.open(folder))) {
      try (Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        try (Stream<Path> emptied = Files.list(folder)) {
          for (Path file : emptied.toList()) {
            Files.delete(file);
          }
        }
        files.createTempOutput("_4_Fields", "ids", IOContext.DEFAULT).close();
        Files.writeString(folder.resolve("notes.txt"), "маяк");
      }
      files.abandon();
    }
    assertThat(folder).isDirectoryContaining("glob:**/notes.txt");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }
}
