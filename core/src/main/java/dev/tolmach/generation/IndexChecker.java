package dev.tolmach.generation;

import dev.tolmach.disk.Damage;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.schema.IndexFingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/** Checks the generations of an index. For one thread. */
final class IndexChecker {
  private static final int MAX_PROBLEMS = 100;

  private final ReadableFiles files;
  private final List<String> problems = new ArrayList<>();
  private long more;

  private IndexChecker(ReadableFiles files) {
    this.files = files;
  }

  /**
   * Checks all generations that a directory keeps.
   *
   * @throws IOException if there are none, or they are being written
   */
  static IndexCheck check(Directory directory) throws IOException {
    ReadableFiles files = ReadableFiles.of(directory);
    Optional<CommitNote> note = CommitNote.in(directory);
    if (files.newest() >= 0 || note.isEmpty()) {
      LiveCommit.checkOurs(files); // Another program's index is not even locked.
    }
    Lock lock = lock(files);
    IndexChecker checker = new IndexChecker(files);
    // It closes the lock.
    try (CheckIndex segments = new CheckIndex(files, lock)) {
      return checker.check(segments, note);
    }
  }

  private IndexCheck check(CheckIndex segments, Optional<CommitNote> note) throws IOException {
    boolean lost = note.filter(newest -> newest.isLost(files.newest())).isPresent();
    if (note.isPresent()) {
      checkNote(note.get(), lost);
    }
    checkLists();
    for (String found : files.index().inTheWay()) {
      problem(IndexException.IN_THE_WAY + found + ".");
    }
    boolean hasLive = !lost && files.damageOfNewest().isEmpty();
    List<Generations.Kept> kept = files.hasReadable() ? Generations.kept(files) : List.of();
    List<Generation> sound = new ArrayList<>();
    ArchiveCounts live = new ArchiveCounts(0, 0);
    for (Generations.Kept each : kept) {
      boolean newest = each.equals(kept.get(0));
      long before = count();
      if (newest) {
        checkSegments(segments);
      }
      ArchiveCounts counts = checkGeneration(each, newest);
      live = newest && hasLive ? counts : live;
      if (count() == before) {
        sound.add(each.generation());
      }
    }
    Optional<Generation> generation =
        hasLive ? kept.stream().findFirst().map(Generations.Kept::generation) : Optional.empty();
    return new IndexCheck(generation, live.articles(), live.notes(), problems(), sound);
  }

  private long count() {
    return problems.size() + more;
  }

  private List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    if (more > 0) {
      all.add("There are " + more + " problems more.");
    }
    return all;
  }

  private void checkNote(CommitNote note, boolean lost) throws IOException {
    if (lost) {
      problem(
          "The newest generation is lost: "
              + note.description()
              + ". Searches see an older one, if there is one.");
    }
    for (String list : note.missing(files)) {
      problem("An older generation is lost: '" + list + "' is missing.");
    }
  }

  private void checkLists() {
    boolean newestDamaged = files.damageOfNewest().isPresent();
    files
        .unreadable()
        .forEach((list, thrown) -> {
          boolean newest = newestDamaged && list.equals(files.unreadable().lastKey());
          problem(
              (newest ? "The live generation" : "An older generation")
                  + " cannot be read: '"
                  + list
                  + "' ("
                  + Damage.description(thrown)
                  + ").");
        });
  }

  private void checkSegments(CheckIndex check) throws IOException {
    CheckIndex.Status status = check.checkIndex();
    if (status.clean) {
      return;
    }
    long before = count();
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        problem(
            "Segment '"
                + segment.name
                + "' is damaged: "
                + Damage.description(segment.error)
                + ".");
      }
    }
    if (count() == before) {
      problem("The list of segments is damaged.");
    }
  }

  /* A medium that cannot be written needs no lock, and cannot hold one. */
  private static Lock lock(Directory directory) throws IOException {
    try {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw IndexErrors.locked(directory, e);
    } catch (IOException e) {
      return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
    }
  }

  private ArchiveCounts checkGeneration(Generations.Kept kept, boolean live) throws IOException {
    Generation generation = kept.generation();
    Consumer<String> found =
        message -> problem("Generation '" + generation.name() + "': " + message);
    IndexFingerprint.in(kept.commit().getUserData())
        .filter(fingerprint -> fingerprint.format() != IndexFingerprint.FORMAT)
        .ifPresent(other -> found.accept("its format is '" + other.format() + "'."));
    try (DirectoryReader reader = DirectoryReader.open(kept.commit())) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      if (live) {
        new BlockChecker(reader, GenerationData.versions(kept.commit().getUserData()), found)
            .check();
      }
      return checkCounts(reader, generation, found);
    } catch (IOException | RuntimeException | Error e) {
      if (!Damage.isSuspect(e)) {
        throw e;
      }
      found.accept("it cannot be read: " + Damage.description(e) + ".");
      return new ArchiveCounts(0, 0);
    }
  }

  private static ArchiveCounts checkCounts(
      IndexReader reader, Generation generation, Consumer<String> found) throws IOException {
    long articles = 0;
    long notes = 0;
    for (IndexedArchive archive : generation.archives()) {
      ArchiveCounts counts = ArchiveCounts.of(reader, archive.name());
      articles += counts.articles();
      notes += counts.notes();
      if (counts.articles() != archive.articles() || counts.notes() != archive.notes()) {
        found.accept(
            "archive '"
                + archive.name()
                + "' has "
                + counts.articles()
                + " articles and "
                + counts.notes()
                + " notes; "
                + archive.articles()
                + " and "
                + archive.notes()
                + " were built.");
      }
    }
    if (articles + notes != reader.numDocs()) {
      long others = reader.numDocs() - articles - notes;
      found.accept(others + " documents are of no archive that was built.");
    }
    return new ArchiveCounts(articles, notes);
  }

  private void problem(String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(message);
    } else {
      more++;
    }
  }
}
