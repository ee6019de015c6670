package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Warning;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns how many articles there are in all; -1, the default, if that is unknown before they are
   * read.
   */
  default int total() {
    return -1;
  }

  /**
   * Returns how many files and folders were passed over: pruned folders, each as one, and files
   * that are no articles by their names. Complete after {@link #next()} returned null.
   */
  int ignored();

  /**
   * Returns what was not understood of files next to the articles, by the file's name. Complete
   * after {@link #next()} returned null; nothing by default.
   */
  default Map<ArticleId, List<Warning>> warnings() {
    return Map.of();
  }

  /**
   * Returns how many of the files and folders that were passed over are no pages of their site, by
   * the reason, such as {@link ChosenPreset#PARTIAL}; none by default. Complete after {@link
   * #next()} returned null.
   */
  default Map<String, Integer> passedOver() {
    return Map.of();
  }

  /**
   * Returns how many of the files that were passed over hold text of a kind that is not read, by
   * the endings of their names, such as {@code rst}; none by default. Complete after {@link
   * #next()} returned null.
   */
  default Map<String, Integer> unread() {
    return Map.of();
  }

  @Override
  void close() throws IOException;
}
