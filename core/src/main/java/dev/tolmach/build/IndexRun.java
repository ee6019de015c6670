package dev.tolmach.build;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Warning;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.Interruption;
import dev.tolmach.generation.ArchiveCounts;
import dev.tolmach.generation.WorkBlocks;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
import dev.tolmach.limits.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.IOUtils;

/**
 * One build over whole archives, from reading them to the commit. For one thread, which has workers
 * of its own.
 */
final class IndexRun {
  private static final int WORKS_PER_TASK = 64;

  private final IndexSession session;
  private final IndexSettings settings;
  private final BuildTerms terms;
  private final Build build;
  private final Generation.Kind kind;
  private final long begin = System.nanoTime();

  /**
   * Begins a build.
   *
   * @param live what the index holds and the build is to keep
   */
  IndexRun(
      IndexSession session,
      IndexSettings settings,
      BuildTerms terms,
      LiveArticles live,
      Generation.Kind kind) {
    this.session = session;
    this.settings = settings;
    this.terms = terms;
    this.build = Build.begin(settings, terms, session.writer(), live);
    this.kind = kind;
    session.notices().forEach(build.tally()::noticed);
  }

  /** Has the report say things about the index as a whole. */
  IndexRun noticing(List<String> notices) {
    notices.forEach(build.tally()::noticed);
    return this;
  }

  /** Reads the archives, writes what changed, and commits it if anything did and it may be. */
  IndexReport run(List<ArticleArchive> archives, BuildGate gate) throws IOException {
    List<ArchiveReading> readings = new ArrayList<>();
    try (Workers workers = new Workers(terms.threads())) {
      try {
        for (ArticleArchive archive : archives) {
          Optional<IndexedArchive> before = before(archive);
          before
              .flatMap(known -> ArchiveLocations.moved(known, archive))
              .ifPresent(build.tally()::noticed);
          readings.add(new ArchiveReading(build, read(archive), before, workers));
        }
        read(readings);
        flush(workers);
        bringWorksTogether(workers);
      } catch (LinkageError e) {
        workers.stop(e);
        throw new IOException(LinkageFault.message(e), e);
      } catch (IOException | RuntimeException | Error e) {
        workers.stop(e);
        session.checkDisk();
        throw e;
      }
    } finally {
      IOUtils.close(readings);
    }
    checkEnd();
    return commit(readings, gate);
  }

  private void checkEnd() throws IOException {
    build.checkCancelled();
    Interruption.check();
  }

  private DirectoryReader view() throws IOException {
    return FileThread.run(() -> session.writing(() -> DirectoryReader.open(build.writer())));
  }

  private void read(List<ArchiveReading> readings) throws IOException {
    boolean known = readings.stream().allMatch(reading -> reading.total() >= 0);
    long total = readings.stream().mapToLong(ArchiveReading::total).sum();
    build.tally().expect(known ? total : -1);
    for (ArchiveReading reading : readings) {
      reading.run();
      removeVanished(reading.archive().name());
    }
  }

  private void removeVanished(String archive) throws IOException {
    FileThread.run(() ->
        session.writing(() -> {
          new VanishedArticles(build, archive).remove();
          return null;
        }));
  }

  private ArticleArchive read(ArticleArchive archive) {
    ArticleArchive within = archive.within(settings.limits());
    ArticleArchive followed = terms.followLinks() ? within.followingLinks() : within;
    return terms.preset().map(followed::withPreset).orElse(followed);
  }

  private Optional<IndexedArchive> before(ArticleArchive archive) {
    return session.live().flatMap(live -> live.archive(archive.name()));
  }

  /* Each thread has documents of its own in memory; so they are written out side by side. */
  private void flush(Workers workers) throws IOException {
    for (int i = 0; i < terms.threads(); i++) {
      workers.submit(build.writer()::flushNextBuffer);
    }
    workers.await();
  }

