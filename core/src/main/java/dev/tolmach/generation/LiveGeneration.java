package dev.tolmach.generation;

import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.schema.Mismatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Opens the generation that searches are to see, if the program's analysis fits it. */
public final class LiveGeneration {
  private LiveGeneration() {}

  /**
   * Opens the live generation. The caller closes it.
   *
   * @throws MissingIndexException if there is no index
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it is another program's, it was built by a program that analyses texts
   *     otherwise and such an index is to be refused, or it cannot be read
   */
  public static DirectoryReader open(Directory directory, IndexSettings settings)
      throws IOException {
    return FileThread.run(() -> {
      if (LiveCommit.userData(directory).isEmpty()) {
        throw IndexErrors.missing(directory);
      }
      IndexFiles files = IndexFiles.of(directory);
      return fitting(ReadingGuard.reading(files, () -> DirectoryReader.open(files)), settings);
    });
  }

  /**
   * Opens the live generation if it is newer than the one that is open. The caller closes both.
   *
   * @return null if there is no newer one
   * @throws IOException as {@link #open} does
   */
  public static @Nullable DirectoryReader newerThan(DirectoryReader open, IndexSettings settings)
      throws IOException {
    return FileThread.run(() ->
        isLive(open)
            ? null
            : fitting(ReadingGuard.reading(open.directory(), () -> reopened(open)), settings));
  }

  /* By their numbers alone, an index that was deleted and built again may look like the one before.
   */
  private static boolean isLive(DirectoryReader open) throws IOException {
    byte[] live = LiveCommit.id(open.directory());
    if (live.length == 0) {
      throw IndexErrors.missing(open.directory());
    }
    return open instanceof StandardDirectoryReader reader
        && Arrays.equals(reader.getSegmentInfos().getId(), live);
  }

  private static DirectoryReader reopened(DirectoryReader open) throws IOException {
    DirectoryReader newer;
    try {
      newer = DirectoryReader.openIfChanged(open);
    } catch (IllegalStateException e) {
      newer = null; // Another index has segments of the same names.
    }
    return newer == null ? DirectoryReader.open(open.directory()) : newer;
  }

  /** What whoever searches a generation has to know of it; empty if its analysis fits. */
  public static Optional<String> doubt(DirectoryReader reader, IndexSettings settings)
      throws IOException {
    return settings.onMismatch() == OnMismatch.REFUSE
        ? Optional.empty() // It would not have been opened.
        : mismatch(reader, settings)
            .map(reason ->
                "The index was built "
                    + reason.description()
                    + "; words may not be found until it is rebuilt.");
  }

  /**
   * The generation that is open.
   *
   * @return empty if what is noted of it cannot be read
   * @throws IOException if it cannot be read
   */
  public static Optional<Generation> of(DirectoryReader open) throws IOException {
    return GenerationData.read(open.getIndexCommit().getUserData());
  }

  /**
   * What the archives of a generation say means the same.
   *
   * @throws IOException if it cannot be read
   */
  public static Glossary glossary(DirectoryReader open) throws IOException {
    Optional<Generation> generation = of(open);
    return Glossary.all(
        generation.stream()
            .flatMap(live -> live.archives().stream())
            .map(IndexedArchive::glossary)
            .toList());
  }

  /** The exception for a folder that is not there. */
  public static MissingIndexException missing(Path folder) {
    return new MissingIndexException(folder.toString());
  }

  private static Optional<Mismatch> mismatch(DirectoryReader reader, IndexSettings settings)
      throws IOException {
    return IndexFingerprint.in(reader.getIndexCommit().getUserData())
        .flatMap(print -> print.mismatch(settings.analyzers()));
  }

  private static DirectoryReader fitting(DirectoryReader reader, IndexSettings settings)
      throws IOException {
    try {
      check(reader, settings);
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void check(DirectoryReader reader, IndexSettings settings) throws IOException {
    Optional<IndexFingerprint> print = IndexFingerprint.in(reader.getIndexCommit().getUserData());
    if (print.isEmpty()) {
      throw IndexErrors.foreign(reader.directory());
    }
    if (settings.onMismatch() == OnMismatch.REFUSE || !print.get().isReadable()) {
      Optional<Mismatch> reason = mismatch(reader, settings);
      if (reason.isPresent()) {
        throw IndexErrors.mismatch(reader.directory(), reason.get());
      }
    }
  }
}
