package dev.tolmach.generation;

import dev.tolmach.disk.DiskGuard;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.Interruption;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Looks after the generations of an index: lists them, goes back to one, checks them. */
public final class Generations {
  private Generations() {}

  /**
   * The generations that are kept, the live one first, then the newer before the older.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if there is no index, it is another program's, or it cannot be read
   */
  public static List<Generation> list(Directory directory) throws IOException {
    Interruption.checkReading();
    return FileThread.run(() -> commits(IndexFiles.of(directory))).stream()
        .map(Kept::generation)
        .toList();
  }

  /**
   * Makes an older generation live again, as a new generation with its content.
   *
   * @param name the name or the number of a generation that is kept; null: the one before that
   *     whose content is live, so that each further time leads further back
   * @return the new live generation; the old one if its content is already live
   * @throws IllegalArgumentException if no such generation is kept
   * @throws dev.tolmach.index.CommittedException if it is live, but something after the commit
   *     failed
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so, and the index
   *     is as it was before
   * @throws IOException if there is no index, it is being written, or it cannot be read or written
   */
  public static Generation rollback(Directory directory, @Nullable String name) throws IOException {
    return rollback(directory, name, (done, total, bytes) -> {});
  }

  /**
   * Makes an older generation live again, as {@link #rollback(Directory, String)} does.
   *
   * @param listener is notified of the commit, and may prevent it by an exception
   */
  public static Generation rollback(
      Directory directory, @Nullable String name, IndexListener listener) throws IOException {
    IndexFiles files = IndexFiles.of(directory);
    return Interruption.during(
        () -> FileThread.run(() -> DiskGuard.writing(files, () -> goBack(files, name, listener))));
  }

  private static Generation goBack(
      IndexFiles directory, @Nullable String name, IndexListener listener) throws IOException {
    ReadableFiles files = ReadableFiles.of(directory);
    LiveCommit.checkOurs(files);
    Instant now = InstantSource.system().instant();
    return ReadingGuard.writing(directory, () -> Rollback.to(files, name, now, listener));
  }

  /**
   * Removes generations as a build does that keeps a number of rebuilds: the live one stays, the
   * last rebuilds, and the newest of the others.
   *
   * @param rebuilds how many rebuilds stay, the live one included; 1 or more
   * @return the generations that stay, the live one first
   * @throws IOException if there is no index, it is being written, or it cannot be read or written
   */
  public static List<Generation> keep(Directory directory, int rebuilds) throws IOException {
    return keep(directory, rebuilds, (done, total, bytes) -> {});
  }

  /**
   * Removes generations, as {@link #keep(Directory, int)} does.
   *
   * @param listener is called before they are removed, and may prevent it by an exception
   */
  public static List<Generation> keep(Directory directory, int rebuilds, IndexListener listener)
      throws IOException {
    IndexSettings.builder().keepGenerations(rebuilds); // Checks the number.
    IndexFiles files = IndexFiles.of(directory);
    return Interruption.during(() ->
        FileThread.run(() -> DiskGuard.writing(files, () -> keepOnly(files, rebuilds, listener))));
  }

  private static List<Generation> keepOnly(
      IndexFiles directory, int rebuilds, IndexListener listener) throws IOException {
    ReadableFiles files = ReadableFiles.of(directory);
    Generation live = commits(files).get(0).generation();
    boolean noted = CommitNote.in(files).filter(note -> note.isLost(files.newest())).isEmpty();
    listener.commits();
    if (noted) {
      CommitNote.forgetOlder(files);
    }
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
            .setIndexDeletionPolicy(new GenerationPolicy(rebuilds).atOnce())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false);
    DiskGuard.closing(directory, WriterLock.open(files, config));
    files.dropUnreadable();
    if (noted) {
      CommitNote.write(files, live);
    }
    return commits(files).stream().map(Kept::generation).toList();
  }

  /**
   * Checks every generation that is kept: the files' checksums and structure, that each article can
   * be read back, that each work is in one block, and that the numbers are those that were noted
   * when it was built. Takes the time of reading the whole index.
   *
   * @throws IOException if there is no index, it is another program's, it is being written, or the
   *     files cannot be read at all
   */
  public static IndexCheck check(Directory directory) throws IOException {
    Interruption.checkReading();
    IndexCheck check = FileThread.run(() -> IndexChecker.check(directory));
    Interruption.checkReading();
    return check;
  }

  /** A commit with the generation that it is. */
  record Kept(IndexCommit commit, Generation generation) {}

  private static List<Kept> commits(Directory directory) throws IOException {
    ReadableFiles files = ReadableFiles.of(directory);
    LiveCommit.checkOurs(files);
    Optional<Throwable> damage = files.damageOfNewest();
    if (damage.isPresent()) {
      throw IndexErrors.unreadable(directory, damage.get());
    }
    return kept(files);
  }

  /** The generations that can be listed, the newest first. */
  static List<Kept> kept(ReadableFiles files) throws IOException {
    List<Kept> kept = new ArrayList<>();
    if (files.hasReadable()) {
      for (IndexCommit commit : DirectoryReader.listCommits(files)) {
        Optional<Generation> generation = GenerationData.read(commit.getUserData());
        generation.ifPresent(known -> kept.add(new Kept(commit, known)));
      }
    }
    return kept.reversed();
  }
}
