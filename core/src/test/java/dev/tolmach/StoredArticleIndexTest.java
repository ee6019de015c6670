package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests of both engines cannot show of a store: others that write, and one that fails. */
class StoredArticleIndexTest {
  private static final IndexSettings SETTINGS = IndexSettings.builder().build();

  private static MemoryStore store(String place) {
    return MemoryStore.at(place, new ArticleAnalyzers(SETTINGS.analyzers()), 2);
  }

  private static ArticleSource note(String path, String text) {
    return ArticleSource.of(new ArticleId("notes", path), text, Map.of());
  }

  @Test
  void nothingIsWrittenOverWhatAnotherProgramBuiltMeanwhile() throws Exception {
    try (ArticleIndex index = new StoredArticleIndex(store("shared"), SETTINGS);
        ArticleIndex other = new StoredArticleIndex(store("shared"), SETTINGS)) {
      index.put(note("first", "A boat at the shore."));
      try (ArticleEdit edit = index.edit()) {
        edit.put(note("second", "A boat at sea."));
        other.put(note("third", "A boat in the fog."));
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(edit::commit)
            .withMessageStartingWith("The index was changed by another program: 'shared'.")
            .withMessageContaining("begin a new one");
      }
      assertThat(index.refresh()).isTrue();
      assertThat(index.search("boat").hits())
          .extracting(hit -> hit.id())
          .containsExactlyInAnyOrder("first", "third");
      try (ArticleEdit edit = index.edit()) {
        edit.put(note("second", "A boat at sea."));
        edit.commit();
      }
      assertThat(index.search("boat").total()).isEqualTo(3);
    }
  }

  @Test
  void aCommitThatFailedMayBeRepeated() throws Exception {
    MemoryStore store = store("full");
    try (ArticleIndex index = new StoredArticleIndex(store, SETTINGS)) {
      try (ArticleEdit edit = index.edit()) {
        edit.put(note("first", "A boat at the shore."));
        edit.commit();
        edit.put(note("second", "A boat at sea."));
        store.setBroken(true);
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(edit::commit)
            .withMessageStartingWith("No room.");
        assertThat(index.generations()).hasSize(1);
        store.setBroken(false);
        edit.remove(new ArticleId("notes", "first"));
        edit.commit();
      }
      assertThat(index.search("boat").hits()).extracting(hit -> hit.id()).containsExactly("second");
    }
  }

  @Test
  void whatFailsAfterAGenerationWentLiveSaysThatItIsLive(@TempDir Path folder) throws Exception {
    MemoryStore store = store("kept");
    IndexSettings settings = IndexSettings.builder().keepGenerations(1).build();
    try (ArticleIndex index = new StoredArticleIndex(store, settings)) {
      Files.writeString(folder.resolve("a.md"), "A boat at the shore.");
      ArticleArchive archive = ArticleArchive.folder("a", folder);
      index.rebuild(archive);
      Files.writeString(folder.resolve("b.md"), "A boat at sea.");
      store.setKeeping(true);
      assertThatExceptionOfType(CommittedException.class)
          .isThrownBy(() -> index.rebuild(archive))
          .withMessageStartingWith("The new generation is live, but the work after it failed: '")
          .satisfies(e -> {
            assertThat(e.report().orElseThrow().indexed()).isEqualTo(2);
            assertThat(index.generation().orElseThrow().name()).isEqualTo(e.generation());
          });
      assertThat(index.search("boat").total()).isEqualTo(2);

      try (ArticleEdit edit = index.edit()) {
        store.setKeeping(false);
        edit.put(note("c", "A boat in the fog."));
        edit.commit();
        store.setKeeping(true);
        edit.put(note("d", "A boat at night."));
        assertThatExceptionOfType(CommittedException.class).isThrownBy(edit::commit);
        store.setKeeping(false);
        edit.put(note("e", "A boat in the harbour."));
        edit.commit();
      }
      assertThat(index.search("boat").total()).isEqualTo(5);
    }
  }

  @Test
  void aGenerationThatIsNotThereIsRefusedInTheWordsOfAFolder() throws Exception {
    try (ArticleIndex index = new StoredArticleIndex(store("names"), SETTINGS)) {
      index.put(note("a", "A boat."));
      String only = index.generations().getFirst().name();
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> index.rollback("7"))
          .withMessage(
              "No such generation: '7'. Expected one of " + only + ". Choose one of them.");
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(index::rollback)
          .withMessage(
              "No older generation is kept: the live one is '"
                  + only
                  + "'. Expected one to go back to. Have builds keep more, as --keep 5 does.");
    }
  }
}
