package dev.tolmach.index;

import dev.tolmach.schema.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private final Directory directory;
  private final List<String> problems = new ArrayList<>();
  private long more;

  private IndexChecker(Directory directory) {
    this.directory = directory;
  }

  /** Checks the given generations, the first of which is live. */
  static IndexCheck check(Directory directory, List<Generations.Kept> kept) throws IOException {
    IndexChecker checker = new IndexChecker(directory);
    checker.checkFiles();
    List<Generation> sound = new ArrayList<>();
    ArchiveCounts live = new ArchiveCounts(0, 0);
    for (Generations.Kept each : kept) {
      boolean isLive = each.equals(kept.get(0));
      long before = isLive ? 0 : checker.count();
      ArchiveCounts counts = checker.checkGeneration(each, isLive);
      live = isLive ? counts : live;
      if (checker.count() == before) {
        sound.add(each.generation());
      }
    }
    return new IndexCheck(
        kept.get(0).generation(), live.articles(), live.notes(), checker.problems(), sound);
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

  private void checkFiles() throws IOException {
    try (CheckIndex check = new CheckIndex(directory, lock())) {
      CheckIndex.Status status = check.checkIndex();
      if (status.clean) {
        return;
      }
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          problem(
              "Segment '"
                  + segment.name
                  + "' is damaged: "
                  + IndexErrors.inWords(segment.error)
                  + ".");
        }
      }
      if (problems.isEmpty()) {
        problem("The list of segments is damaged.");
      }
    }
  }

  /* A medium that cannot be written needs no lock, and cannot hold one. */
  private Lock lock() throws IOException {
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
    Fingerprint.in(kept.commit().getUserData())
        .filter(fingerprint -> fingerprint.format() != Fingerprint.FORMAT)
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
    } catch (IOException | RuntimeException e) {
      found.accept("it cannot be read: " + IndexErrors.inWords(e) + ".");
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
