package dev.tolmach.generation;

import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.schema.IndexFingerprint;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The newest commit of a directory: the generation that searches see. */
public final class LiveCommit {
  private LiveCommit() {}

  /**
   * The user data of the newest commit; empty if the directory holds no index.
   *
   * @throws IOException if the index is another program's, or cannot be read
   */
  public static Map<String, String> userData(Directory directory) throws IOException {
    return FileThread.run(() -> read(directory).map(SegmentInfos::getUserData).orElse(Map.of()));
  }

  /**
   * What distinguishes the newest commit from all others; empty if the directory holds no index.
   *
   * @throws IOException as {@link #userData} does
   */
  static byte[] id(Directory directory) throws IOException {
    return FileThread.run(() -> read(directory).map(SegmentInfos::getId).orElse(new byte[0]));
  }

  private static Optional<SegmentInfos> read(Directory anywhere) throws IOException {
    Directory directory = anywhere instanceof ReadableFiles ? anywhere : IndexFiles.of(anywhere);
    if (!exists(directory)) {
      if (!(directory instanceof ReadableFiles)) {
        throwIfLost(directory);
      }
      return Optional.empty();
    }
    SegmentInfos newest =
        ReadingGuard.reading(directory, () -> SegmentInfos.readLatestCommit(directory));
    Map<String, String> userData = newest.getUserData();
    if (!isOurs(userData)) {
      throw IndexErrors.foreign(directory);
    }
    if (!isReadable(userData)) {
      throw IndexErrors.unreadable(directory, corrupt(newest.getSegmentsFileName()));
    }
    return Optional.of(newest);
  }

  /**
   * Checks that a directory holds an index of ours, whose lists of files may be damaged.
   *
   * @throws IOException if there is none, or it is another program's
   */
  static void checkOurs(ReadableFiles files) throws IOException {
    if (files.newest() < 0) {
      throwIfLost(files);
      throw IndexErrors.missing(files);
    }
    userData(files);
  }

  /** Whether this program wrote the commit with the given user data. */
  static boolean isOurs(Map<String, String> userData) {
    return userData.keySet().stream().anyMatch(key -> key.startsWith("tolmach."));
  }

  /** Whether the user data say what this program has to know of a generation. */
  static boolean isReadable(Map<String, String> userData) {
    return IndexFingerprint.in(userData).isPresent() && GenerationData.read(userData).isPresent();
  }

  /** What is wrong with a list of files that knows too little of its generation. */
  static CorruptIndexException corrupt(String list) {
    return new CorruptIndexException("What is known of the generation cannot be read", list);
  }

  private static void throwIfLost(Directory directory) throws IOException {
    Optional<CommitNote> lost = CommitNote.in(directory);
    if (lost.isPresent()) {
      throw IndexErrors.unreadable(directory, new NoSuchFileException(lost.get().list()));
    }
  }

  /* The folder may have been deleted since it was opened. */
  private static boolean exists(Directory directory) throws IOException {
    try {
      return DirectoryReader.indexExists(directory);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether the newest commit, as far as it can be read, has this user data. */
  public static boolean is(Directory directory, Map<String, String> userData) {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData().equals(userData);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
