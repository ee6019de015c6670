package dev.tolmach.index;

import dev.tolmach.schema.Fingerprint;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The newest commit of a directory: the generation that searches see. */
final class LiveCommit {
  private LiveCommit() {}

  /**
   * The user data of the newest commit; empty if the directory holds no index.
   *
   * @throws IOException if the index is another program's, or cannot be read
   */
  static Map<String, String> userData(Directory directory) throws IOException {
    return FileThread.run(() -> read(directory).map(SegmentInfos::getUserData).orElse(Map.of()));
  }

  /**
   * What tells the newest commit from all others; empty if the directory holds no index.
   *
   * @throws IOException as {@link #userData} does
   */
  static byte[] id(Directory directory) throws IOException {
    return FileThread.run(() -> read(directory).map(SegmentInfos::getId).orElse(new byte[0]));
  }

  private static Optional<SegmentInfos> read(Directory anywhere) throws IOException {
    IndexFiles directory = IndexFiles.of(anywhere);
    if (!exists(directory)) {
      return Optional.empty();
    }
    SegmentInfos newest =
        ReadingGuard.reading(directory, () -> SegmentInfos.readLatestCommit(directory));
    Map<String, String> userData = newest.getUserData();
    if (!isOurs(userData)) {
      throw IndexErrors.foreign(directory);
    }
    return Optional.of(newest);
  }

  /* The folder may have been deleted since it was opened. */
  private static boolean exists(Directory directory) throws IOException {
    try {
      return DirectoryReader.indexExists(directory);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether this program wrote the commit with the given user data. */
  static boolean isOurs(Map<String, String> userData) {
    return Fingerprint.in(userData).isPresent() && GenerationData.read(userData).isPresent();
  }

  /** Whether the newest commit, as far as it can be read, has this user data. */
  static boolean is(Directory directory, Map<String, String> userData) {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData().equals(userData);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
