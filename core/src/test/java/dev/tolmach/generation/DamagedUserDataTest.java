package dev.tolmach.generation;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.build.MemoryArchive;
import dev.tolmach.index.DamagedIndexException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit of ours that says nothing of its generation is damage. */
class DamagedUserDataTest {
  private static final MemoryArchive ARCHIVE = new MemoryArchive("a").add("one.md", ENGLISH);

  @Test
  void userDataThatSayNothingOfAGenerationAreDamage(@TempDir Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      indexer().rebuild(directory, List.of(ARCHIVE), Set.of());
      Map<String, String> userData = new TreeMap<>(LiveCommit.userData(directory));
      userData.put("tolmach.generation.time", "yesterday");
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(userData.entrySet());
        writer.commit();
      }
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> Generations.list(directory));
      assertThat(Generations.check(directory).isSound()).isFalse();

      indexer().rebuild(directory, List.of(ARCHIVE), Set.of());
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }
}
