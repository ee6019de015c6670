package dev.tolmach.index;

import dev.tolmach.schema.Fingerprint;
import java.io.IOException;
import java.util.Map;
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
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    Map<String, String> userData;
    try {
      userData = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException e) {
      throw IndexErrors.unreadable(directory, e);
    }
    if (Fingerprint.in(userData).isEmpty() || GenerationData.read(userData).isEmpty()) {
      throw IndexErrors.foreign(directory);
    }
    return userData;
  }
}
