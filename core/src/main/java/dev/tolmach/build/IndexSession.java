package dev.tolmach.build;

import dev.tolmach.disk.DiskGuard;
import dev.tolmach.disk.FileThread;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.disk.WriterNote;
import dev.tolmach.generation.BackgroundMerges;
import dev.tolmach.generation.CommitNote;
import dev.tolmach.generation.GenerationDamage;
import dev.tolmach.generation.GenerationData;
import dev.tolmach.generation.GenerationPolicy;
import dev.tolmach.generation.IndexFiles;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.generation.LiveCommit;
import dev.tolmach.generation.ReadableFiles;
import dev.tolmach.generation.WriterLock;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.DamagedIndexException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.language.Language;
import dev.tolmach.learning.LearnedWords;
import dev.tolmach.limits.Limit;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.schema.Mismatch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Constants;
import org.jspecify.annotations.Nullable;

/**
 * An index while it is being written: holds its lock and knows its live generation. What was not
 * committed when it is closed never was. For one thread, but for the writer.
 */
final class IndexSession implements AutoCloseable {
  private final IndexFiles directory;
  private final ReadableFiles files;
  private final IndexSettings settings;
  private final BuildTerms terms;
  private final IndexWriter writer;
  private final BackgroundMerges merges;
  private final List<String> notices;
  private Map<String, String> liveData;
  private @Nullable Generation committed;

  private IndexSession(
      IndexFiles directory,
      IndexSettings settings,
      BuildTerms terms,
      Opened opened,
      List<String> notices)
      throws IOException {
    this.directory = directory;
    this.files = opened.files;
    this.settings = settings;
    this.terms = terms;
    this.writer = opened.writer;
    this.merges = opened.merges;
    this.notices = notices;
    this.liveData = LiveCommit.userData(files);
  }

  /**
   * Opens an index, or begins one, to go on from its live generation.
   *
   * @throws IOException if it is being written already, or is not one that this program can go on
   *     with
   */
  static IndexSession append(Directory directory, IndexSettings settings, BuildTerms terms)
      throws IOException {
    IndexSession session =
        open(directory, settings, terms, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    try {
      session.checkFingerprint();
      return session;
    } catch (IOException | RuntimeException | Error e) {
      session.close();
      throw e;
    }
  }

  /**
   * Opens an index, or begins one, to build a generation from nothing.
   *
   * @throws IOException if it is being written already, or is another program's
   */
  static IndexSession create(Directory directory, IndexSettings settings, BuildTerms terms)
      throws IOException {
    return open(directory, settings, terms, IndexWriterConfig.OpenMode.CREATE);
  }

  /** A writer, and what it was opened with. */
  private record Opened(
      IndexWriter writer, ReadableFiles files, BackgroundMerges merges, GenerationPolicy policy) {}

  IndexWriter writer() {
    return writer;
  }

  /** What was found damaged when the index was opened, a few sentences each. */
  List<String> notices() {
    return notices;
  }

  Directory directory() {
    return directory;
  }

  /** The live generation; empty if the directory held no index. */
  Optional<Generation> live() {
    return GenerationData.read(liveData);
  }

  /**
   * Whether anything was written since the live generation.
   *
   * @throws IOException if the disk failed: the writer has forgotten then what it was given
   */
  boolean hasChanges() throws IOException {
    boolean changes = writer.hasUncommittedChanges();
    checkDisk();
    return changes;
  }

  /**
   * Makes everything that was written the live generation.
   *
   * @throws CommittedException if it is live, but something after it failed
   * @throws IOException if the disk fails; the index is then as it was
   * @throws CancellationException if the listener stopped the build
   */
  Generation commit(Build build, Generation.Kind kind, ArchiveTable archives, double seconds)
      throws IOException {
    return FileThread.run(() -> writing(() -> commitAll(build, kind, archives, seconds)));
  }

  /**
   * Does something with the writer.
   *
   * @throws IOException if the disk fails in this or in any other thread, or as the task does
   */
  <T extends @Nullable Object, E extends Exception> T writing(FileThread.Task<T, E> task)
      throws IOException, E {
    return DiskGuard.writing(
        directory,
        () -> {
          try {
            return task.run();
          } catch (CommittedException e) {
            throw e;
          } catch (IOException | RuntimeException e) {
            checkDisk();
            throw e;
          }
        });
  }

  private Generation commitAll(
      Build build, Generation.Kind kind, ArchiveTable archives, double seconds) throws IOException {
    List<IndexedArchive> counted;
    Map<String, String> userData = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      counted = archives.countedIn(reader);
      var terms =
          new LearnedWords.Terms(settings.analyzers(), kind, liveData, build.tally().changed());
      LearnedWords.write(reader, terms, userData);
      build.tally().learned(LearnedData.sizes(userData));
    }
    int number = files.nextNumber(live());
    IndexCounts counts = build.tally().counts(seconds);
    Generation generation = new Generation(number, build.now(), kind, number, counted, counts);
    Set<Language> languages = build.tally().languagesHeld();
    IndexFingerprint.of(settings.analyzers(), withThoseBefore(languages, kind)).putInto(userData);
    GenerationData.write(generation, userData);
    GenerationData.writeVersions(versions(kind), userData);
    writer.setLiveCommitData(userData.entrySet());
    checkDisk();
    writer.prepareCommit();
    terms.listener().commits();
    goLive(generation, userData);
    return generation;
  }