  private void bringWorksTogether(Workers workers) throws IOException {
    List<Term> suspects = build.works().suspects();
    if (suspects.isEmpty()) {
      return;
    }
    try (DirectoryReader reader = view()) {
      WorkBlocks blocks = new WorkBlocks(build.writer(), reader, settings.limits());
      for (int start = 0; start < suspects.size(); start += WORKS_PER_TASK) {
        int end = Math.min(start + WORKS_PER_TASK, suspects.size());
        List<Term> part = suspects.subList(start, end);
        workers.submit(() -> bringTogether(blocks, part));
      }
      workers.await();
    }
  }

  private void bringTogether(WorkBlocks blocks, List<Term> works) throws IOException {
    for (Term work : works) {
      build.checkCancelled();
      blocks.mend(work).ifPresent(this::tell);
    }
  }

  private void tell(WorkBlocks.TooLarge work) {
    String message =
        "The work has too many versions: '"
            + work.versions()
            + "'. Expected at most "
            + settings.limits().of(Limit.WORK_VERSIONS)
            + " with one translation key. They are hits of their own; give each work its own key.";
    build.tally().warned(work.first(), List.of(new Warning(0, message)));
  }

  /* Who builds can mend them; who searches cannot. */
  private void noticeLexicons(ArticleArchive archive) {
    List<String> files = archive.settings().glossary().lexicons();
    for (String problem : LexiconFiles.all(files.stream().map(Path::of).toList()).problems()) {
      build.tally().noticed("Archive '" + archive.name() + "', tolmach.yaml: " + problem);
    }
  }

  private IndexReport commit(List<ArchiveReading> readings, BuildGate gate) throws IOException {
    boolean update = kind == Generation.Kind.UPDATE;
    Optional<Generation> live = session.live();
    ArchiveTable table = ArchiveTable.of(update ? live : Optional.empty());
    readings.forEach(
        reading -> table.read(reading.archive(), reading.reading(), reading.neededLanguages()));
    ArchiveLocations.repeated(table.archives()).forEach(build.tally()::noticed);
    readings.forEach(reading -> noticeLexicons(reading.archive()));
    if (update && !session.hasChanges() && live.orElseThrow().archives().equals(table.archives())) {
      readings.forEach(reading -> notice(reading.archive(), counted(live.get(), reading)));
      return build.tally().report(seconds(), live.get().name());
    }
    checkLosses(readings);
    if (!gate.equals(BuildGate.OPEN)) {
      pass(gate);
    }
    try {
      Generation generation = session.commit(build, kind, table, seconds());
      return build.tally().report(seconds(), generation.name());
    } catch (CommittedException e) {
      throw e.with(build.tally().report(seconds(), e.generation()));
    }
  }

  /* Reports which archives have no articles, and refuses the build if one had some. */
  private void checkLosses(List<ArchiveReading> readings) throws IOException {
    LostArticles losses = new LostArticles(session.live(), terms.refusedLoss(), build.tally());
    List<Refusal> refusals = new ArrayList<>();
    try (DirectoryReader uncommitted = view()) {
      for (ArchiveReading reading : readings) {
        ArchiveCounts now = ArchiveCounts.of(uncommitted, reading.archive().name());
        losses.of(reading.archive(), now).ifPresent(refusals::add);
        notice(reading.archive(), now);
      }
    }
    checkEnd();
    if (!refusals.isEmpty()) {
      String live = session.live().map(Generation::name).orElse("");
      throw RefusedException.ofLoss(build.tally().report(seconds(), live), refusals);
    }
  }

  private static ArchiveCounts counted(Generation live, ArchiveReading reading) {
    return live.archive(reading.archive().name())
        .map(archive -> new ArchiveCounts(archive.articles(), archive.notes()))
        .orElse(new ArchiveCounts(0, 0));
  }

  private void notice(ArticleArchive archive, ArchiveCounts now) {
    LostArticles.emptiness(archive, now).ifPresent(build.tally()::noticed);
  }

  private void pass(BuildGate gate) throws IOException {
    List<Refusal> refusals;
    try (DirectoryReader uncommitted = view()) {
      refusals = gate.check(uncommitted);
    }
    checkEnd();
    if (!refusals.isEmpty()) {
      String live = session.live().map(Generation::name).orElse("");
      throw new RefusedException(build.tally().report(seconds(), live), refusals);
    }
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }
}
