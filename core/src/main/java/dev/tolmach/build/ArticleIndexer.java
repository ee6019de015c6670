package dev.tolmach.build;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.Interruption;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.generation.GenerationData;
import dev.tolmach.generation.LiveCommit;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.schema.Mismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Builds an index from archives, and brings it up to date with them.
 *
 * <ul>
 *   <li>A build is seen by searches as a whole or not at all. One that fails, is cancelled or dies
 *       leaves the index as it was.
 *   <li>Every article of an archive is accounted for in the report; one that cannot be read is a
 *       row there and stops nothing. An archive that cannot be read ends the build.
 *   <li>One index has one writer at a time, and any number of readers.
 * </ul>
 *
 * <p>Immutable; any number of threads may use one, on different indexes.
 */
public final class ArticleIndexer {
  private final IndexSettings settings;
  private final BuildTerms terms;

  /** An indexer of an index with the given settings, whose builds are done on the given terms. */
  public ArticleIndexer(IndexSettings settings, BuildTerms terms) {
    this.settings = settings;
    this.terms = terms;
  }

  /**
   * Builds a new generation from nothing, and makes it live when it is complete. It holds the given
   * archives and nothing else.
   *
   * @param drop names of archives that the live generation holds and the new one need not
   * @throws IllegalArgumentException if no archive is given, two have one name, the live generation
   *     holds one that is neither given nor to be dropped, or it does not hold one that is to be
   * @throws IOException if an archive cannot be read, or the index not be written
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so, and the index
   *     is as it was before
   * @throws java.util.concurrent.CancellationException if the build was cancelled
   */
  public IndexReport rebuild(Directory directory, List<ArticleArchive> archives, Set<String> drop)
      throws IOException {
    return rebuild(directory, archives, drop, BuildGate.OPEN);
  }

  /**
   * Builds a new generation from nothing, as {@link #rebuild(Directory, List, Set)} does, and makes
   * it live if a gate lets it through.
   *
   * @throws dev.tolmach.index.RefusedException if the gate does not
   */
  public IndexReport rebuild(
      Directory directory, List<ArticleArchive> archives, Set<String> drop, BuildGate gate)
      throws IOException {
    Reason reason = new Reason(gate, Optional.empty());
    return Interruption.during(() -> rebuild(directory, archives, drop, reason));
  }

  /** What a rebuild has to pass, and why it is one if nobody asked for it. */
  private record Reason(BuildGate gate, Optional<String> notice) {}

  private IndexReport rebuild(
      Directory directory, List<ArticleArchive> archives, Set<String> drop, Reason reason)
      throws IOException {
    if (archives.isEmpty()) {
      throw new IllegalArgumentException(
          "No archive to build from. Expected one or more. Name the archives to index.");
    }
    Set<String> names = names(archives);
    ArchiveLocations.checkOutside(directory, archives);
    try (IndexSession session = IndexSession.create(directory, settings, terms);
        LiveArticles nothing = LiveArticles.none()) {
      checkNoneIsLost(session.live(), names, drop);
      return new IndexRun(session, settings, terms, nothing, Generation.Kind.REBUILD)
          .noticing(reason.notice.stream().toList())
          .noticing(notHeld(session.live(), drop))
          .run(archives, reason.gate);
    }
  }

  /**
   * Writes what changed in the given archives since the live generation, and takes out what they
   * have no more. Other archives stay as they are. An empty directory is built from nothing.
   *
   * <p>Changes are detected by the articles' contents, never by the times of files. An article
   * whose date has come is found from then on, and one that expired is not, although neither
   * changed. Where nothing changed there is no new generation.
   *
   * <p>An article that cannot be read any more stays in the index as it was; its row in the report
   * says so.
   *
   * <p>An index that was built by a program that analyses texts otherwise is refused, or built from
   * nothing, as {@link OnMismatch} says.
   *
   * @param archives the archives to look at; empty: all that the index knows, where they were found
   *     last. Those that came from a stream or a program have no such place; they stay as they are,
   *     and a notice says so
   * @throws IllegalArgumentException if two archives have one name, or one that the index knows is
   *     not where it was
   * @throws IOException if there is no index and no archive is given, if an archive cannot be read,
   *     if the index cannot be written, or was built by a program that analyses texts otherwise
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so, and the index
   *     is as it was before
   * @throws java.util.concurrent.CancellationException if the build was cancelled
   */
  public IndexReport update(Directory directory, List<ArticleArchive> archives) throws IOException {
    return update(directory, archives, BuildGate.OPEN);
  }

  /**
   * Writes what changed, as {@link #update(Directory, List)} does, and makes it live if a gate lets
   * it through. Where nothing changed the gate is not asked.
   *
   * @throws dev.tolmach.index.RefusedException if the gate does not
   */
  public IndexReport update(Directory directory, List<ArticleArchive> archives, BuildGate gate)
      throws IOException {
    return Interruption.during(
        () -> ReadingGuard.writing(directory, () -> bringUpToDate(directory, archives, gate)));
  }

