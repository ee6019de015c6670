package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.ArticleEdit;
import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.build.MemoryArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing and what is damaged can be distinguished by type. */
class IndexExceptionsTest {
  @TempDir Path folder;

  @Test
  void anIndexThatWasNeverBuiltIsMissing() throws IOException {
    for (Path place : List.of(folder, folder.resolve("none"))) {
      try (ArticleIndex index = ArticleIndex.open(place)) {
        assertThatExceptionOfType(MissingIndexException.class)
            .isThrownBy(() -> index.search("lighthouse"))
            .withMessageStartingWith("There is no index: '" + place + "'. Expected ");
      }
    }
  }

  @Test
  void anIndexInMemoryThatWasNeverBuiltIsMissing() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      assertThatExceptionOfType(MissingIndexException.class)
          .isThrownBy(() -> index.search("lighthouse"))
          .withMessage(
              "There is no index: 'an index in memory'. Expected one that holds articles. Build it"
                  + " from an archive, or put an article, first.");
    }
  }

  @Test
  void anIndexInMemoryIsWrittenByOneEditAtATime() throws IOException {
    ArticleSource article =
        ArticleSource.of(new ArticleId("a", "one"), "A lighthouse.", Map.of("title", "One"));
    try (ArticleIndex index = ArticleIndex.inMemory();
        ArticleEdit edit = index.edit()) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.put(article))
          .withMessage(
              "The index is being written already: 'an index in memory' by this program. Expected"
                  + " one writer at a time. Close the edit that is open, or wait until the build"
                  + " has ended, as BuildRequest.waitForWriter does, then call this again.");
      edit.commit();
    }
  }

  @Test
  void anIndexWhoseListOfFilesWasChangedIsDamaged() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      MemoryArchive archive = new MemoryArchive("a").add("one.md", article("First", ENGLISH));
      indexer().rebuild(directory, List.of(archive), Set.of());
    }
    Path list = folder.resolve("segments_1");
    byte[] bytes = Files.readAllBytes(list);
    bytes[bytes.length / 2] ^= 4;
    Files.write(list, bytes);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> index.search("lighthouse"))
          .withMessageStartingWith("The index is damaged: '" + folder + "' (")
          .withMessageEndingWith("or 'tolmach rebuild ARCHIVE...'.");
    }
  }
}
