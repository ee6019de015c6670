package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.index.RefusedException;
import dev.tolmach.index.RefusedLoss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program sees of an index, beyond its searches. */
class FrontDoorTest {
  private static final Instant NOW = Instant.parse("2025-09-06T10:15:00Z");

  @TempDir Path folder;
  private Path posts;

  @BeforeEach
  void write() throws IOException {
    posts = Files.createDirectory(folder.resolve("posts"));
    Files.writeString(posts.resolve("one.md"), "# One\n\nThe keeper lit the lamp.\n");
    Files.writeString(posts.resolve("two.md"), "# Two\n\nThe ships came home.\n");
  }

  private ArticleIndex open() throws IOException {
    return ArticleIndex.open(folder.resolve("index"));
  }

  private ArticleArchive archive() {
    return ArticleArchive.folder("a", posts);
  }

  @Test
  void searchTellsWhichGenerationItsAnswersAreOfUntilItMovesOn() throws IOException {
    try (ArticleIndex builder = open();
        ArticleIndex reader = open()) {
      builder.run(BuildRequest.rebuild(archive()).now(NOW).build());
      assertThat(reader.generation().map(Generation::name)).contains("000001-20250906T101500Z");
      assertThat(reader.articles()).isEqualTo(2);

      Files.delete(posts.resolve("two.md"));
      builder.run(BuildRequest.update(archive()).now(NOW).build());

      assertThat(reader.generation().map(Generation::number)).contains(1);
      assertThat(reader.articles()).isEqualTo(2);
      assertThat(reader.refresh()).isTrue();
      assertThat(reader.generation().map(Generation::number)).contains(2);
      assertThat(reader.articles()).isEqualTo(1);
      assertThat(reader.refresh()).isFalse();
    }
  }

  @Test
  void searchWithoutAnIndexSaysSo() throws IOException {
    try (ArticleIndex index = open()) {
      assertThatExceptionOfType(MissingIndexException.class).isThrownBy(index::generation);
      assertThatExceptionOfType(MissingIndexException.class).isThrownBy(index::articles);
      assertThatExceptionOfType(MissingIndexException.class).isThrownBy(index::check);
    }
  }

  @Test
  void gateSearchesWhatHasNoNameYet() throws IOException {
    List<Optional<Generation>> seen = new ArrayList<>();
    Gate gate =
        uncommitted -> {
          seen.add(uncommitted.generation());
          assertThat(uncommitted.refresh()).isFalse();
          assertThat(uncommitted.articles()).isEqualTo(2);
          assertThat(uncommitted.search("keeper").total()).isEqualTo(1);
          assertThat(uncommitted.facets()).isNotEmpty();
          assertThat(uncommitted.find("one.md")).isPresent();
          return List.of();
        };
    try (ArticleIndex index = open()) {
      index.run(BuildRequest.rebuild(archive()).gate(gate).build());
    }
    assertThat(seen).containsExactly(Optional.empty());
  }

  @Test
  void generationsAreKeptGoneBackToAndChecked() throws IOException {
    try (ArticleIndex index = open()) {
      index.rebuild(archive());
      Files.writeString(posts.resolve("three.md"), "# Three\n\nA storm.\n");
      index.rebuild(archive());

      assertThat(index.rollback().origin()).isEqualTo(1);
      assertThat(index.articles()).isEqualTo(2);
      assertThat(index.rollback("2").origin()).isEqualTo(2);
      assertThat(index.keep(1)).extracting(Generation::origin).contains(2);
      assertThat(index.check().isSound()).isTrue();
      assertThat(index.search("storm").total()).isEqualTo(1);
    }
  }

  @Test
  void requestSaysWhatABuildTakes() throws IOException {
    List<Long> progress = new ArrayList<>();
    try (ArticleIndex index = open()) {
      IndexReport report =
          index.run(
              BuildRequest.rebuild(archive())
                  .threads(1)
                  .bufferMegabytes(16)
                  .listener((done, total, bytes) -> progress.add(done))
                  .build());
      assertThat(report.indexed()).isEqualTo(2);
      assertThat(progress).isSorted().endsWith(2L);

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () -> index.run(BuildRequest.update(archive()).cancelled(() -> true).build()));
      Files.delete(posts.resolve("one.md"));
      BuildRequest half = BuildRequest.update(archive()).refusedLoss(new RefusedLoss(0.5)).build();
      assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> index.run(half));
      Files.delete(posts.resolve("two.md"));
      assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> index.update(archive()));
      assertThat(index.run(BuildRequest.update(archive()).allowEmpty().build()).deleted())
          .isEqualTo(2);
    }
  }

  @Test
  void valuesOutOfRangeAreRefusedAtOnce() {
    BuildRequest.Builder request = BuildRequest.update();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.threads(0))
        .withMessage(
            "Out of range: threads '0'. Expected 1 to 1024. Choose a number in that range.");
    assertThatIllegalArgumentException().isThrownBy(() -> request.bufferMegabytes(2_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.waitForWriter(Duration.ofDays(8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuildRequest.update().drop("wiki").build())
        .withMessage(
            "An update drops no archive: 'wiki'. Expected a rebuild. Rebuild the index without"
                + " it.");
  }
}
