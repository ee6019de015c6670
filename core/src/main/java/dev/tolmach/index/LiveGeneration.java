package dev.tolmach.index;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.schema.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Opens the generation that searches are to see, if the program's analysis fits it. */
public final class LiveGeneration {
  private LiveGeneration() {}

  /**
   * Opens the live generation. The caller closes it.
   *
   * @throws IOException if there is no index, it is another program's, it was built by a program
   *     that analyses texts otherwise, or it cannot be read
   */
  public static DirectoryReader open(Directory directory, LanguageAnalyzers analyzers)
      throws IOException {
    if (LiveCommit.userData(directory).isEmpty()) {
      throw IndexErrors.missing(directory);
    }
    return fitting(DirectoryReader.open(directory), analyzers);
  }

  /**
   * Opens the live generation if it is newer than the one that is open. The caller closes both.
   *
   * @return null if there is no newer one
   * @throws IOException as {@link #open} does
   */
  public static @Nullable DirectoryReader newerThan(
      DirectoryReader open, LanguageAnalyzers analyzers) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(open);
    return newer == null ? null : fitting(newer, analyzers);
  }

  /** What is said of a folder that is not there. */
  public static IOException missing(Path folder) {
    return IndexErrors.missing(folder.toString());
  }

  private static DirectoryReader fitting(DirectoryReader reader, LanguageAnalyzers analyzers)
      throws IOException {
    Map<String, String> userData = reader.getIndexCommit().getUserData();
    Optional<Fingerprint> fingerprint = Fingerprint.in(userData);
    Optional<String> mismatch = fingerprint.flatMap(print -> print.mismatch(analyzers));
    if (fingerprint.isEmpty() || mismatch.isPresent()) {
      Directory directory = reader.directory();
      reader.close();
      throw mismatch.isPresent()
          ? IndexErrors.mismatch(directory, mismatch.get())
          : IndexErrors.foreign(directory);
    }
    return reader;
  }
}
