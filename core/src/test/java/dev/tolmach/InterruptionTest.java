package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt ends a call and nothing else: the index stays whole and open to other threads. */
class InterruptionTest {
  private static final int TRIALS = Boolean.getBoolean("tests.long") ? 100 : 6;

  @TempDir Path folder;

  @AfterEach
  void noTestLeavesItsThreadInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private ArticleIndex built() throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    index.update(IndexCall.edition().archive());
    return index;
  }

  private static void assertWhole(ArticleIndex index) throws IOException {
    assertThat(articles(index)).isEqualTo(IndexCall.ARTICLES);
    index.update(Edition.of(IndexCall.ARTICLES, 2).archive());
    assertThat(articles(index)).isEqualTo(IndexCall.ARTICLES);
  }

  private static long articles(ArticleIndex index) throws IOException {
    return index
        .search(SearchRequest.builder("").versions(new Versions(true, List.of())).build())
        .total();
  }

  private static void assertSaysInterrupted(Throwable thrown) {
    assertThat(thrown).isExactlyInstanceOf(InterruptedIOException.class);
    assertThat(thrown.getMessage())
        .contains("was interrupted.")
        .doesNotContainPattern("(?i)disk|space|empty|\\n");
  }

  @ParameterizedTest
  @EnumSource(IndexCall.class)
  void callOfAnInterruptedThreadEndsAndTheThreadStaysSo(IndexCall call) throws IOException {
    try (ArticleIndex index = built()) {
      Thread.currentThread().interrupt();
      try {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> call.on(index))
            .satisfies(InterruptionTest::assertSaysInterrupted);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertWhole(index);
    }
  }

  @ParameterizedTest
  @EnumSource(IndexCall.class)
  void firstCallOfAnInterruptedThreadDoesNotSpoilTheIndex(IndexCall call) throws IOException {
    built().close();
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      Thread.currentThread().interrupt();
      try {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> call.on(index))
            .satisfies(InterruptionTest::assertSaysInterrupted);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertWhole(index);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, IndexCall.ARTICLES - 1})
  void archiveWhoseReaderIsInterruptedEndsTheBuild(int article) throws IOException {
    try (ArticleIndex index = built()) {
      PacedArchive archive =
          new PacedArchive(
              Edition.of(IndexCall.ARTICLES, 2),
              at -> {
                if (at == article) {
                  Thread.currentThread().interrupt();
                }
              });
      try {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> index.rebuild(archive))
            .satisfies(InterruptionTest::assertSaysInterrupted);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(index.generations()).hasSize(1);
      assertWhole(index);
    }
  }

  @Test
  void gateInWhichTheThreadIsInterruptedLetsNothingThrough() throws IOException {
    try (ArticleIndex index = built()) {
      Gate gate =
          searcher -> {
            Thread.currentThread().interrupt();
            return List.of();
          };
      try {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(
                () -> index.run(BuildRequest.update(Edition.of(3, 2).archive()).gate(gate).build()))
            .satisfies(InterruptionTest::assertSaysInterrupted);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(index.generations()).hasSize(1);
      assertWhole(index);
    }
  }

  @Test
  void threadThatIsInterruptedWhileItWaitsForAnotherBuildWaitsNoLonger() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ArticleIndex index = built()) {
      Gate gate =
          searcher -> {
            first.countDown();
            awaitUninterrupted(over);
            return List.of();
          };
      Caller build =
          new Caller(
              () -> index.run(BuildRequest.update(Edition.of(3, 2).archive()).gate(gate).build()));
      first.await();
      Caller waiting = new Caller(() -> index.update(IndexCall.edition().archive()));
      waiting.interrupt();
      assertSaysInterrupted(waiting.thrown());
      over.countDown();
      assertThat(build.failure()).isNull();
      assertThat(articles(index)).isEqualTo(3);
    }
  }

  /* An interrupt closes the file that a thread is at, wherever it comes. */
  @ParameterizedTest
  @EnumSource(IndexCall.class)
  void interruptAtAnyTimeLeavesTheIndexWhole(IndexCall call) throws Exception {
    Random random = new Random(Long.getLong("tests.seed", call.ordinal()));
    try (ArticleIndex index = built()) {
      for (int i = 0; i < TRIALS; i++) {
        Caller caller =
            new Caller(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                call.on(index);
              }
            });
        LockSupport.parkNanos(random.nextInt(30_000_000));
        caller.interrupt();
        Throwable thrown = caller.failure();
        if (thrown != null) {
          assertSaysInterrupted(thrown);
          assertThat(caller.wasInterrupted()).isTrue();
        }
        index.update(IndexCall.edition().archive());
        assertThat(articles(index)).isEqualTo(IndexCall.ARTICLES);
      }
      assertWhole(index);
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A thread that makes calls, and what ended it. */
  private static final class Caller {
    private interface Work {
      void run() throws Exception;
    }

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Thread thread;

    Caller(Work work) {
      thread =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  work.run();
                } catch (Throwable e) {
                  failure.set(e);
                }
                interrupted.set(Thread.currentThread().isInterrupted());
              });
    }

    void interrupt() {
      thread.interrupt();
    }

    @Nullable Throwable failure() throws InterruptedException {
      thread.join();
      return failure.get();
    }

    Throwable thrown() throws InterruptedException {
      Throwable thrown = failure();
      assertThat(thrown).isNotNull();
      return thrown == null ? new AssertionError() : thrown;
    }

    boolean wasInterrupted() {
      return interrupted.get();
    }
  }
}
