package dev.tolmach.index;

import dev.tolmach.schema.ArticleSimilarity;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoDeletionPolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Looks after the generations of an index: lists them, goes back to one, checks them. */
public final class Generations {
  private Generations() {}

  /**
   * The generations that are kept, the live one first, then the newer before the older.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if there is no index, it is another program's, or it cannot be read
   */
  public static List<Generation> list(Directory directory) throws IOException {
    Interruption.checkReading();
    return FileThread.run(() -> commits(IndexFiles.of(directory))).stream()
        .map(Kept::generation)
        .toList();
  }

  /**
   * Makes an older generation live again, as a new generation with its content.
   *
   * @param name the name or the number of a generation that is kept; null: the one before that
   *     whose content is live, so that each further time leads further back
   * @return the new live generation; the old one if its content is already live
   * @throws IllegalArgumentException if no such generation is kept
   * @throws CommittedException if it is live, but something after the commit failed
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so, and the index
   *     is as it was before
   * @throws IOException if there is no index, it is being written, or it cannot be read or written
   */
  public static Generation rollback(Directory directory, @Nullable String name) throws IOException {
    return rollback(directory, name, InstantSource.system());
  }

  /**
   * Makes an older generation live again, as {@link #rollback(Directory, String)} does.
   *
   * @param clock says what time it is, to name the new generation
   */
  public static Generation rollback(Directory directory, @Nullable String name, InstantSource clock)
      throws IOException {
    IndexFiles files = IndexFiles.of(directory);
    return Interruption.during(() -> FileThread.run(() -> DiskGuard.writing(files, () -> goBack(files, name, clock))));
  }

  private static Generation goBack(IndexFiles directory, @Nullable String name, InstantSource clock)
      throws IOException {
    List<Kept> kept = commits(directory);
    Generation live = kept.get(0).generation;
    Kept target = name == null ? before(live, kept) : named(name, kept);
    if (target.generation.origin() == live.origin()) {
      return live;
    }
    return commitAgain(directory, target, live, clock.instant());
  }

  /**
   * Removes generations as a build does that keeps a number of rebuilds: the live one stays, the
   * last rebuilds, and the newest of the others.
   *
   * @param rebuilds how many rebuilds stay, the live one included; 1 or more
   * @return the generations that stay, the live one first
   * @throws IOException if there is no index, it is being written, or it cannot be read or written
   */
  public static List<Generation> keep(Directory directory, int rebuilds) throws IOException {
    IndexSettings.builder().keepGenerations(rebuilds); // Checks the number.
    IndexFiles files = IndexFiles.of(directory);
    return Interruption.during(() -> FileThread.run(() -> DiskGuard.writing(files, () -> keepOnly(files, rebuilds))));
  }

  private static List<Generation> keepOnly(IndexFiles directory, int rebuilds) throws IOException {
    commits(directory);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
            .setIndexDeletionPolicy(new GenerationPolicy(rebuilds).atOnce())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false);
    DiskGuard.closing(directory, WriterLock.open(directory, config));
    return commits(directory).stream().map(Kept::generation).toList();
  }

  /**
   * Checks every generation that is kept: the files' checksums and structure, that each article can
   * be read back, that works stand together, and that the numbers are those that were noted when it
   * was built. Takes the time of reading the whole index.
   *
   * @throws IOException if there is no index, it is another program's, it is being written, or the
   *     files cannot be read at all
   */
  public static IndexCheck check(Directory directory) throws IOException {
    Interruption.checkReading();
    IndexFiles files = IndexFiles.of(directory);
    IndexCheck check = FileThread.run(() -> IndexChecker.check(files, commits(files)));
    Interruption.checkReading();
    return check;
  }

  /** A commit with the generation that it is. */
  record Kept(IndexCommit commit, Generation generation) {}

  private static List<Kept> commits(IndexFiles directory) throws IOException {
    if (LiveCommit.userData(directory).isEmpty()) {
      throw IndexErrors.missing(directory);
    }
    List<Kept> kept = new ArrayList<>();
    for (IndexCommit commit : listed(directory)) {
      Optional<Generation> generation = GenerationData.read(commit.getUserData());
      generation.ifPresent(known -> kept.add(new Kept(commit, known)));
    }
    return kept.reversed();
  }

  private static List<IndexCommit> listed(Directory directory) throws IOException {
    try {
      return DirectoryReader.listCommits(directory);
    } catch (IOException e) {
      throw DamagedGenerations.in(directory).stream()
          .findFirst()
          .map(older -> IndexErrors.damaged(directory, older))
          .orElseGet(() -> IndexErrors.unreadable(directory, e));
    }
  }

  private static Kept before(Generation live, List<Kept> kept) {
    return kept.stream()
        .filter(candidate -> candidate.generation.number() < live.origin())
        .max(Comparator.comparingInt(candidate -> candidate.generation.number()))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No older generation is kept: the live one is '"
                    + live.name()
                    + "'. Expected one to go back to. Keep more generations."));
  }

  private static Kept named(String name, List<Kept> kept) {
    return kept.stream()
        .filter(candidate -> answersTo(candidate.generation, name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No such generation: '"
                    + name
                    + "'. Expected one of "
                    + String.join(
                        ", ", kept.stream().map(known -> known.generation.name()).toList())
                    + ". Choose one of them."));
  }

  private static boolean answersTo(Generation generation, String name) {
    return generation.name().equals(name) || Integer.toString(generation.number()).equals(name);
  }

  private static Generation commitAgain(
      IndexFiles directory, Kept target, Generation live, Instant now) throws IOException {
    Generation origin = target.generation;
    Generation again =
        new Generation(
            live.number() + 1,
            now,
            Generation.Kind.ROLLBACK,
            origin.origin(),
            origin.archives(),
            origin.counts());
    Map<String, String> userData = new HashMap<>(target.commit.getUserData());
    GenerationData.write(again, userData);
    boolean committed = false;
    try {
      IndexWriter writer = WriterLock.open(directory, from(target.commit));
      try {
        if (!live.equals(GenerationData.read(LiveCommit.userData(directory)).orElse(null))) {
          throw IndexErrors.locked(directory, null);
        }
        writer.setLiveCommitData(userData.entrySet());
        writer.commit();
        committed = true;
      } finally {
        DiskGuard.closing(directory, writer);
      }
    } catch (IOException | RuntimeException | Error e) {
      if (committed || LiveCommit.is(directory, userData)) {
        throw CommittedException.after(again, e);
      }
      throw e;
    }
    return again;
  }

  private static IndexWriterConfig from(IndexCommit commit) {
    return new IndexWriterConfig()
        .setSimilarity(new ArticleSimilarity())
        .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
        .setIndexCommit(commit)
        .setIndexDeletionPolicy(NoDeletionPolicy.INSTANCE)
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setCommitOnClose(false);
  }
}