  private IndexReport bringUpToDate(
      Directory directory, List<ArticleArchive> archives, BuildGate gate) throws IOException {
    names(archives);
    ArchiveLocations.checkOutside(directory, archives);
    if (archives.isEmpty() && LiveCommit.userData(directory).isEmpty()) {
      throw IndexErrors.missing(directory);
    }
    Optional<Mismatch> mismatch =
        settings.onMismatch() == OnMismatch.REBUILD ? mismatch(directory) : Optional.empty();
    if (mismatch.isPresent()) {
      Reason reason = new Reason(gate, mismatch.map(ArticleIndexer::rebuilt));
      return rebuild(directory, withKnown(directory, archives), Set.of(), reason);
    }
    try (IndexSession session = IndexSession.append(directory, settings, terms)) {
      Optional<Generation> live = session.live();
      List<ArticleArchive> given = archives.isEmpty() ? known(live.orElseThrow()) : archives;
      var kind = live.isPresent() ? Generation.Kind.UPDATE : Generation.Kind.REBUILD;
      try (LiveArticles articles =
          live.isPresent()
              ? FileThread.run(() -> new LiveArticles(DirectoryReader.open(session.directory())))
              : LiveArticles.none()) {
        return new IndexRun(session, settings, terms, articles, kind)
            .noticing(archives.isEmpty() ? passedOver(live.orElseThrow()) : List.of())
            .run(given, gate);
      }
    }
  }

  private static Set<String> names(List<ArticleArchive> archives) {
    Set<String> names = new HashSet<>();
    for (ArticleArchive archive : archives) {
      if (!names.add(archive.name())) {
        throw new IllegalArgumentException(
            "Two archives have one name: '"
                + archive.name()
                + "'. Expected a name of its own for each. Name them: NAME=PATH.");
      }
    }
    return names;
  }

  private static void checkNoneIsLost(
      Optional<Generation> live, Set<String> given, Set<String> drop) {
    List<IndexedArchive> archives = live.map(Generation::archives).orElse(List.of());
    for (IndexedArchive archive : archives) {
      if (!given.contains(archive.name()) && !drop.contains(archive.name())) {
        throw new IllegalArgumentException(
            "The index holds an archive that is not given: '"
                + archive.name()
                + "'. Expected all its archives. Give it too, or drop it: --drop "
                + archive.name()
                + ".");
      }
    }
  }

  /* No error: a job that runs every night says the same each time. */
  private static List<String> notHeld(Optional<Generation> live, Set<String> drop) {
    List<String> held =
        live.stream()
            .flatMap(generation -> generation.archives().stream())
            .map(IndexedArchive::name)
            .toList();
    return drop.stream()
        .filter(name -> !held.contains(name))
        .sorted()
        .map(name ->
            "There was no archive to drop: '"
                + name
                + "'. The index held "
                + (held.isEmpty() ? "none" : String.join(", ", held))
                + ".")
        .toList();
  }

  /* Why this program's analysis does not fit an index that is there. */
  private Optional<Mismatch> mismatch(Directory directory) throws IOException {
    return IndexFingerprint.in(LiveCommit.userData(directory))
        .flatMap(print -> print.mismatch(settings.analyzers()));
  }

  private static String rebuilt(Mismatch mismatch) {
    return "The index was built "
        + mismatch.description()
        + ". It was built from nothing, from all archives that it knew.";
  }

  private static List<ArticleArchive> withKnown(Directory directory, List<ArticleArchive> given)
      throws IOException {
    Set<String> names = names(given);
    List<ArticleArchive> all = new ArrayList<>(given);
    GenerationData.read(LiveCommit.userData(directory)).stream()
        .flatMap(live -> live.archives().stream())
        .filter(archive -> !names.contains(archive.name()))
        .map(ArticleIndexer::found)
        .forEach(all::add);
    return all;
  }

  private static List<ArticleArchive> known(Generation live) {
    return live.archives().stream()
        .filter(archive -> archive.location().isPresent())
        .map(ArticleIndexer::found)
        .toList();
  }

  private static List<String> passedOver(Generation live) {
    return live.archives().stream()
        .filter(archive -> archive.location().isEmpty())
        .map(archive ->
            "Archive '"
                + archive.name()
                + "' was not updated: its articles came from a stream or a program, so there is no"
                + " place to read them again. They stay as they are; name the archive to update"
                + " it.")
        .toList();
  }

  private static ArticleArchive found(IndexedArchive archive) {
    String location =
        archive
            .location()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The index does not know where an archive is: '"
                        + archive.name()
                        + "'. Expected archives that can be read again. Rebuild the index, and name"
                        + " all its archives."));
    if (Files.notExists(Path.of(location))) {
      throw gone(archive.name(), location);
    }
    return ArticleArchive.at(archive.name() + "=" + location);
  }

  private static IllegalArgumentException gone(String name, String location) {
    return new IllegalArgumentException(
        "There is no archive at '"
            + location
            + "' any more, where '"
            + name
            + "' was. Expected the folder or file that it was read from; the index is as it was."
            + " Name its new place ('tolmach index "
            + name
            + "=PATH'), or leave it out ('tolmach rebuild ARCHIVE... --drop "
            + name
            + "').");
  }
}
