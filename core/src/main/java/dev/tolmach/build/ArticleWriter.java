package dev.tolmach.build;

import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.Interruption;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.TermLimits;
import dev.tolmach.generation.WorkBlocks;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Puts single articles into an index and takes them out, for programs that keep articles
 * themselves.
 *
 * <p>What was put is seen through {@link #reader} at once, and by everybody after {@link #commit}.
 * What was not committed when the writer is closed never was. While a writer is open nobody else
 * can write the index. A thread that is interrupted gets an {@link java.io.InterruptedIOException}
 * from whatever it begins here but {@link #close}; it stays interrupted. A writer that is closed
 * throws an {@link IllegalStateException}.
 *
 * <p>Any number of threads may use one.
 */
public final class ArticleWriter implements AutoCloseable {
  private final IndexSettings settings;
  private final BuildTerms terms;
  private final IndexSession session;
  private final ArchiveTable archives;
  /* Does everything that reads or writes files, and whatever goes with it. */
  private final FileThread files;
  private Build build;
  private long start = System.nanoTime();

  private ArticleWriter(
      IndexSettings settings, BuildTerms terms, IndexSession session, FileThread files)
      throws IOException {
    this.files = files;
    this.settings = settings;
    this.terms = terms;
    this.session = session;
    this.archives = ArchiveTable.of(session.live());
    this.build = Build.begin(settings, terms, session.writer(), view());
  }

  /**
   * Opens an index, or begins one.
   *
   * @throws IOException if it is being written already, cannot be written, or was built by a
   *     program that analyses texts otherwise
   */
  public static ArticleWriter open(Directory directory, IndexSettings settings, BuildTerms terms)
      throws IOException {
    return Interruption.during(() ->
        ReadingGuard.writing(
            directory,
            () -> opened(IndexSession.append(directory, settings, terms), settings, terms)));
  }

  private static ArticleWriter opened(
      IndexSession session, IndexSettings settings, BuildTerms terms) throws IOException {
    FileThread files = new FileThread();
    try {
      return files.call(
          () -> session.writing(() -> new ArticleWriter(settings, terms, session, files)));
    } catch (IOException | RuntimeException | Error e) {
      files.close();
      session.close();
      throw e;
    }
  }

  /**
   * Puts an article in, in place of the one with its id. It is read by the settings alone: what its
   * archive's {@code tolmach.yaml} says is not known here, nor in which languages the archive's
   * other articles are. One that is not for readers leaves a note instead, so that it can be
   * explained why it is not found.
   *
   * @return what was understood of it
   * @throws ArticleParseException if it cannot be understood; the article with its id stays as it
   *     is
   * @throws IOException if the index cannot be written
   */
  public ParseResult put(ArticleSource source) throws IOException, ArticleParseException {
    Interruption.check();
    refuse(source.id(), TermLimits.problem(source.id()));
    ParseResult result = parse(source);
    return onFiles(() -> write(source, result));
  }

  private ParseResult parse(ArticleSource source) throws ArticleParseException {
    try {
      return settings.parser(terms.clock().instant(), ArchiveSettings.NONE).parse(source);
    } catch (LinkageError e) {
      throw new ArticleParseException(source.id(), 0, LinkageFault.message(e));
    }
  }

  private ParseResult write(ArticleSource source, ParseResult result)
      throws IOException, ArticleParseException {
    LiveArticles.Location older = older(source.id());
    build.tally().seen();
    archives.put(source.id().archive(), build);
    switch (result) {
      case ParseResult.Parsed parsed -> {
        refuse(source.id(), TermLimits.problem(parsed.article()));
        var version = new ArticleDocuments.Version(parsed.article(), source.hash());
        Term work = ArticleDocuments.workTerm(parsed.article());
        replace(source.id(), older, ArticleDocuments.blockOf(List.of(version)));
        build.works().written(work, build.live().hasWork(work));
        build.tally().indexed(parsed.article());
      }
      case ParseResult.Skipped skipped -> {
        ParseResult.SkipReason reason = skipped.reason();
        replace(
            source.id(),
            older,
            List.of(ArticleDocuments.noteOf(source.id(), reason, source.hash())));
        build.tally().skipped(source.id(), reason);
      }
    }
    return result;
  }

  /**
   * Takes an article out, and any note about it.
   *
   * @return whether there was an article
   * @throws IOException if the index cannot be written
   */
  public boolean remove(ArticleId id) throws IOException {
    Interruption.check();
    return onFiles(() -> take(id));
  }

  private boolean take(ArticleId id) throws IOException {
    LiveArticles.Location older = older(id);
    if (older == null) {
      return false;
    }
    leaveWork(older);
    session.writer().deleteDocuments(term(id, older));
    if (older.note()) {
      return false;
    }
    build.tally().deleted();
    return true;
  }

  /**
   * The index as this writer leaves it, committed or not. It does not move; close it when done.
   *
   * @throws IOException if the index cannot be read or written
   */
  public DirectoryReader reader() throws IOException {
    Interruption.check();
    return onFiles(() -> {
      refresh();
      return DirectoryReader.open(session.writer());
    });
  }

  /**
   * Makes what was put and taken out the live generation.
   *
   * @return the live generation; the one before if nothing changed
   * @throws IOException if the index cannot be written
   */
  public Generation commit() throws IOException {
    Interruption.check();
    return onFiles(this::commitAll);
  }

  private <T extends @Nullable Object, E extends Exception> T onFiles(FileThread.Task<T, E> task)
      throws IOException, E {
    return files.call(() -> ReadingGuard.writing(session.directory(), () -> session.writing(task)));
  }

  private Generation commitAll() throws IOException {
    refresh();
    Optional<Generation> live = session.live();
    if (live.isPresent() && !session.hasChanges()) {
      return live.get();
    }
    Generation generation = session.commit(build, Generation.Kind.PUT, archives, seconds());
    build = Build.begin(settings, terms, session.writer(), build.live());
    start = System.nanoTime();
    return generation;
  }

  /** Drops what was not committed, and lets others write the index. */
  @Override
  public void close() throws IOException {
    if (files.isClosed()) {
      return;
    }
    try (files) {
      files.call(() -> {
        build.live().close();
        session.close();
        return null;
      });
    }
  }

  /* Where an article or its note is; what was put since the view was taken is not in it. */
  private LiveArticles.@Nullable Location older(ArticleId id) throws IOException {
    if (build.ids().add(id) < 0) {
      refresh();
      build.ids().add(id);
    }
    return build.live().find(id);
  }

  private void replace(
      ArticleId id, LiveArticles.@Nullable Location older, List<Document> documents)
      throws IOException, ArticleParseException {
    IndexWriter writer = session.writer();
    if (older != null) {
      leaveWork(older);
    }
    try {
      if (older == null) {
        writer.addDocuments(documents);
      } else {
        writer.updateDocuments(term(id, older), documents);
      }
    } catch (RuntimeException | StackOverflowError e) {
      if (!writer.isOpen()) {
        throw e;
      }
      throw new ArticleParseException(id, 0, WorkWriter.fault(e));
    }
  }

  private static void refuse(ArticleId id, @Nullable String problem) throws ArticleParseException {
    if (problem != null) {
      throw new ArticleParseException(id, 0, problem);
    }
  }

  private void leaveWork(LiveArticles.Location older) throws IOException {
    if (!older.note()) {
      build.works().suspect(ArticleDocuments.workTerm(build.live().read(older).article()));
    }
  }

  private static Term term(ArticleId id, LiveArticles.Location location) {
    return location.note() ? ArticleDocuments.skippedTerm(id) : ArticleDocuments.idTerm(id);
  }

  private void refresh() throws IOException {
    bringWorksTogether();
    build.live().close();
    build = build.next(view());
  }

  private void bringWorksTogether() throws IOException {
    List<Term> suspects = build.works().suspects();
    if (!suspects.isEmpty()) {
      try (DirectoryReader reader = DirectoryReader.open(session.writer())) {
        WorkBlocks blocks = new WorkBlocks(session.writer(), reader, settings.limits());
        for (Term work : suspects) {
          blocks.mend(work);
        }
      }
    }
  }

  private LiveArticles view() throws IOException {
    return new LiveArticles(DirectoryReader.open(session.writer()));
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
