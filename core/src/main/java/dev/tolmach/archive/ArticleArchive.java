package dev.tolmach.archive;

import java.io.IOException;

/**
 * A place that articles come from, under a name of its own. Made by the methods below, or
 * implemented by whoever keeps articles elsewhere. Threads: may be opened by any, several times.
 */
public interface ArticleArchive {

  /** Returns the archive's name: the first part of its articles' ids. */
  String name();

  /**
   * Begins to read the archive.
   *
   * @return its articles; folders list them by {@link dev.tolmach.article.WorkKey}, then by path,
   *     so that all versions of one work stand beside each other
   * @throws IOException if there is no such archive or it cannot be read
   */
  ArchiveEntries open() throws IOException;
}
