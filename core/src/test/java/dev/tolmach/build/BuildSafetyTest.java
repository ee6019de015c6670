package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSafetyTest {
  private final Directory directory = new ByteBuffersDirectory();

  private void buildOne() throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("old.md", article("Old", RUSSIAN));
    indexer().rebuild(directory, List.of(archive), Set.of());
  }

  private void theOldOneIsLive() throws IOException {
    assertThat(IndexView.of(directory).ids()).containsExactly("a:old.md");
    assertThat(Generations.list(directory)).hasSize(1);
    assertThat(Generations.check(directory).problems()).isEmpty();
    MemoryArchive next = new MemoryArchive("a").add("next.md", ENGLISH);
    indexer().update(directory, List.of(next));
    assertThat(IndexView.of(directory).ids()).containsExactly("a:next.md");
  }

  private static MemoryArchive many(int articles) {
    MemoryArchive archive = new MemoryArchive("a");
    for (int i = 0; i < articles; i++) {
      archive.add(i + ".md", article("New " + i, ENGLISH));
    }
    return archive;
  }

  @Test
  void cancelledBuildLeavesTheOldGeneration() throws IOException {
    buildOne();
    AtomicInteger asked = new AtomicInteger();
    Terms settings = terms().cancelled(() -> asked.incrementAndGet() > 40);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> indexer(settings).rebuild(directory, List.of(many(200)), Set.of()))
        .withMessage(
            "The build was cancelled. The index is as it was before. Run the build again.");
    theOldOneIsLive();
  }

  @Test
  void cancelledUpdateLeavesTheOldGeneration() throws IOException {
    buildOne();
    Terms settings = terms().cancelled(() -> true);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> indexer(settings).update(directory, List.of(many(3))));
    theOldOneIsLive();
  }

  @Test
  void archiveThatBreaksDownEndsTheBuildAndLeavesTheOldGeneration() throws IOException {
    buildOne();
    MemoryArchive archive = many(100).addFatal("bad.md", "The disk is gone.");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> indexer().update(directory, List.of(archive)))
        .withMessage("The disk is gone.");
    theOldOneIsLive();
  }

  @Test
  void archiveThatIsNotThereDeletesNothing() throws IOException {
    buildOne();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> indexer().update(directory, List.of(new MemoryArchive("a").breakDown())))
        .withMessage("No such archive: 'a'.");
    theOldOneIsLive();
  }

  @Test
  void interruptedBuildLeavesTheOldGenerationAndStaysInterrupted() throws IOException {
    buildOne();
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> indexer().update(directory, List.of(many(50))))
          .withMessage(
              "The build was interrupted. The index is as it was before. Run the build again.");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    theOldOneIsLive();
  }

  @Test
  void failedFirstBuildLeavesNoIndex() throws IOException {
    MemoryArchive archive = many(3).addFatal("bad.md", "The disk is gone.");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> indexer().update(directory, List.of(archive)));
    assertThat(DirectoryReader.indexExists(directory)).isFalse();
    buildOne();
    theOldOneIsLive();
  }

  @Test
  void listenerThatFailsEndsTheBuild() throws IOException {
    buildOne();
    Terms settings =
        terms()
            .listener((done, total, bytes) -> {
              throw new IllegalStateException("The bar broke.");
            });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> indexer(settings).update(directory, List.of(many(100))))
        .withMessage("The bar broke.");
    theOldOneIsLive();
  }

  @Test
  void secondWriterLearnsThatTheIndexIsBeingWritten(@TempDir Path folder) throws IOException {
    try (Directory files = FSDirectory.open(folder);
        ArticleWriter first = ArticleWriter.open(files, settings().build(), terms().build())) {
      first.commit();
      String message = "The index is being written already: '" + folder + "' by process ";
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> indexer().update(files, List.of(many(1))))
          .withMessageStartingWith(message);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> indexer().rebuild(files, List.of(many(1)), Set.of()))
          .withMessageStartingWith(message);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> ArticleWriter.open(files, settings().build(), terms().build()))
          .withMessageStartingWith(message);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Generations.check(files))
          .withMessageStartingWith(message);
    }
  }

  @Test
  void listenerReceivesEveryArticleInOrder() throws IOException {
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    Terms settings = terms().threads(4).listener((done, total, bytes) -> heard.add(done));
    indexer(settings).update(directory, List.of(many(200)));
    assertThat(heard).isSorted().endsWith(200L);
  }
}
