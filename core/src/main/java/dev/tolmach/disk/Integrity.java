package dev.tolmach.disk;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Compares the files of a generation with the checksums that they were written with. Takes the time
 * of reading them.
 */
public final class Integrity {
  private Integrity() {}

  /** Something that reads files. */
  @FunctionalInterface
  private interface ReadTask {
    void read() throws IOException;
  }

  /** What is wrong with an open generation; empty if nothing is, or that cannot be found out. */
  static Optional<Throwable> of(DirectoryReader reader) {
    return proof(() -> check(reader));
  }

  /** What is wrong with a generation; empty if nothing is, or that cannot be found out. */
  public static Optional<Throwable> of(IndexCommit commit) {
    Directory directory = commit.getDirectory();
    Optional<Throwable> wrong =
        proof(() ->
            check(SegmentInfos.readCommit(directory, commit.getSegmentsFileName()), directory));
    return wrong.or(() ->
        proof(() -> {
          try (DirectoryReader reader = DirectoryReader.open(commit)) {
            check(reader);
          }
        }));
  }

  /** What is wrong with the newest generation; empty if nothing is, or there is none. */
  static Optional<Throwable> ofNewest(Directory directory) {
    return proof(() -> {
      String newest = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (newest != null) {
        check(SegmentInfos.readCommit(directory, newest), directory);
      }
    });
  }

  private static void check(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  private static void check(SegmentInfos generation, Directory directory) throws IOException {
    for (String file : generation.files(false)) {
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      }
    }
  }

  /* Where not even the checksum can be compared, a length or an offset in the file is damaged. */
  private static Optional<Throwable> proof(ReadTask reading) {
    try {
      reading.read();
      return Optional.empty();
    } catch (IOException e) {
      return Damage.isProof(e) ? Optional.of(e) : Optional.empty();
    } catch (RuntimeException | Error e) {
      return Damage.isSuspect(e) ? Optional.of(e) : Optional.empty();
    }
  }
}
