package dev.tolmach.generation;

import dev.tolmach.disk.DiskGuard;
import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.Integrity;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexListener;
import dev.tolmach.schema.ArticleSimilarity;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoDeletionPolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.jspecify.annotations.Nullable;

/** Makes an older generation live again, also where the live one is damaged. For one thread. */
final class Rollback {
  private final ReadableFiles files;
  private final List<Generations.Kept> kept;
  private final Generation newest;
  private final boolean intact;
  private final IndexListener listener;

  private Rollback(ReadableFiles files, List<Generations.Kept> kept, IndexListener listener) {
    this.files = files;
    this.listener = listener;
    this.kept = kept;
    this.newest = kept.get(0).generation();
    this.intact =
        files.damageOfNewest().isEmpty()
            && CommitNote.in(files).filter(note -> note.isLost(files.newest())).isEmpty();
  }

  /**
   * Goes back.
   *
   * @param name as {@link Generations#rollback} says
   */
  static Generation to(
      ReadableFiles files, @Nullable String name, Instant now, IndexListener listener)
      throws IOException {
    List<Generations.Kept> kept = Generations.kept(files);
    Optional<Throwable> damage = files.damageOfNewest();
    if (kept.isEmpty() && damage.isPresent()) {
      throw IndexErrors.unreadableAll(files, damage.get());
    }
    return new Rollback(files, kept, listener).run(name, now);
  }

  private Generation run(@Nullable String name, Instant now) throws IOException {
    Generations.Kept target = name == null ? before() : named(name);
    if (intact && target.generation().origin() == newest.origin()) {
      return newest;
    }
    Optional<Throwable> damage = Integrity.of(target.commit());
    if (damage.isPresent()) {
      throw anyIsSound()
          ? IndexErrors.unreadable(files, damage.get())
          : IndexErrors.unreadableAll(files, damage.get());
    }
    return commitAgain(target, now);
  }

  private boolean anyIsSound() {
    return kept.stream().anyMatch(candidate -> Integrity.of(candidate.commit()).isEmpty());
  }

  /* The newest that is sound, if there is one. */
  private Generations.Kept before() {
    List<Generations.Kept> older =
        kept.stream()
            .filter(candidate -> !intact || candidate.generation().number() < newest.origin())
            .sorted(
                Comparator.comparingInt(
                        (Generations.Kept candidate) -> candidate.generation().number())
                    .reversed())
            .toList();
    if (older.isEmpty()) {
      throw IndexErrors.noneBefore(newest, all());
    }
    return older.stream()
        .filter(candidate -> Integrity.of(candidate.commit()).isEmpty())
        .findFirst()
        .orElse(older.get(0));
  }

  private List<Generation> all() {
    return kept.stream().map(Generations.Kept::generation).toList();
  }

  private Generations.Kept named(String name) {
    return kept.stream()
        .filter(candidate -> answersTo(candidate.generation(), name))
        .findFirst()
        .orElseThrow(() -> IndexErrors.noGeneration(name, all()));
  }

  private static boolean answersTo(Generation generation, String name) {
    return generation.name().equals(name) || Integer.toString(generation.number()).equals(name);
  }

  private Generation commitAgain(Generations.Kept target, Instant now) throws IOException {
    Generation origin = target.generation();
    Generation again =
        new Generation(
            files.nextNumber(Optional.of(newest)),
            now,
            Generation.Kind.ROLLBACK,
            origin.origin(),
            origin.archives(),
            origin.counts());
    Map<String, String> userData = new HashMap<>(target.commit().getUserData());
    GenerationData.write(again, userData);
    boolean committed = false;
    try {
      IndexWriter writer = open(target);
      try {
        writer.setLiveCommitData(userData.entrySet());
        writer.prepareCommit();
        listener.commits();
        writer.commit();
        committed = true;
        files.dropUnreadable();
        CommitNote.write(files, again);
        listener.committed(again);
      } finally {
        DiskGuard.closing(files.index(), writer);
      }
    } catch (IOException | RuntimeException | Error e) {
      if (committed || LiveCommit.is(files.index(), userData)) {
        throw IndexErrors.committed(again, e);
      }
      throw e;
    }
    return again;
  }

  private IndexWriter open(Generations.Kept target) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setSimilarity(new ArticleSimilarity())
            .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
            .setIndexCommit(target.commit())
            .setIndexDeletionPolicy(NoDeletionPolicy.INSTANCE)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false);
    long before = files.newest();
    IndexWriter writer = WriterLock.open(files, config);
    if (files.newest() == before) {
      return writer;
    }
    DiskGuard.closing(files.index(), writer);
    throw IndexErrors.locked(files, null);
  }
}
