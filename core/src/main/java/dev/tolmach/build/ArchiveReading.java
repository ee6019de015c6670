package dev.tolmach.build;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.WorkKey;
import dev.tolmach.document.TermLimits;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limit;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through one archive, puts the articles together that are versions of one work by their
 * paths, and hands them to workers. For one thread.
 */
final class ArchiveReading implements Closeable {
  private final Build build;
  private final ArticleArchive archive;
  private final ArticleParser parser;
  private final String reading;
  private final ArticleIntake intake;
  private final Workers workers;
  private final ArchiveEntries entries;
  private final int mostVersions;
  private List<PendingArticle> work = new ArrayList<>();
  private String key = "";

  /**
   * Opens an archive.
   *
   * @param before what the index knows of the archive
   */
  ArchiveReading(
      Build build, ArticleArchive archive, Optional<IndexedArchive> before, Workers workers)
      throws IOException {
    this.build = build;
    this.archive = archive;
    this.parser = build.settings().parser(build.now(), archive);
    this.reading = build.readingOf(archive.settings());
    this.intake = new ArticleIntake(build, parser, rereading(before));
    this.workers = workers;
    this.mostVersions = build.settings().limits().of(Limit.WORK_VERSIONS);
    this.entries = archive.open();
  }

  ArticleArchive archive() {
    return archive;
  }

  /** A description of how its articles are read. */
  String reading() {
    return reading;
  }

  /** The languages that texts too short for detection were taken to be in, if any was. */
  Optional<Set<Language>> neededLanguages() {
    return parser.neededLanguages();
  }

  /** How many articles the archive has; -1 if that is unknown before they are read. */
  int total() {
    return entries.total();
  }

  /** Goes through the archive, and returns when all its articles are taken in. */
  void run() throws IOException {
    build.tally().preset(archive.name(), archive.settings().preset());
    if (!archive.warnings().isEmpty()) {
      build.tally().warned(new ArticleId(archive.name(), ArchiveSettings.FILE), archive.warnings());
    }
    for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
      add(entry);
    }
    handIn();
    workers.await();
    intake.takeTwins();
    entries.warnings().forEach(build.tally()::warned);
    build.tally().ignored(entries.ignored());
    build.tally().unread(entries.unread());
    build.tally().passedOver(entries.passedOver());
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }

  /* Articles that are read in another way may come out otherwise from the same source. */
  private Rereading rereading(Optional<IndexedArchive> before) {
    if (before.isPresent() && !before.get().reading().equals(reading)) {
      return Rereading.ALL;
    }
    boolean others =
        before
            .flatMap(IndexedArchive::languages)
            .filter(own -> !own.equals(parser.ownLanguages()))
            .isPresent();
    return others ? Rereading.IN_ANOTHER_LANGUAGE : Rereading.NONE;
  }

  private void add(ArchiveEntry entry) throws IOException {
    ArticleId id = entry.id();
    build.tally().seen();
    if (!isGood(id)) {
      return;
    }
    String keyOfPath = WorkKey.ofPath(id.path());
    if (!keyOfPath.equals(key) || work.size() == mostVersions) {
      handIn();
      key = keyOfPath;
    }
    int ordinal = build.ids().add(id);
    if (ordinal >= 0) {
      work.add(new PendingArticle(entry, key, ordinal, false));
      return;
    }
    // The last one wins, so the earlier one has to be there before it is replaced.
    handIn();
    workers.await();
    work.add(new PendingArticle(entry, key, -(ordinal + 1), true));
  }

  private boolean isGood(ArticleId id) throws IOException {
    if (!id.archive().equals(archive.name())) {
      throw new IllegalArgumentException(
          "An article of another archive: '"
              + id
              + "'. Expected only articles of '"
              + archive.name()
              + "'. Give the archive's articles ids with its name.");
    }
    String problem = TermLimits.problem(id);
    if (problem != null) {
      build.tally().failed(id, 0, problem);
    }
    return problem == null;
  }

  private void handIn() throws IOException {
    if (!work.isEmpty()) {
      List<PendingArticle> whole = work;
      work = new ArrayList<>();
      workers.submit(() -> intake.take(whole));
    }
  }
}
