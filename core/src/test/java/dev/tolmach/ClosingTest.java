package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing an index ends what it is at, whoever closes it, and leaves no lock. */
@Timeout(120)
class ClosingTest {
  private static final String CLOSED = "The index is closed. Expected an open one. Open it again.";

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  private void assertNextBuildWorks() throws IOException {
    try (ArticleIndex next = ArticleIndex.open(folder)) {
      next.update(IndexCall.edition().archive());
      assertThat(next.generations().getFirst().articles()).isEqualTo(IndexCall.ARTICLES);
    }
  }

  @Test
  void closingCancelsTheBuildAndThoseThatWait() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    ArticleIndex index = ArticleIndex.open(folder);
    Edition edition = IndexCall.edition();
    PacedArchive archive =
        new PacedArchive(
            edition,
            at -> {
              begun.countDown();
              await(closing);
            });
    List<Future<?>> builds = new ArrayList<>();
    builds.add(threads.submit(() -> index.update(archive)));
    begun.await();
    for (int i = 0; i < 3; i++) {
      builds.add(threads.submit(() -> index.rebuild(edition.archive())));
    }
    Future<?> close = threads.submit(() -> close(index));
    awaitClosed(index);
    closing.countDown();
    close.get();
    assertNextBuildWorks();
    for (Future<?> build : builds) {
      assertThatThrownBy(build::get).hasCause(new IllegalStateException(CLOSED));
    }
  }

  @ParameterizedTest
  @EnumSource(IndexCall.class)
  void callOfAClosedIndexSaysSo(IndexCall call) throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    index.update(IndexCall.edition().archive());
    index.close();
    index.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> call.on(index))
        .withMessage(CLOSED);
    assertNextBuildWorks();
  }

  @ParameterizedTest
  @EnumSource(IndexCall.class)
  void callThatRunsWhileTheIndexIsClosedEndsWellOrSaysSo(IndexCall call) throws Exception {
    ArticleIndex index = ArticleIndex.open(folder);
    index.update(IndexCall.edition().archive());
    CountDownLatch called = new CountDownLatch(3);
    List<Future<?>> callers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      callers.add(
          threads.submit(() -> {
            while (true) {
              call.on(index);
              called.countDown();
            }
          }));
    }
    called.await();
    List<Future<?>> closers =
        List.of(threads.submit(() -> close(index)), threads.submit(() -> close(index)));
    for (Future<?> closer : closers) {
      closer.get();
    }
    assertNextBuildWorks();
    for (Future<?> caller : callers) {
      assertThatThrownBy(caller::get)
          .cause()
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(CLOSED);
    }
  }

  @Test
  void listenerMayCloseTheIndex() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            index.run(
                BuildRequest.update(IndexCall.edition().archive())
                    .listener((done, total, bytes) -> close(index))
                    .build()))
        .withMessage(CLOSED);
    assertNextBuildWorks();
  }

  @Test
  void gateMayCloseTheIndex() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    Gate gate =
        searcher -> {
          close(index);
          return List.of();
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> index.run(BuildRequest.update(IndexCall.edition().archive()).gate(gate).build()))
        .withMessage(CLOSED);
    assertNextBuildWorks();
  }

  @Test
  void threadThatAnArchiveWaitsForMayCloseTheIndex() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    PacedArchive archive =
        new PacedArchive(
            IndexCall.edition(), at -> join(Thread.ofPlatform().start(() -> close(index))));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> index.update(archive))
        .withMessage(CLOSED);
    assertNextBuildWorks();
  }

  @Test
  void changeFromInsideABuildIsRefusedAndSearchesAreNot() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      index.update(IndexCall.edition().archive());
      Gate gate =
          searcher -> {
            assertThat(index.search("keeper").total()).isPositive();
            index.refresh();
            for (IndexCall call :
                List.of(IndexCall.UPDATE, IndexCall.PUT, IndexCall.REMOVE, IndexCall.ROLLBACK)) {
              assertThatExceptionOfType(IllegalStateException.class)
                  .isThrownBy(() -> call.on(index))
                  .withMessageStartingWith("The index is changed from inside a build of it.");
            }
            return List.of();
          };
      index.run(BuildRequest.update(Edition.of(5, 2).archive()).gate(gate).build());
      assertThat(index.generations().getFirst().articles()).isEqualTo(5);
      index.update(IndexCall.edition().archive());
    }
  }

  @Test
  void interruptedThreadClosesAsAnyOther() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    index.update(IndexCall.edition().archive());
    Thread.currentThread().interrupt();
    index.close();
    assertThat(Thread.interrupted()).isTrue();
    assertNextBuildWorks();
  }

  private static void close(@Nullable ArticleIndex index) {
    try {
      if (index != null) {
        index.close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitClosed(ArticleIndex index) throws IOException {
    boolean open = true;
    while (open) {
      try {
        index.refresh();
      } catch (MissingIndexException e) {
        // Open, and not yet built.
      } catch (IllegalStateException e) {
        open = false;
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
