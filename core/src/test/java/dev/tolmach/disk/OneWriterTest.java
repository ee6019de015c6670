package dev.tolmach.disk;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.BuildRequest;
import dev.tolmach.build.ArticleWriter;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.build.Terms;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OneWriterTest {
  @TempDir Path folder;

  private Directory files;

  @BeforeEach
  void open() throws IOException {
    files = FSDirectory.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void secondWriterLearnsWhoTheFirstOneIs() throws IOException {
    try (ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> build(Duration.ZERO))
          .withMessageMatching(
              "\\QThe index is being written already: '"
                  + folder
                  + "' by process "
                  + ProcessHandle.current().pid()
                  + "\\E( on [\\w.-]+)? since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\Q."
                  + " Expected one writer at a time. Wait until it has ended, as --wait 10m does,"
                  + " or end it, then run this again.\\E");
      first.commit();
    }
    assertThat(folder.resolve(WriterNote.FILE)).doesNotExist();
  }

  @Test
  void noteThatADeadWriterLeftHoldsNobodyBack() throws IOException {
    String dead = "process 999999999 on elsewhere since 2025-09-06T10:15:00Z\n";
    Files.writeString(folder.resolve(WriterNote.FILE), dead);

    assertThat(build(Duration.ZERO).indexed()).isEqualTo(1);
    assertThat(folder.resolve(WriterNote.FILE)).doesNotExist();
  }

  @Test
  void noteOfAProcessThatIsKnownToBeDeadIsNotBelieved() throws IOException {
    try (ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      String own = Files.readString(folder.resolve(WriterNote.FILE));
      Files.writeString(folder.resolve(WriterNote.FILE), own.replaceFirst("\\d+", "999999999"));
      refusedBy("another process");
      Files.writeString(folder.resolve(WriterNote.FILE), "\u001b[2Jprocess 1; rm -rf /\n");
      refusedBy("another process");
      Files.writeString(
          folder.resolve(WriterNote.FILE), "process 7 on mill since 2025-09-06T10:15:00Z\n");
      refusedBy("process 7 on mill since 2025-09-06T10:15:00Z");
      Files.delete(folder.resolve(WriterNote.FILE));
      refusedBy("another process");
      first.commit();
    }
  }

  @Test
  void secondWriterWaitsForTheFirst() throws Exception {
    AtomicReference<String> reported = new AtomicReference<>("");
    CompletableFuture<IndexReport> second;
    try (ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      Terms patient =
          terms().waitForWriter(Duration.ofMinutes(1)).listener(onWaiting(reported::set));
      second = CompletableFuture.supplyAsync(() -> rebuild(patient));
      while (reported.get().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(second).isNotDone();
      first.commit();
    }
    assertThat(second.get().indexed()).isEqualTo(1);
    assertThat(reported.get()).startsWith("process " + ProcessHandle.current().pid());
  }

  @Test
  void waitingHasAnEnd() throws IOException {
    try (ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> build(Duration.ofMillis(300)))
          .withMessageStartingWith("The index is being written already: '");
      first.commit();
    }
  }

  private static IndexListener onWaiting(Consumer<String> reported) {
    return new IndexListener() {
      @Override
      public void progressed(long done, long total, long bytes) {}

      @Override
      public void waits(String writer) {
        reported.accept(writer);
      }
    };
  }

  @Test
  void waitingCanBeCancelled() throws IOException {
    AtomicBoolean cancelled = new AtomicBoolean();
    IndexListener listener = onWaiting(writer -> cancelled.set(true));
    Terms patient =
        terms().waitForWriter(Duration.ofDays(1)).listener(listener).cancelled(cancelled::get);
    try (ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> rebuild(patient));
      first.commit();
    }
  }

  @Test
  void waitingHasARange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuildRequest.update().waitForWriter(Duration.ofDays(8)))
        .withMessage(
            "Out of range: waitForWriter 'PT192H'. Expected no time to 7 days. Choose a time in"
                + " that range.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuildRequest.update().waitForWriter(Duration.ofSeconds(-1)));
  }

  private void refusedBy(String writer) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> build(Duration.ZERO))
        .withMessageContaining("' by " + writer + ". Expected one writer");
  }

  private IndexReport build(Duration wait) throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("a.md", ENGLISH);
    return indexer(terms().waitForWriter(wait)).rebuild(files, List.of(archive), Set.of());
  }

  private IndexReport rebuild(Terms settings) {
    try {
      MemoryArchive archive = new MemoryArchive("a").add("a.md", ENGLISH);
      return indexer(settings).rebuild(files, List.of(archive), Set.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
