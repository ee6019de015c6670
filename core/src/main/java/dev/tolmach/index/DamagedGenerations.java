package dev.tolmach.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Generations beside a sound live one of which not even the list of their files can be read any
 * more. Nobody can go back to one, and Lucene opens no writer while it is there.
 */
final class DamagedGenerations {
  private DamagedGenerations() {}

  /**
   * One of them.
   *
   * @param file the file that lists its files
   * @param cause why it cannot be read
   */
  record Damaged(String file, IOException cause) {}

  /** Finds them, in the order of their files; none if the live one cannot be read either. */
  static List<Damaged> in(Directory directory) throws IOException {
    List<Damaged> damaged = new ArrayList<>();
    String live = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (live != null && damage(directory, live).isEmpty()) {
      for (String name : directory.listAll()) {
        if (name.startsWith(IndexFileNames.SEGMENTS + "_")) {
          damage(directory, name).ifPresent(damaged::add);
        }
      }
    }
    return damaged;
  }

  /**
   * Drops them: a nightly build shall not end every night for a generation that nobody can use.
   * While somebody else writes the index, nothing is done.
   *
   * @return what was dropped and why, a sentence for each
   * @throws IOException if a file cannot be deleted
   */
  static List<String> drop(Directory directory) throws IOException {
    if (in(directory).isEmpty()) {
      return List.of();
    }
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      List<String> dropped = new ArrayList<>();
      for (Damaged damaged : in(directory)) {
        lock.ensureValid();
        directory.deleteFile(damaged.file);
        dropped.add(
            "A generation that was kept could not be read: '"
                + damaged.file
                + "' ("
                + IndexErrors.inWords(damaged.cause)
                + "). It was dropped, and the live one is sound. Look at the disk.");
      }
      return dropped;
    } catch (LockObtainFailedException e) {
      return List.of();
    }
  }

  private static Optional<Damaged> damage(Directory directory, String file) throws IOException {
    try {
      SegmentInfos.readCommit(directory, file);
      return Optional.empty();
    } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
      return Optional.of(new Damaged(file, e));
    }
  }
}
