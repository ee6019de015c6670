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
import dev.tolmach.generation.Generations;
import dev.tolmach.generation.IndexFiles;
import dev.tolmach.generation.LiveGeneration;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index in this process, on disk or in memory.
 *
 * <p>Searches take hold of the newest snapshot for as long as they last.
 */
final class EmbeddedArticleIndex implements ArticleIndex, AnsweredSearch {
  private final IndexSettings settings;
  private final ArticleAnalyzers analyzers;
  private final @Nullable Path folder;
  private final IndexCalls calls = new IndexCalls(this::release);
  private final Snapshots snapshots;
  private final Object opening = new Object();
  private @Nullable Directory directory;

  EmbeddedArticleIndex(Path folder, IndexSettings settings) throws IOException {
    this(folder, null, settings);
    IndexFiles.check(folder);
  }

  EmbeddedArticleIndex(Directory directory, IndexSettings settings) {
    this(null, directory, settings);
  }

  private EmbeddedArticleIndex(
      @Nullable Path folder, @Nullable Directory directory, IndexSettings settings) {
    this.folder = folder;
    this.directory = directory;
    this.settings = settings;
    this.analyzers = new ArticleAnalyzers(settings.analyzers());
    this.snapshots = new Snapshots(settings, analyzers, this::existing);
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
    ArticleIndexer indexer = new ArticleIndexer(settings, terms(request));
    List<ArticleArchive> archives = request.archives();
    BuildGate gate = UncommittedSearch.gate(request.gate(), analyzers);
    return changing(() ->
        switch (request.kind()) {
          case REBUILD -> indexer.rebuild(directory(), archives, request.dropped(), gate);
          case UPDATE ->
              // Without archives there must be an index already.
              indexer.update(archives.isEmpty() ? existing() : directory(), archives, gate);
        });
  }

  private BuildTerms terms(BuildRequest request) {
    return request.terms(request.listener(), calls::isClosed);
  }

  @Override
  public ParseResult put(ArticleSource source) throws ArticleParseException, IOException {
    return changing(() -> {
      try (ArticleWriter writer = writer(directory())) {
        ParseResult result = writer.put(source);
        writer.commit();
        return result;
      }
    });
  }

  @Override
  public boolean remove(ArticleId id) throws IOException {
    return changing(() -> {
      try (ArticleWriter writer = writer(existing())) {
        boolean removed = writer.remove(id);
        writer.commit();
        return removed;
      }
    });
  }

  @Override
  public ArticleEdit edit() throws IOException {
    return calls.changing(() -> {
      var edit = new EmbeddedArticleEdit(calls, writer(directory()), snapshots);
      snapshots.begin(edit);
      return edit;
    });
  }

  private ArticleWriter writer(Directory written) throws IOException {
    return ArticleWriter.open(written, settings, terms(BuildRequest.update().build()));
  }

  private <T, E extends Exception> T changing(IndexCalls.Call<T, E> change) throws IOException, E {
    return calls.changing(() -> {
      T result = change.run();
      snapshots.moveOn();
      return result;
    });
  }

  @Override
  public <T> T ask(Question<T> question) throws IOException {
    return reading(held -> question.ask(held.searcher()));
  }

  @Override
  public SearchResult askForHits(Question<SearchResult> question) throws IOException {
    return reading(held -> question.ask(held.searcher()).with(held.problems()));
  }

  /* Only of sound files it can be reported that no article has a name. */
  @Override
  public <T> T askByName(Question<T> question, Predicate<T> isAbsent) throws IOException {
    return reading(held -> byName(held, question, isAbsent));
  }

  @Override
  public Explanation askForReasons(Question<Explanation> question, Predicate<Explanation> isAbsent)
      throws IOException {
    return reading(held -> byName(held, question, isAbsent).with(held.problems()));
  }

  private static <T> T byName(Snapshot held, Question<T> question, Predicate<T> isAbsent)
      throws IOException {
    T answer = question.ask(held.searcher());
    if (isAbsent.test(answer)) {
      held.guard().checkSound();
    }
    return answer;
  }

  @Override
  public Optional<Generation> generation() throws IOException {
    return reading(held -> LiveGeneration.of(held.reader()));
  }

  @Override
  public boolean refresh() throws IOException {
    return calls.reading(snapshots::refresh);
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
    return calls.reading(() -> Generations.list(existing()));
  }

  @Override
  public Generation rollback(String generation) throws IOException {
    return changing(() -> Generations.rollback(existing(), generation));
  }

  @Override
  public Generation rollback() throws IOException {
    return changing(() -> Generations.rollback(existing(), null));
  }

  @Override
  public List<Generation> keep(int rebuilds) throws IOException {
    return changing(() -> Generations.keep(existing(), rebuilds));
  }

  @Override
  public IndexCheck check() throws IOException {
    return calls.reading(() -> Generations.check(existing()));
  }

  @Override
  public void close() throws IOException {
    calls.close();
  }

  private void release() throws IOException {
    snapshots.close();
    synchronized (opening) {
      if (directory != null) {
        directory.close();
      }
    }
  }

  @FunctionalInterface
  private interface HeldTask<T> {
    T run(Snapshot held) throws IOException;
  }

  private <T> T reading(HeldTask<T> task) throws IOException {
    return calls.reading(() -> {
      Snapshot held = snapshots.hold();
      try {
        return held.guard().read(() -> task.run(held));
      } finally {
        held.reader().decRef();
      }
    });
  }

  /* Opening a folder for reading must not create it. */
  private Directory existing() throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      throw LiveGeneration.missing(folder);
    }
    return directory();
  }

  private Directory directory() throws IOException {
    synchronized (opening) {
      if (directory == null) {
        directory = IndexFiles.open(Objects.requireNonNull(folder));
      }
      return directory;
    }
  }
}
