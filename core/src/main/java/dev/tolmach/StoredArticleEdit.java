package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;

/**
 * An edit of an index that a store keeps. It is made in a folder of its own, which answers searches
 * as long as it is open; each commit is written to the store. Any number of threads may use one.
 */
final class StoredArticleEdit implements ArticleEdit {
  /** Writes a commit to the store. */
  @FunctionalInterface
  interface Publisher {
    /** Makes the folder's index the live generation, unless it is that already. */
    void publish(StagedBuild staged) throws IOException;
  }

  private final IndexCalls calls;
  private final StagedBuild staged;
  private final EmbeddedArticleIndex folder;
  private final ArticleEdit changes;
  private final Publisher publisher;
  private final Runnable ended;
  private boolean released;

  /**
   * Begins an edit.
   *
   * @param calls the calls into its index, which come one after another
   * @param staged a folder with the articles of the live generation; closed with the edit
   * @param ended is called when the edit ends
   * @throws IOException if the folder cannot be written; the caller closes it then
   */
  StoredArticleEdit(
      IndexCalls calls,
      StagedBuild staged,
      IndexSettings settings,
      Publisher publisher,
      Runnable ended)
      throws IOException {
    this.calls = calls;
    this.staged = staged;
    this.publisher = publisher;
    this.ended = ended;
    this.folder = new EmbeddedArticleIndex(staged.directory(), settings);
    this.changes = folder.edit();
  }

  /** The index with all changes, committed or not. */
  AnsweredSearch search() {
    return folder;
  }

  @Override
  public ParseResult put(ArticleSource source) throws ArticleParseException, IOException {
    return calls.changing(() -> changes.put(source));
  }

  @Override
  public boolean remove(ArticleId id) throws IOException {
    return calls.changing(() -> changes.remove(id));
  }

  @Override
  public Generation commit() throws IOException {
    return calls.changing(() -> {
      Generation generation = changes.commit();
      publisher.publish(staged);
      return generation;
    });
  }

  @Override
  public void close() throws IOException {
    calls.ending(this::release);
  }

  /** Closes it when no call is under way. */
  void release() throws IOException {
    if (!released) {
      released = true;
      ended.run();
      folder.close();
      staged.close();
    }
  }
}
