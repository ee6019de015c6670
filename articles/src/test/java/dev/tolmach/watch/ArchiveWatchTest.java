package dev.tolmach.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.archive.ArticleArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ArchiveWatchTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(1_500);

  @TempDir Path folder;

  private Path posts;

  @BeforeEach
  void write() throws IOException {
    posts = Files.createDirectories(folder.resolve("posts"));
    Files.createDirectories(posts.resolve("old/deep"));
    Files.writeString(posts.resolve("old/deep/a.md"), "A\n");
    Files.createDirectories(posts.resolve(".git"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyChangeEndsAWait(boolean listening) throws Exception {
    Function<List<ArticleArchive>, ArchiveWatch> watches =
        listening ? ArchiveWatch::of : ArchiveWatch::looking;
    try (ArchiveWatch watch = watches.apply(List.of(archive(posts)))) {
      Files.writeString(posts.resolve("old/deep/a.md"), "Changed\n");
      assertThat(watch.await(LONG)).as("a file was written").isTrue();

      Files.createDirectories(posts.resolve("new/folder"));
      Files.writeString(posts.resolve("new/folder/b.md"), "B\n");
      assertThat(watch.await(LONG)).as("a folder is new").isTrue();

      Files.writeString(posts.resolve("new/folder/b.md"), "Again B\n");
      assertThat(watch.await(LONG)).as("a file in the new folder was written").isTrue();

      Files.move(posts.resolve("new"), posts.resolve("moved"));
      assertThat(watch.await(LONG)).as("a folder was moved").isTrue();

      Files.delete(posts.resolve("moved/folder/b.md"));
      assertThat(watch.await(LONG)).as("a file is gone").isTrue();

      assertThat(watch.await(SHORT)).as("nothing happens").isFalse();
    }
  }

  @Test
  void whatIsPassedOverWakesNobody() throws Exception {
    try (ArchiveWatch watch = ArchiveWatch.of(List.of(archive(posts)))) {
      Files.writeString(posts.resolve(".git/index.md"), "x");
      Files.createDirectories(posts.resolve("node_modules"));
      Files.writeString(posts.resolve("node_modules/a.md"), "x");
      Files.writeString(posts.resolve("picture.png"), "x");
      Files.writeString(posts.resolve("write.lock"), "x");

      assertThat(watch.await(SHORT)).isFalse();
    }
  }

  @Test
  void changesBeforeTheWaitEndItToo() throws Exception {
    try (ArchiveWatch watch = ArchiveWatch.looking(List.of(archive(posts)))) {
      Files.writeString(posts.resolve("b.md"), "B\n");
      Thread.sleep(2_500);

      assertThat(watch.await(LONG)).isTrue();
    }
  }

  @Test
  void filesOfRowsAreLookedAt() throws Exception {
    Path rows = folder.resolve("rows.ndjson");
    Files.writeString(rows, "{\"id\":\"a\",\"body\":\"A\"}\n");
    try (ArchiveWatch watch = ArchiveWatch.of(List.of(archive(rows), archive(posts)))) {
      Files.writeString(rows, "{\"id\":\"b\",\"body\":\"B of another size\"}\n");

      assertThat(watch.await(LONG)).isTrue();
    }
  }

  @Test
  void aLinkInPlaceOfTheFolderThatIsSetAgainIsNoticed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("current"), posts);
    try (ArchiveWatch watch = ArchiveWatch.looking(List.of(archive(link)))) {
      Path next = Files.createDirectories(folder.resolve("next"));
      Files.delete(link);
      Files.createSymbolicLink(link, next);

      assertThat(watch.await(LONG)).isTrue();
    }
  }

  @Test
  void aWaitCanBeEnded() throws Exception {
    try (ArchiveWatch watch = ArchiveWatch.of(List.of(archive(posts)))) {
      CompletableFuture.runAsync(watch::wake).join();
      assertThat(watch.await(LONG)).isFalse();
      assertThat(watch.await(Duration.ofMillis(200))).isFalse();
    }
  }

  @Test
  void standardInputCannotBeWatched() {
    ArticleArchive rows =
        ArticleArchive.ndjson("rows", () -> new ByteArrayInputStream(new byte[0]));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArchiveWatch.of(List.of(rows)))
        .withMessage(
            "An archive that cannot be watched: 'rows'. Expected a folder or a file. Name one.");
  }

  private static ArticleArchive archive(Path path) {
    return ArticleArchive.at(path.toString());
  }
}
