package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.generation.Mismatch;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnMismatchTest {
  private static final String ENGLISH = "tolmach.analysis.en";

  @TempDir Path folder;

  private ArticleArchive posts;

  @BeforeEach
  void build() throws IOException {
    Path written = Files.createDirectories(folder.resolve("posts"));
    Files.writeString(
        written.resolve("a.md"), "# The lighthouse\n\nThe keeper lit the fire every evening.\n");
    posts = ArticleArchive.at(written.toString());
    try (ArticleIndex index = open(OnMismatch.REFUSE)) {
      index.rebuild(posts);
    }
  }

  @Test
  void anIndexOfAnotherAnalysisIsRefused() throws IOException {
    mismatch(ENGLISH, "another");

    try (ArticleIndex index = open(OnMismatch.REFUSE)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.search("lighthouse"))
          .withMessageStartingWith("The index was built by another version of Tolmach: '")
          .withMessageEndingWith("Rebuild it.");
    }
  }

  @Test
  void itIsSearchedReadOnlyAndEachResultSaysSo() throws IOException {
    mismatch(ENGLISH, "another");

    try (ArticleIndex index = open(OnMismatch.READ_ONLY)) {
      var result = index.search("lighthouse");
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.messages())
          .containsExactly(
              "The index was built by another version of Tolmach (its words of language 'en' were"
                  + " made by another analysis); words may not be found until it is rebuilt.");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.update(posts))
          .withMessageEndingWith("Rebuild it.");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.remove(new ArticleId("posts", "a.md")));
      assertThat(index.generations()).hasSize(1);
    }
  }

  @Test
  void anUpdateRebuildsItWhereThatIsChosen() throws IOException {
    mismatch(ENGLISH, "another");

    try (ArticleIndex index = open(OnMismatch.REBUILD)) {
      assertThat(index.search("lighthouse").messages()).hasSize(1);
      IndexReport report = index.update();
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(report.notices())
          .singleElement()
          .satisfies(notice ->
              assertThat(notice)
                  .startsWith("The index was built by another version of Tolmach (")
                  .endsWith("). It was built from nothing, from all archives that it knew."));
      assertThat(index.generations().getFirst().kind()).isEqualTo(Generation.Kind.REBUILD);
      assertThat(index.search("lighthouse").messages()).isEmpty();
      assertThat(index.update().unchanged()).isEqualTo(1);
      assertThat(index.update().notices()).isEmpty();
    }
  }

  @Test
  void aRebuildLosesNoArchive() throws IOException {
    byte[] row = "{\"id\":\"r\",\"body\":\"A row.\"}\n".getBytes(StandardCharsets.UTF_8);
    try (ArticleIndex index = open(OnMismatch.REFUSE)) {
      index.update(ArticleArchive.ndjson("rows", () -> new ByteArrayInputStream(row)));
    }
    mismatch(ENGLISH, "another");

    try (ArticleIndex index = open(OnMismatch.REBUILD)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.update(posts))
          .withMessageStartingWith("The index does not know where an archive is: 'rows'");
      index.update(ArticleArchive.ndjson("rows", () -> new ByteArrayInputStream(row)));
      assertThat(index.generations().getFirst().articles()).isEqualTo(2);
    }
  }

  @Test
  void anotherFormOfDocumentsIsRefusedInAnyCase() throws IOException {
    mismatch("tolmach.format", "1");

    try (ArticleIndex index = open(OnMismatch.READ_ONLY)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.search("lighthouse"))
          .withMessageContaining("its format is 1");
    }
    try (ArticleIndex index = open(OnMismatch.REBUILD)) {
      index.update();
      assertThat(index.search("lighthouse").total()).isEqualTo(1);
    }
  }

  private ArticleIndex open(OnMismatch choice) throws IOException {
    return ArticleIndex.open(
        folder.resolve("index"), IndexSettings.builder().onMismatch(choice).build());
  }

  private void mismatch(String key, String value) throws IOException {
    try (var directory = FSDirectory.open(folder.resolve("index"))) {
      Mismatch.in(directory, key, value);
    }
  }
}
