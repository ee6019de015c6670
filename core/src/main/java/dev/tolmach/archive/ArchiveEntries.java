package dev.tolmach.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an archive, one after the other, read from it as they are asked for. For one
 * thread; the entries handed out may go to others and stay readable until this is closed.
 */
public interface ArchiveEntries extends AutoCloseable {

  /**
   * Returns the next article, or null after the last one.
   *
   * @throws IOException if the archive cannot be read any further
   */
  @Nullable ArchiveEntry next() throws IOException;

  /** Returns how many articles there are in all; -1, the default, if only reading them tells. */
  default int total() {
    return -1;
  }

  /**
   * Returns how many files and folders were passed over: pruned folders, each as one, and files
   * that are no articles by their names. Complete after {@link #next()} returned null.
   */
  int ignored();

  @Override
  void close() throws IOException;
}
