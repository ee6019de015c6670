package dev.tolmach.index;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.schema.ArticleDocuments;
import dev.tolmach.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * One build over whole archives, from reading them to the commit. For one thread, which has workers
 * of its own.
 */
final class IndexRun {
  private static final int WORKS_PER_TASK = 64;

  private final IndexSession session;
  private final IndexSettings settings;
  private final Build build;
  private final Generation.Kind kind;
  private final long start = System.nanoTime();

  /**
   * Begins a build.
   *
   * @param live what the index holds and the build is to keep
   */
  IndexRun(
      IndexSession session, IndexSettings settings, LiveArticles live, Generation.Kind kind) {
    this.session = session;
    this.settings = settings;
    this.build = Build.begin(settings, session.writer(), live);
    this.kind = kind;
  }

  /** Reads the archives, writes what changed, and commits it if anything did. */
  IndexReport run(List<ArticleArchive> archives) throws IOException {
    try (Workers workers = new Workers(settings.threads())) {
      try {
        for (ArticleArchive archive : archives) {
          new ArchiveReading(build, archive, isAnew(archive), workers).run();
          removeVanished(archive);
        }
        flush(workers);
        bringWorksTogether(workers);
      } catch (IOException | RuntimeException | Error e) {
        workers.stop(e);
        throw e;
      }
    }
    build.checkCancelled();
    return commit(archives);
  }

  /* Articles that were read in another way may come out otherwise from the same source. */
  private boolean isAnew(ArticleArchive archive) {
    return session
        .live()
        .flatMap(live -> live.archive(archive.name()))
        .map(before -> !before.reading().equals(settings.reading()))
        .orElse(false);
  }

  private void removeVanished(ArticleArchive archive) throws IOException {
    for (String field : List.of(Fields.ID, Fields.SKIPPED)) {
      List<Term> vanished = new ArrayList<>();
      build
          .live()
          .forEachId(
              archive.name(),
              field,
              id -> {
                if (!build.ids().has(id)) {
                  vanished.add(new Term(field, id));
                }
              });
      for (Term term : vanished) {
        remove(term);
      }
    }
  }

  private void remove(Term id) throws IOException {
    if (id.field().equals(Fields.ID)) {
      build.works().suspect(ArticleDocuments.workTerm(build.live().read(id)));
      build.tally().deleted();
    }
    build.writer().deleteDocuments(id);
  }

  /* Each thread has documents of its own in memory; so they are written out side by side. */
  private void flush(Workers workers) throws IOException {
    for (int i = 0; i < settings.threads(); i++) {
      workers.submit(build.writer()::flushNextBuffer);
    }
    workers.await();
  }

  private void bringWorksTogether(Workers workers) throws IOException {
    List<List<Term>> parts = build.works().suspects(WORKS_PER_TASK);
    if (parts.isEmpty()) {
      return;
    }
    try (DirectoryReader reader = DirectoryReader.open(build.writer())) {
      WorkBlocks blocks = new WorkBlocks(build.writer(), reader);
      for (List<Term> part : parts) {
        workers.submit(
            () -> {
              build.checkCancelled();
              for (Term work : part) {
                blocks.mend(work);
              }
            });
      }
      workers.await();
    }
  }

  private IndexReport commit(List<ArticleArchive> archives) throws IOException {
    Map<String, IndexedArchive> table = table(archives);
    Optional<Generation> live = session.live();
    IndexWriter writer = build.writer();
    if (live.isPresent()
        && kind == Generation.Kind.UPDATE
        && !writer.hasUncommittedChanges()
        && live.get().archives().equals(List.copyOf(table.values()))) {
      return build.tally().report(seconds(), live.get().name());
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (Map.Entry<String, IndexedArchive> entry : table.entrySet()) {
        entry.setValue(entry.getValue().counted(ArchiveCounts.of(reader, entry.getKey())));
      }
    }
    int number = session.nextNumber();
    Generation generation =
        new Generation(
            number,
            build.now(),
            kind,
            number,
            List.copyOf(table.values()),
            build.tally().counts(seconds()));
    session.commit(generation, build.tally().languagesHeld());
    return build.tally().report(seconds(), generation.name());
  }

  /* The archives by name: those that were read as they are now, the others as they were. */
  private Map<String, IndexedArchive> table(List<ArticleArchive> archives) {
    Map<String, IndexedArchive> table = new TreeMap<>();
    if (kind == Generation.Kind.UPDATE) {
      session
          .live()
          .ifPresent(live -> live.archives().forEach(known -> table.put(known.name(), known)));
    }
    for (ArticleArchive archive : archives) {
      IndexedArchive before = table.get(archive.name());
      table.put(
          archive.name(),
          new IndexedArchive(
              archive.name(),
              archive.location(),
              settings.reading(),
              before == null ? 0 : before.articles(),
              before == null ? 0 : before.notes()));
    }
    return table;
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
