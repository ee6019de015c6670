package dev.tolmach.disk;

import dev.tolmach.index.CommittedException;
import dev.tolmach.index.DamagedIndexException;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.MissingIndexException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoDeletionPolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes an index, and says so if its disk failed: whatever a failing disk makes of it, in
 * whichever thread, comes out as one {@link IOException}.
 */
public final class DiskGuard {
  private DiskGuard() {}

  /**
   * Does something that writes an index.
   *
   * @throws IOException if the disk fails, or as the task does
   */
  public static <T extends @Nullable Object, E extends Exception> T writing(
      Directory directory, FileThread.Task<T, E> task) throws IOException, E {
    try {
      return task.run();
    } catch (IOException | RuntimeException e) {
      IOException failure = failureCausing(directory, e);
      if (failure != null) {
        throw failure;
      }
      throw e;
    }
  }

  /**
   * A description of the failure of a disk that caused something thrown; null if it is nothing of
   * the kind. Lucene reports it by "this writer is closed", too.
   */
  @SuppressWarnings("ReferenceEquality") // Whether what was thrown is its own cause.
  private static @Nullable IOException failureCausing(Directory directory, Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case null -> null;
      case IndexException e -> e;
      case CommittedException e -> e;
      case MissingIndexException e -> e;
      case DamagedIndexException e -> e;
      case InterruptedIOException e -> e;
      case LockObtainFailedException e -> e;
      case IOException e when !isOfReading(e) -> IndexErrors.unwritable(directory, e);
      default ->
          cause == thrown && !Damage.isLucenes(thrown)
              ? null // Perhaps of an archive.
              : IndexErrors.unreadable(directory, cause);
    };
  }

  private static boolean isOfReading(IOException failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException
        || failure instanceof EOFException
        || failure instanceof FileNotFoundException
        || failure instanceof NoSuchFileException;
  }

  /** Drops what a writer has not committed, even if it died of its disk. */
  public static void closing(Directory directory, IndexWriter writer) throws IOException {
    try {
      writing(
          directory,
          () -> {
            writer.rollback();
            return null;
          });
    } finally {
      if (writer.getTragicException() != null) {
        sweep(directory);
      }
    }
  }

  /**
   * Deletes what a writer left that died of its disk. Lucene does so when the next writer opens,
   * but room is wanted at once. What cannot be deleted now is deleted then.
   */
  private static void sweep(Directory directory) {
    try {
      IndexWriterConfig.OpenMode mode =
          DirectoryReader.indexExists(directory)
              ? IndexWriterConfig.OpenMode.APPEND
              : IndexWriterConfig.OpenMode.CREATE;
      IndexWriterConfig config =
          new IndexWriterConfig()
              .setOpenMode(mode)
              .setIndexDeletionPolicy(NoDeletionPolicy.INSTANCE)
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setCommitOnClose(false);
      new IndexWriter(directory, config).rollback();
    } catch (IOException | RuntimeException e) {
      return; // Somebody else writes the index already, or the disk is gone.
    }
  }
}
