package dev.tolmach.generation;

import dev.tolmach.disk.DiskGuard;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.Interruption;
import dev.tolmach.index.IndexListener;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens the one writer that an index can have, at once or when the other one has ended. */
public final class WriterLock {
  private static final Duration INTERVAL = Duration.ofMillis(200);

  private WriterLock() {}

  /**
   * Opens a writer at once.
   *
   * @throws IOException if there is another one, or the index cannot be written
   */
  static IndexWriter open(ReadableFiles directory, IndexWriterConfig config) throws IOException {
    try {
      return writer(directory, config);
    } catch (LockObtainFailedException e) {
      throw IndexErrors.locked(directory, e);
    }
  }

  /* A writer reads all generations, so it sees damage that searches of the live one do not. */
  private static IndexWriter writer(ReadableFiles directory, IndexWriterConfig config)
      throws IOException {
    try {
      return FileThread.run(
          () -> DiskGuard.writing(directory, () -> new IndexWriter(directory, config)));
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (CorruptIndexException | NoSuchFileException | FileNotFoundException | EOFException e) {
      throw IndexErrors.unreadable(directory, e);
    } catch (IOException e) {
      directory.index().abandon();
      throw e;
    }
  }

  /**
   * How a build waits for another writer.
   *
   * @param most how long
   * @param listener learns whom it waits for
   * @param cancelled says that it need not wait any longer
   */
  public record Waiting(Duration most, IndexListener listener, BooleanSupplier cancelled) {}

  /**
   * Opens a writer, and waits as long as it may while there is another one.
   *
   * @param config makes a configuration for each attempt
   * @throws IOException if there still is another one, or the index cannot be written
   * @throws CancellationException if the build was cancelled while it waited
   */
  public static IndexWriter open(
      ReadableFiles directory, Waiting waiting, Supplier<IndexWriterConfig> config)
      throws IOException {
    long start = System.nanoTime();
    for (boolean first = true; ; first = false) {
      try {
        return writer(directory, config.get());
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() - start >= waiting.most().toNanos()) {
          throw IndexErrors.locked(directory, e);
        }
        if (first) {
          waiting.listener().waits(IndexErrors.writer(directory));
        }
      }
      pause();
      if (waiting.cancelled().getAsBoolean()) {
        throw new CancellationException(
            "The build was cancelled. The index is as it was before. Run the build again.");
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.ofBuild(e);
    }
  }
}
