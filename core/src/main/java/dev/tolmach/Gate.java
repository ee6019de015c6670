package dev.tolmach;

import dev.tolmach.index.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Decides whether a build goes live, by searching it before anybody else can. A build that it
 * refuses leaves the index as it was.
 *
 * {@snippet class="dev.tolmach.examples.RebuildEveryNight" region="gate"}
 *
 * <p>Used by one thread at a time.
 */
@FunctionalInterface
public interface Gate {
  /** Lets every build through. */
  Gate OPEN = uncommitted -> List.of();

  /**
   * Looks at a build.
   *
   * @param uncommitted searches all that the new generation will hold, and only during this call
   * @return what is not as it should be; empty lets the build go live
   * @throws IOException if the build cannot be read; it then fails
   */
  List<Refusal> check(ArticleSearch uncommitted) throws IOException;

  /**
   * A gate of saved queries. Each line has a query, a tab and what it must find:
   *
   * <ul>
   *   <li>{@code query<TAB>article}: the article, by its whole path or {@code archive:path}, is
   *       among the first ten hits, itself or as a translation; with {@code <TAB>k} after it among
   *       the first k.
   *   <li>{@code query<TAB>>=n}: at least n works match.
   *   <li>{@code *<TAB>>=n}: the index holds at least n articles.
   * </ul>
   *
   * <p>Blank lines and lines that begin with {@code #} are passed over.
   *
   * @throws IllegalArgumentException if a line is none of these, or there is no line at all; the
   *     message names file and line
   * @throws IOException if the file cannot be read
   */
  static Gate of(Path file) throws IOException {
    return SavedQueries.read(file);
  }
}
