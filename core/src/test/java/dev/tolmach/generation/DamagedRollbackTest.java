package dev.tolmach.generation;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.build.MemoryArchive;
import dev.tolmach.index.DamagedIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback that finds no sound generation says that only a rebuild helps. */
class DamagedRollbackTest {
  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      for (String title : List.of("First", "Second")) {
        MemoryArchive archive = new MemoryArchive("a").add("one.md", article(title, ENGLISH));
        indexer().rebuild(directory, List.of(archive), Set.of());
      }
    }
  }

  @Test
  void aRollbackWithoutASoundListOfFilesIsAdvisedToRebuild() throws IOException {
    damage("(_|segments).*");
    assertAdvisedToRebuild();
  }

  @Test
  void aRollbackWithoutSoundFilesIsAdvisedToRebuild() throws IOException {
    damage("_.*");
    assertAdvisedToRebuild();
  }

  private void assertAdvisedToRebuild() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      for (@Nullable String name : Arrays.asList(null, "1")) {
        assertThatExceptionOfType(DamagedIndexException.class)
            .isThrownBy(() -> Generations.rollback(directory, name))
            .withMessageStartingWith("The index is damaged: '")
            .withMessageEndingWith(
                "). Expected files as they were written. No generation is sound to go back to: look"
                    + " at the disk, then build again from the archives ('tolmach rebuild"
                    + " ARCHIVE...').");
      }
    }
  }

  private void damage(String names) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> name(each).matches(names)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
