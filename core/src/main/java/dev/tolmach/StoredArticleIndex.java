package dev.tolmach;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.build.ArticleIndexer;
import dev.tolmach.build.ArticleWriter;
import dev.tolmach.build.BuildGate;
import dev.tolmach.build.BuildTerms;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.retrieval.PartedSearcher;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.schema.Mismatch;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.SearchResult;
import dev.tolmach.store.IndexStore;
import dev.tolmach.store.IndexStore.Held;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index that an {@link IndexStore} keeps. A build is made in a folder of its own first, see
 * {@link StagedBuild}, and written to a new generation of the store that goes live as a whole.
 *
 * <p>Searches are of the generation that was live when this was opened or last refreshed, or of the
 * one live now where that is gone.
 */
final class StoredArticleIndex implements ArticleIndex, AnsweredSearch {
  /* What searches see. */
  private record Live(
      Held held, PartedSearcher searcher, Lexicons lexicons, Optional<String> doubt) {
    List<String> problems() {
      return Snapshot.problems(doubt, lexicons);
    }
  }

  private final IndexStore store;
  private final StoredGenerations kept;
  private final IndexSettings settings;
  private final ArticleAnalyzers analyzers;
  private final IndexCalls calls;
  private volatile @Nullable Live live;
  private volatile @Nullable StoredArticleEdit open;

  StoredArticleIndex(IndexStore store, IndexSettings settings) {
    this.store = store;
    this.kept = new StoredGenerations(store);
    this.settings = settings;
    this.analyzers = new ArticleAnalyzers(settings.analyzers());
    this.calls = new IndexCalls(this::release);
  }

  @Override
  public IndexReport update(ArticleArchive... archives) throws IOException {
    return run(BuildRequest.update(archives).build());
  }

  @Override
  public IndexReport rebuild(ArticleArchive... archives) throws IOException {
    return run(BuildRequest.rebuild(archives).build());
  }

  @Override
  public IndexReport run(BuildRequest request) throws IOException {
    return changing(() -> build(request));
  }

  private IndexReport build(BuildRequest request) throws IOException {
    List<Held> held = kept.held();
    @Nullable Held before = held.isEmpty() ? null : held.getFirst();
    if (before == null && request.archives().isEmpty()) {
      throw new MissingIndexException(store.place());
    }
    boolean update = request.kind() == BuildRequest.Kind.UPDATE && before != null;
    if (before != null && update && settings.onMismatch() != OnMismatch.REBUILD) {
      checkAnalysis(before);
    }
    try (StagedBuild staged =
        StagedBuild.of(store, before, StoredGenerations.newest(held), settings, update)) {
      ArticleIndexer indexer = new ArticleIndexer(settings, terms(request));
      BuildGate gate = UncommittedSearch.gate(request.gate(), analyzers);
      IndexReport report =
          switch (request.kind()) {
            case REBUILD ->
                indexer.rebuild(staged.directory(), request.archives(), request.dropped(), gate);
            case UPDATE -> indexer.update(staged.directory(), request.archives(), gate);
          };
      try {
        publish(staged, held, update, request.listener());
      } catch (CommittedException e) {
        throw e.with(report);
      }
      return report;
    }
  }

  private BuildTerms terms(BuildRequest request) {
    return request.terms(new StagedProgress(request.listener()), calls::isClosed);
  }

  private void publish(StagedBuild staged, List<Held> held, boolean update, IndexListener listener)
      throws IOException {
    Optional<Generation> generation = kept.publish(staged, held, update, listener);
    if (generation.isPresent()) {
      try {
        listener.committed(generation.get());
        refreshNow();
        kept.removeOld(settings.keepGenerations());
      } catch (IOException | RuntimeException e) {
        throw IndexErrors.committedToStore(generation.get(), e);
      }
    }
  }

  @Override
  public ArticleEdit edit() throws IOException {
    return changing(() -> {
      List<Held> held = kept.held();
      @Nullable Held before = held.isEmpty() ? null : held.getFirst();
      StagedBuild staged =
          StagedBuild.of(store, before, StoredGenerations.newest(held), settings, before != null);
      try {
        StoredArticleEdit edit =
            new StoredArticleEdit(calls, staged, settings, this::publishEdit, () -> open = null);
        open = edit;
        return edit;
      } catch (IOException | RuntimeException | Error e) {
        staged.close();
        throw e;
      }
    });
  }

  private void publishEdit(StagedBuild staged) throws IOException {
    List<Held> held = kept.held();
    String now = held.isEmpty() ? null : held.getFirst().name();
    if (!Objects.equals(staged.live(), now)) {
      throw new IndexException(
          "The index was changed by another program: '"
              + store.place()
              + "'. Expected the generation that the edit began with, so nothing was committed."
              + " Close this edit, begin a new one, and make the changes again.");
    }
    publish(staged, held, now != null, (done, total, bytes) -> {});
  }

  @Override
  public ParseResult put(ArticleSource source) throws ArticleParseException, IOException {
    return changing(() -> {
      List<Held> held = kept.held();
      @Nullable Held before = held.isEmpty() ? null : held.getFirst();
      try (StagedBuild staged =
          StagedBuild.of(store, before, StoredGenerations.newest(held), settings, before != null)) {
        ParseResult result;
        try (ArticleWriter writer = writer(staged)) {
          result = writer.put(source);
          writer.commit();
        }
        publish(staged, held, before != null, (done, total, bytes) -> {});
        return result;
      }
    });
  }

