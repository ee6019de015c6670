package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.index.Generation;
import java.io.IOException;

/**
 * Many single articles put into an index and taken out of it, each of them visible at once, and all
 * of them one generation. For programs that keep articles themselves, such as in a database, and
 * change them one by one.
 *
 * {@snippet class="dev.tolmach.examples.ManyArticles" region="edit"}
 *
 * <ul>
 *   <li>Searches through the same {@link ArticleIndex} see each change when its method has
 *       returned. Other processes, and {@link ArticleIndex#generations}, see what was committed.
 *   <li>What was not committed when the edit is closed never was, and searches go back to the last
 *       commit. Closing the index closes the edit.
 *   <li>While an edit is open, nothing else changes the index: a build through the same or another
 *       {@link ArticleIndex} gets the {@link IOException} of an index that is being written.
 *   <li>The search after a change takes some milliseconds more. Changes with no search between them
 *       cost nothing of that.
 *   <li>On a cluster, an edit begins by reading the live generation into a folder for temporary
 *       files, and a commit is refused if another program built meanwhile.
 *   <li>After an {@link IOException} of the disk the edit takes nothing more. Close it, and begin a
 *       new one.
 * </ul>
 *
 * <p>Any number of threads may use one; their changes are made one after another. Methods throw an
 * {@link IllegalStateException} when the edit or its index is closed, and an {@link
 * java.io.InterruptedIOException} if the calling thread is interrupted.
 */
public interface ArticleEdit extends AutoCloseable {
  /**
   * Puts an article in, in place of the one with its id. It is read by the index's settings, not by
   * what its archive's {@code tolmach.yaml} says.
   *
   * @return what was understood of it
   * @throws ArticleParseException if it cannot be understood; the one with its id stays
   * @throws IOException if the index cannot be written
   */
  ParseResult put(ArticleSource source) throws ArticleParseException, IOException;

  /**
   * Takes an article out, and any note about one that was left out, such as a draft.
   *
   * @return whether there was an article; false for one that was left out
   * @throws IOException if the index cannot be written
   */
  boolean remove(ArticleId id) throws IOException;

  /**
   * Makes everything since the last commit one generation, which is live then. The edit stays open.
   *
   * @return the live generation; the one before if nothing changed
   * @throws dev.tolmach.index.CommittedException if it is live, but something after that failed
   * @throws IOException if the index cannot be written; the live generation is the one before
   */
  Generation commit() throws IOException;

  /**
   * Drops what was not committed, and lets others change the index. Closing a closed edit does
   * nothing.
   *
   * @throws IOException if the files cannot be closed
   */
  @Override
  void close() throws IOException;
}