  /* What was prepared is renamed; then files that no generation needs any more are deleted. */
  private void goLive(Generation generation, Map<String, String> userData) throws IOException {
    try {
      writer.commit();
    } catch (IOException | RuntimeException | Error e) {
      if (LiveCommit.is(directory, userData)) {
        terms.listener().committed(generation);
        throw IndexErrors.committed(generation, e);
      }
      throw e;
    }
    liveData = Map.copyOf(userData);
    committed = generation;
    files.dropUnreadable();
    CommitNote.write(files, generation);
    terms.listener().committed(generation);
    Set<String> undeleted = undeleted();
    if (!undeleted.isEmpty()) {
      throw IndexErrors.undeleted(generation, undeleted);
    }
  }

  /* On Windows a file that somebody reads cannot be deleted, which is no failure. */
  private Set<String> undeleted() throws IOException {
    return Constants.WINDOWS ? Set.of() : new TreeSet<>(directory.getPendingDeletions());
  }

  /**
   * Throws if the writer died of its disk, or a merge did. What else was thrown then, such as that
   * the writer is closed, only follows from it.
   *
   * @throws IOException if so
   */
  void checkDisk() throws IOException {
    @Nullable Throwable failure = writer.getTragicException();
    if (failure == null) {
      failure = merges.failure();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw failure(failure);
    }
  }

  /* A merge or a deletion reads files of the live generation, too. */
  private IOException failure(Throwable thrown) {
    Optional<DamagedIndexException> damage = ReadingGuard.damage(directory, thrown);
    return damage.isPresent() ? damage.get() : IndexErrors.unwritable(directory, thrown);
  }

  /**
   * Drops what was not committed and frees the lock.
   *
   * @throws CommittedException if that fails after a commit
   * @throws IOException if that fails, and nothing was committed
   */
  @Override
  public void close() throws IOException {
    try {
      FileThread.run(() -> {
        rollBack(directory, writer);
        return null;
      });
    } catch (IOException e) {
      if (committed != null) {
        throw IndexErrors.committed(committed, e);
      }
      throw e;
    }
  }

  private static void rollBack(IndexFiles directory, IndexWriter writer) throws IOException {
    WriterNote.removeFrom(directory);
    try {
      DiskGuard.closing(directory, writer);
    } finally {
      directory.abandon();
    }
  }

  private static IndexSession open(
      Directory anywhere, IndexSettings settings, BuildTerms terms, IndexWriterConfig.OpenMode mode)
      throws IOException {
    IndexFiles directory = IndexFiles.of(anywhere);
    boolean fresh = mode == IndexWriterConfig.OpenMode.CREATE;
    ReadableFiles files = FileThread.run(() -> ReadableFiles.of(directory));
    LiveCommit.userData(fresh ? files : directory); // Another program's index is not even locked.
    GenerationPolicy policy = new GenerationPolicy(settings.keepGenerations());
    BackgroundMerges merges = new BackgroundMerges();
    IndexWriter writer =
        WriterLock.open(
            files,
            new WriterLock.Waiting(terms.waitForWriter(), terms.listener(), terms.cancelled()),
            () ->
                config(settings, terms)
                    .setOpenMode(mode)
                    .setIndexDeletionPolicy(policy)
                    .setMergeScheduler(merges));
    return FileThread.run(() -> {
      Opened opened = new Opened(writer, files, merges, policy);
      return opened(directory, settings, terms, opened, fresh);
    });
  }

  private static IndexSession opened(
      IndexFiles directory, IndexSettings settings, BuildTerms terms, Opened opened, boolean fresh)
      throws IOException {
    try {
      WriterNote.ofThisProcess().writeInto(directory);
      Optional<Throwable> newest = opened.files.damageOfNewest();
      if (newest.isPresent() && !fresh) {
        throw IndexErrors.unreadable(directory, newest.get());
      }
      GenerationDamage damage = GenerationDamage.in(opened.files, fresh);
      opened.policy.drop(damage.lists());
      return new IndexSession(directory, settings, terms, opened, damage.notices());
    } catch (IOException | RuntimeException | Error e) {
      rollBack(directory, opened.writer);
      throw e;
    }
  }

  private static IndexWriterConfig config(IndexSettings settings, BuildTerms terms) {
    return new IndexWriterConfig(new ArticleAnalyzers(settings.analyzers()).writing())
        .setSimilarity(new ArticleSimilarity())
        .setRAMBufferSizeMB(terms.bufferMegabytes())
        .setCommitOnClose(false);
  }

  /* What an update leaves as it was may be in smaller blocks than it would write. */
  private int versions(Generation.Kind kind) {
    int own = settings.limits().of(Limit.WORK_VERSIONS);
    return kind == Generation.Kind.REBUILD || liveData.isEmpty()
        ? own
        : Math.min(own, GenerationData.versions(liveData));
  }

  private Set<Language> withThoseBefore(Set<Language> languages, Generation.Kind kind) {
    Set<Language> all = new TreeSet<>(languages);
    if (kind != Generation.Kind.REBUILD) {
      IndexFingerprint.in(liveData).stream()
          .flatMap(before -> before.analysis().keySet().stream())
          .forEach(tag -> all.add(Language.of(tag)));
    }
    return all;
  }

  private void checkFingerprint() throws IOException {
    Optional<Mismatch> mismatch =
        IndexFingerprint.in(liveData).flatMap(before -> before.mismatch(settings.analyzers()));
    if (mismatch.isPresent()) {
      throw IndexErrors.mismatch(directory, mismatch.get());
    }
  }
}