  @Override
  public boolean remove(ArticleId id) throws IOException {
    return changing(() -> {
      List<Held> held = kept.existing();
      try (StagedBuild staged =
          StagedBuild.of(store, held.getFirst(), StoredGenerations.newest(held), settings, true)) {
        boolean removed;
        try (ArticleWriter writer = writer(staged)) {
          removed = writer.remove(id);
          writer.commit();
        }
        publish(staged, held, true, (done, total, bytes) -> {});
        return removed;
      }
    });
  }

  /* Runs a call that changes the index, unless an edit of it is open. */
  private <T, E extends Exception> T changing(IndexCalls.Call<T, E> call) throws IOException, E {
    return calls.changing(() -> {
      if (open != null) {
        throw IndexErrors.edited(store.place());
      }
      return call.run();
    });
  }

  private ArticleWriter writer(StagedBuild staged) throws IOException {
    return ArticleWriter.open(staged.directory(), settings, terms(BuildRequest.update().build()));
  }

  @FunctionalInterface
  private interface HeldTask<T> {
    T run(Live held) throws IOException;
  }

  private <T> T reading(HeldTask<T> task) throws IOException {
    return calls.reading(() -> {
      Live now = live;
      boolean fresh = now == null;
      if (now == null) {
        now = open();
        live = now;
      }
      try {
        return task.run(now);
      } catch (MissingIndexException e) {
        if (fresh) {
          throw e;
        }
        live = open(); // Another program built, and removed the generation that was open.
        return task.run(live);
      }
    });
  }

  @FunctionalInterface
  private interface EditTask<T> {
    T run(StoredArticleEdit edit) throws IOException;
  }

  /* An open edit answers in place of what is live, unless it ends meanwhile. */
  private <T> T asking(HeldTask<T> task, EditTask<T> ofEdit) throws IOException {
    StoredArticleEdit edit = open;
    if (edit == null) {
      return reading(task);
    }
    try {
      return calls.reading(() -> ofEdit.run(edit));
    } catch (IllegalStateException e) {
      if (calls.isClosed() || edit.equals(open)) {
        throw e;
      }
      return reading(task);
    }
  }

  private Live open() throws IOException {
    return live(kept.existing().getFirst());
  }

  private Live live(Held held) throws IOException {
    Optional<Mismatch> mismatch = mismatch(held);
    if (settings.onMismatch() == OnMismatch.REFUSE) {
      checkAnalysis(held);
    }
    Glossary glossary =
        Glossary.all(
            Stream.concat(
                    Stream.of(settings.glossary()),
                    StoredGenerations.of(held).archives().stream().map(IndexedArchive::glossary))
                .toList());
    Lexicons lexicons = Snapshot.lexicons(glossary, settings, held.data());
    return new Live(
        held,
        new PartedSearcher(
            request -> store.ask(held.name(), request), analyzers, glossary, lexicons),
        lexicons,
        mismatch.map(reason ->
            "The index was built "
                + reason.description()
                + "; words may not be found until it is rebuilt."));
  }

  private Optional<Mismatch> mismatch(Held held) {
    return IndexFingerprint.in(held.data()).flatMap(print -> print.mismatch(settings.analyzers()));
  }

  private void checkAnalysis(Held held) throws IOException {
    Optional<Mismatch> mismatch = mismatch(held);
    if (mismatch.isPresent()) {
      throw IndexErrors.mismatch(store.place(), mismatch.get());
    }
  }

  @Override
  public <T> T ask(Question<T> question) throws IOException {
    return asking(held -> question.ask(held.searcher()), edit -> edit.search().ask(question));
  }

  @Override
  public SearchResult askForHits(Question<SearchResult> question) throws IOException {
    return asking(
        held -> question.ask(held.searcher()).with(held.problems()),
        edit -> edit.search().askForHits(question));
  }

  @Override
  public Explanation askForReasons(Question<Explanation> question, Predicate<Explanation> isAbsent)
      throws IOException {
    return asking(
        held -> question.ask(held.searcher()).with(held.problems()),
        edit -> edit.search().askForReasons(question, isAbsent));
  }

  @Override
  public Optional<Generation> generation() throws IOException {
    return reading(held -> Optional.of(StoredGenerations.of(held.held())));
  }

  @Override
  public boolean refresh() throws IOException {
    return calls.reading(this::refreshNow);
  }

  private boolean refreshNow() throws IOException {
    Live old = live;
    Held newest = kept.existing().getFirst();
    if (old != null && old.held().name().equals(newest.name())) {
      return false;
    }
    live = live(newest);
    return true;
  }

  @Override
  public void export(ExportedArticle.Visitor visitor) throws IOException {
    ask(searcher -> {
      searcher.export(visitor);
      return true;
    });
  }

  @Override
  public List<Generation> generations() throws IOException {
    return calls.reading(() -> kept.existing().stream().map(StoredGenerations::of).toList());
  }

  @Override
  public Generation rollback(String name) throws IOException {
    return changing(() -> goBack(kept.named(name)));
  }

  @Override
  public Generation rollback() throws IOException {
    return changing(() -> goBack(kept.older()));
  }

  private Generation goBack(Held held) throws IOException {
    store.goLive(held.name());
    refreshNow();
    return StoredGenerations.of(held);
  }

  @Override
  public List<Generation> keep(int rebuilds) throws IOException {
    IndexSettings.builder().keepGenerations(rebuilds); // Checks the number.
    return changing(() -> {
      kept.existing();
      return kept.removeOld(rebuilds);
    });
  }

  @Override
  public IndexCheck check() throws IOException {
    return calls.reading(kept::check);
  }

  @Override
  public void close() throws IOException {
    calls.close();
  }

  private void release() throws IOException {
    StoredArticleEdit edit = open;
    try (store) {
      if (edit != null) {
        edit.release();
      }
    }
  }
}
