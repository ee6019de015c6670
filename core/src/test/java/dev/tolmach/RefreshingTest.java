package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A newer generation takes its time to open: those who search meanwhile do not wait for it. */
@Timeout(60)
class RefreshingTest {
  private static final IndexSettings SETTINGS = IndexSettings.builder().build();

  @Test
  void searchesGoOnWhileANewerGenerationIsOpened() throws Exception {
    try (Directory files = new ByteBuffersDirectory();
        ArticleIndex writer = new EmbeddedArticleIndex(files, SETTINGS);
        SlowDirectory slow = new SlowDirectory(files);
        ArticleIndex reader = new EmbeddedArticleIndex(slow, SETTINGS);
        var threads = Executors.newCachedThreadPool()) {
      writer.rebuild(Edition.of(1, 1).archive());
      assertThat(total(reader, 1)).isEqualTo(1);
      writer.rebuild(Edition.of(1, 2).archive());
      slow.begin();
      CompletableFuture<Boolean> refreshed =
          CompletableFuture.supplyAsync(() -> refreshed(reader), threads);
      slow.opening.await();

      assertThat(CompletableFuture.supplyAsync(() -> total(reader, 1), threads))
          .succeedsWithin(20, TimeUnit.SECONDS)
          .isEqualTo(1L);
      assertThat(refreshed).isNotDone();

      slow.goOn.countDown();
      assertThat(refreshed).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(true);
      assertThat(List.of(total(reader, 1), total(reader, 2))).containsExactly(0L, 1L);
      assertThat(reader.refresh()).isFalse();
    }
  }

  private static boolean refreshed(ArticleIndex index) {
    try {
      return index.refresh();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long total(ArticleIndex index, int version) {
    try {
      return index.search("title:\"version " + version + "\"").total();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A directory that can be made to open files only when it may. */
  private static final class SlowDirectory extends FilterDirectory {
    private final CountDownLatch opening = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean begun;

    SlowDirectory(Directory files) {
      super(files);
    }

    void begin() {
      begun = true;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (begun && name.endsWith(".si")) {
        opening.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return super.openInput(name, context);
    }

    @Override
    public void close() {
      goOn.countDown();
    }
  }
}
