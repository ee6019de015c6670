package dev.tolmach.index;

import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.Fingerprint;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index while it is being written: holds its lock and knows its live generation. What was not
 * committed when it is closed never was. For one thread, but for the writer.
 */
final class IndexSession implements AutoCloseable {
  private final Directory directory;
  private final IndexSettings settings;
  private final IndexWriter writer;
  private Map<String, String> liveData;

  private IndexSession(Directory directory, IndexSettings settings, IndexWriter writer)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.writer = writer;
    this.liveData = LiveCommit.userData(directory);
  }

  /**
   * Opens an index, or begins one, to go on from its live generation.
   *
   * @throws IOException if it is being written already, or is not one that this program can go on
   *     with
   */
  static IndexSession append(Directory directory, IndexSettings settings) throws IOException {
    IndexSession session = open(directory, settings, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
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
  static IndexSession create(Directory directory, IndexSettings settings) throws IOException {
    return open(directory, settings, IndexWriterConfig.OpenMode.CREATE);
  }

  IndexWriter writer() {
    return writer;
  }

  Directory directory() {
    return directory;
  }

  /** The live generation; empty if the directory held no index. */
  Optional<Generation> live() {
    return GenerationData.read(liveData);
  }

  /**
   * Makes everything that was written the live generation.
   *
   * @param generation what is known of it; its number is given here
   * @param held the languages of the articles that were written
   */
  Generation commit(Generation generation, Set<Language> held) throws IOException {
    Set<Language> languages = new TreeSet<>(held);
    if (generation.kind() != Generation.Kind.REBUILD) {
      Fingerprint.in(liveData)
          .ifPresent(before -> before.analysis().keySet().forEach(t -> languages.add(Language.of(t))));
    }
    Map<String, String> userData = new HashMap<>();
    Fingerprint.of(settings.analyzers(), languages).putInto(userData);
    GenerationData.write(generation, userData);
    writer.setLiveCommitData(userData.entrySet());
    writer.commit();
    liveData = Map.copyOf(userData);
    return generation;
  }

  /** The number of the generation that comes after the live one. */
  int nextNumber() {
    return live().map(Generation::number).orElse(0) + 1;
  }

  /** Drops what was not committed and frees the lock. */
  @Override
  public void close() throws IOException {
    // An interrupted thread could not put the files in order.
    boolean interrupted = Thread.interrupted();
    try {
      writer.rollback();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IndexSession open(
      Directory directory, IndexSettings settings, IndexWriterConfig.OpenMode mode)
      throws IOException {
    LiveCommit.userData(directory); // Another program's index is not even locked.
    IndexWriterConfig config =
        new IndexWriterConfig(new ArticleAnalyzers(settings.analyzers()))
            .setSimilarity(new ArticleSimilarity())
            .setOpenMode(mode)
            .setIndexDeletionPolicy(new GenerationPolicy(settings.keepGenerations()))
            .setRAMBufferSizeMB(settings.bufferMegabytes())
            .setMergeScheduler(new ConcurrentMergeScheduler())
            .setCommitOnClose(false);
    IndexWriter writer = locked(directory, config);
    try {
      return new IndexSession(directory, settings, writer);
    } catch (IOException | RuntimeException | Error e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriter locked(Directory directory, IndexWriterConfig config)
      throws IOException {
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw IndexErrors.locked(directory, e);
    }
  }

  private void checkFingerprint() throws IOException {
    Optional<String> mismatch =
        Fingerprint.in(liveData).flatMap(before -> before.mismatch(settings.analyzers()));
    if (mismatch.isPresent()) {
      throw IndexErrors.mismatch(directory, mismatch.get());
    }
  }
}
