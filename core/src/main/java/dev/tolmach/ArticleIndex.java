package dev.tolmach;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.store.IndexStoreProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index of articles: built from archives, searched in all their languages at once. {@link
 * ArticleSearch} is its reading half.
 *
 * <ul>
 *   <li>A search sees one whole generation: never a half-built index, and the same one until {@link
 *       #refresh()} or a build through this object moves it on.
 *   <li>A build reads everything, writes nowhere but in the index directory, and reports what
 *       became of every file; one bad article never stops it.
 *   <li>A directory without an index can be opened; it can be searched once something was built.
 * </ul>
 *
 * {@snippet class="dev.tolmach.examples.SearchAFolder" region="search"}
 *
 * <p>Any number of threads may use one index. Builds run one after another; searches go on
 * meanwhile. Every method but {@link #close} throws
 *
 * <ul>
 *   <li>{@link java.io.InterruptedIOException} if the calling thread is interrupted before the
 *       result is there. The thread stays interrupted. The index is as it was before and can be
 *       used by other threads; a change that is live already is returned as usual.
 *   <li>{@link IllegalStateException} if the index is closed, also while the call waits or builds.
 *   <li>{@link IllegalStateException} if it changes the index and is called from inside a build of
 *       it: by a listener, a gate, an archive, or a thread that one of them started.
 *   <li>{@link java.util.concurrent.CancellationException} if it builds and its request says that
 *       the build is cancelled.
 * </ul>
 *
 * <p>A folder that is deleted while its index is open is created again by the next build, which
 * reads everything. Until then, {@link #refresh} throws {@link
 * dev.tolmach.index.MissingIndexException}.
 */
public interface ArticleIndex extends ArticleSearch, AutoCloseable {
  /**
   * Opens the index in a directory, with the default settings.
   *
   * @param directory where it is or shall be; created by the first build
   * @throws IOException if the directory cannot be read
   */
  static ArticleIndex open(Path directory) throws IOException {
    return open(directory, IndexSettings.builder().build());
  }

  /**
   * Opens the index in a directory.
   *
   * @param directory where it is or shall be; created by the first build
   * @param settings what builds go by, and what queries are analysed with
   * @throws IOException if the directory cannot be read
   */
  static ArticleIndex open(Path directory, IndexSettings settings) throws IOException {
    return new EmbeddedArticleIndex(directory, settings);
  }

  /**
   * Opens the index at an address: the path of a folder, or {@code opensearch://HOST:PORT/NAME} on
   * a cluster, for which {@code tolmach-opensearch} must be at hand.
   *
   * @param address where it is or shall be; created by the first build
   * @param settings what builds go by, and what queries are analysed with
   * @throws IllegalArgumentException if the address cannot be understood
   * @throws IOException if the folder cannot be read, or the cluster cannot be reached
   */
  static ArticleIndex at(String address, IndexSettings settings) throws IOException {
    return IndexStoreProvider.isAddress(address)
        ? new StoredArticleIndex(IndexStoreProvider.at(address), settings)
        : open(Path.of(address), settings);
  }

  /** An empty index in memory, with the default settings. */
  static ArticleIndex inMemory() {
    return inMemory(IndexSettings.builder().build());
  }

  /** An empty index in memory. */
  static ArticleIndex inMemory(IndexSettings settings) {
    return new EmbeddedArticleIndex(new ByteBuffersDirectory(), settings);
  }

  /**
   * Brings the index up to date with archives: reads what changed, removes what vanished. Articles
   * of other archives stay as they are.
   *
   * @param archives which archives; none: all that the index knows, where they were last time
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if the live generation is damaged; only a
   *     rebuild or a rollback works over that
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  IndexReport update(ArticleArchive... archives) throws IOException;

  /**
   * Builds a new generation from nothing and swaps it in when it is complete. This works over any
   * damage of the index; the report's notices say what was damaged.
   *
   * @param archives all archives that the generation shall hold
   * @throws IllegalArgumentException if the live generation holds an archive that is not among them
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  IndexReport rebuild(ArticleArchive... archives) throws IOException;

  /**
   * Builds as a request says.
   *
   * {@snippet class="dev.tolmach.examples.RebuildEveryNight" region="gate"}
   *
   * @throws IllegalArgumentException if it rebuilds and the live generation holds an archive that
   *     is neither given nor dropped
   * @throws dev.tolmach.index.RefusedException if the gate does not let the result through, or an
   *     archive lost too much; the index is as it was before
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if it updates and the live generation is
   *     damaged; only a rebuild or a rollback works over that
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  IndexReport run(BuildRequest request) throws IOException;

  /**
   * Begins to change many single articles, which are visible at once, and one generation when they
   * are committed. Begins an index where there is none.
   *
   * @return open until it is closed, and nothing else changes the index meanwhile
   * @throws dev.tolmach.index.DamagedIndexException if the live generation is damaged; only a
   *     rebuild or a rollback works over that
   * @throws IOException if the index is being written, or cannot be
   */
  ArticleEdit edit() throws IOException;

  /**
   * Adds one article, in place of the one with the same id, as a generation of its own. For many of
   * them, {@link #edit} is much faster. It is read by the index's settings, not by what its
   * archive's {@code tolmach.yaml} says.
   *
   * @return what was understood of it
   * @throws ArticleParseException if it cannot be understood; the index is then as it was before
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if the live generation is damaged; only a
   *     rebuild or a rollback works over that
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  ParseResult put(ArticleSource source) throws ArticleParseException, IOException;

  /**
   * Removes one article, as a generation of its own, and any note about one that was left out.
   *
   * @return whether there was an article; false for one that was left out, such as a draft
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if the live generation is damaged; only a
   *     rebuild or a rollback works over that
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  boolean remove(ArticleId id) throws IOException;

  /**
   * Visits all articles, and the notes about those that were left out, each version of a work by
   * itself: what another index can be built from without the archives.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read, or the visitor throws
   */
  void export(ExportedArticle.Visitor visitor) throws IOException;

  /**
   * The generations that are kept, the newest first.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  List<Generation> generations() throws IOException;

  /**
   * Makes an older generation the live one.
   *
   * @param generation its name, as {@link #generations()} gives it
   * @return the generation that is live now
   * @throws IllegalArgumentException if no such generation is kept
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if that generation is damaged
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  Generation rollback(String generation) throws IOException;

  /**
   * Makes the newest generation live that is older than what the live one goes back to, and sound.
   *
   * @return the generation that is live now
   * @throws IllegalArgumentException if no older one is kept
   * @throws dev.tolmach.index.CommittedException if the new generation is live, but something after
   *     that failed
   * @throws dev.tolmach.index.DamagedIndexException if all older ones are damaged
   * @throws IOException if the index cannot be written; it is then as it was before
   */
  Generation rollback() throws IOException;

  /**
   * Removes generations as a build does that keeps a number of rebuilds: the live one stays, the
   * last rebuilds, and the newest of the others.
   *
   * @param rebuilds how many rebuilds stay, the live one included; 1 or more
   * @return the generations that stay, the live one first
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if the live generation is damaged
   * @throws IOException if it is being written, or cannot be
   */
  List<Generation> keep(int rebuilds) throws IOException;

  /**
   * Checks every generation that is kept: the files' checksums and structure, that each article can
   * be read back, that works are whole, and that the numbers are those that were noted when it was
   * built. Takes the time of reading the whole index.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws IOException if it is being written, or cannot be read at all
   */
  IndexCheck check() throws IOException;

  /**
   * Closes the index. A build that is under way is cancelled: it ends with an {@link
   * IllegalStateException} and leaves the index as it was, unless it was about to go live. All
   * other calls end first. After this returns, nobody holds the index's lock or its files.
   *
   * <p>From inside a build, which cannot end before its listener, gate or archive does, this
   * returns at once and the rest happens at the end of that build. A build that waits for its
   * archive is waited for. Closing a closed index does nothing. An interrupted thread closes as any
   * other does and stays interrupted.
   *
   * @throws IOException if the directory cannot be closed
   */
  @Override
  void close() throws IOException;
}
