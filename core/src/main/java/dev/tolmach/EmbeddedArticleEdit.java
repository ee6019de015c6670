package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.build.ArticleWriter;
import dev.tolmach.index.Generation;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;

/** An edit of an index in this process. Any number of threads may use one. */
final class EmbeddedArticleEdit implements ArticleEdit {
  private final IndexCalls calls;
  private final ArticleWriter writer;
  private final Snapshots snapshots;
  private final AtomicBoolean changed = new AtomicBoolean(true);

  /**
   * An edit.
   *
   * @param calls the calls into its index, which come one after another
   * @param writer closed with the edit
   * @param snapshots shows the edit until it is closed
   */
  EmbeddedArticleEdit(IndexCalls calls, ArticleWriter writer, Snapshots snapshots) {
    this.calls = calls;
    this.writer = writer;
    this.snapshots = snapshots;
  }

  /** Whether anything changed since this was asked last; true the first time. */
  boolean takeChanged() {
    return changed.getAndSet(false);
  }

  /** The index with all changes, committed or not. The caller closes it. */
  DirectoryReader reader() throws IOException {
    return writer.reader();
  }

  @Override
  public ParseResult put(ArticleSource source) throws ArticleParseException, IOException {
    return change(() -> writer.put(source));
  }

  @Override
  public boolean remove(ArticleId id) throws IOException {
    return change(() -> writer.remove(id));
  }

  @Override
  public Generation commit() throws IOException {
    return change(writer::commit);
  }

  private <T, E extends Exception> T change(IndexCalls.Call<T, E> call) throws IOException, E {
    return calls.changing(() -> {
      try {
        return call.run();
      } finally {
        changed.set(true);
      }
    });
  }

  @Override
  public void close() throws IOException {
    calls.ending(this::release);
  }

  /** Closes it when no call is under way. */
  void release() throws IOException {
    snapshots.end();
    writer.close();
  }
}
