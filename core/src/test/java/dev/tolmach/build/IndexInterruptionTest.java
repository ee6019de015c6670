package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that use a directory without an {@code ArticleIndex}, in interrupted threads. */
class IndexInterruptionTest {
  private static final MemoryArchive ARCHIVE = new MemoryArchive("a").add("old.md", ENGLISH);

  @TempDir Path folder;
  private Directory directory;

  @BeforeEach
  void build() throws IOException {
    directory = FSDirectory.open(folder);
    indexer().update(directory, List.of(ARCHIVE));
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  private static void endsAsInterrupted(ThrowingCallable call) {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(call);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static ArticleSource article(String path) {
    return ArticleSource.of(new ArticleId("a", path), "A lock on the canal.", Map.of("title", "L"));
  }

  @Test
  void everyPublicCallEnds() throws IOException {
    endsAsInterrupted(() -> indexer().update(directory, List.of(ARCHIVE)));
    endsAsInterrupted(() -> indexer().rebuild(directory, List.of(ARCHIVE), Set.of()));
    endsAsInterrupted(() -> Generations.list(directory));
    endsAsInterrupted(() -> Generations.check(directory));
    endsAsInterrupted(() -> Generations.rollback(directory, "1"));
    endsAsInterrupted(() -> Generations.keep(directory, 1));
    endsAsInterrupted(
        () -> ArticleWriter.open(directory, settings().build(), terms().build()).close());
    assertThat(Generations.check(directory).problems()).isEmpty();
    assertThat(indexer().update(directory, List.of(ARCHIVE)).unchanged()).isEqualTo(1);
  }

  @Test
  void writerGoesOnAfterItsThreadWasInterrupted() throws Exception {
    try (ArticleWriter writer =
        ArticleWriter.open(directory, settings().build(), terms().build())) {
      endsAsInterrupted(() -> writer.put(article("lost.md")));
      endsAsInterrupted(() -> writer.remove(new ArticleId("a", "old.md")));
      endsAsInterrupted(() -> writer.reader().close());
      endsAsInterrupted(writer::commit);
      writer.put(article("new.md"));
      writer.commit();
    }
    assertThat(IndexView.of(directory).ids()).containsExactly("a:new.md", "a:old.md");
  }

  @Test
  void writerThatAnInterruptedThreadClosesLetsOthersWrite() throws Exception {
    ArticleWriter writer = ArticleWriter.open(directory, settings().build(), terms().build());
    Thread.currentThread().interrupt();
    writer.close();
    writer.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> writer.put(article("late.md")))
        .withMessage("The index is closed. Expected an open one. Open it again.");
    assertThat(indexer().update(directory, List.of(ARCHIVE)).unchanged()).isEqualTo(1);
  }
}
