package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.generation.GenerationData;
import dev.tolmach.generation.LiveCommit;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.part.KeptWork;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.store.IndexStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A build for a store, made in a folder of its own first: there it is read, gated and counted as
 * any build is, and only what differs from the live generation is written to the store. The folder
 * is removed when this is closed. For one thread.
 */
final class StagedBuild implements AutoCloseable {
  /* Works per request; the store sends them in as many pieces as it likes. */
  private static final int PAGE = 500;

  private final Path folder;
  private final Directory directory;
  private final ArticleAnalyzers analyzers;

  /* Of each work of the live generation, by its key, a hash of what is kept. */
  private Map<String, String> before = new HashMap<>();

  /* The same of the folder's index, when its changes were given last. */
  private Map<String, String> given = Map.of();

  private Map<String, String> seeded;
  private @Nullable String live;

  private StagedBuild(
      Path folder, ArticleAnalyzers analyzers, Map<String, String> seeded, @Nullable String live)
      throws IOException {
    this.seeded = seeded;
    this.live = live;
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    this.analyzers = analyzers;
  }

  /**
   * A build for a store.
   *
   * @param live the live generation; null: there is none yet
   * @param newest the number of the newest generation, live or not; the next one is greater
   * @param works whether it begins with the works of the live generation, or only knows what is
   *     noted of that
   */
  static StagedBuild of(
      IndexStore store,
      IndexStore.@Nullable Held live,
      int newest,
      IndexSettings settings,
      boolean works)
      throws IOException {
    StagedBuild build =
        new StagedBuild(
            Files.createTempDirectory("tolmach-build"),
            new ArticleAnalyzers(settings.analyzers()),
            live == null ? Map.of() : GenerationData.numbered(live.data(), newest),
            live == null ? null : live.name());
    try {
      if (live != null) {
        build.seed(store, live, works);
      }
      return build;
    } catch (IOException | RuntimeException | Error e) {
      build.close();
      throw e;
    }
  }

  private IndexWriter writer() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(analyzers.writing()).setSimilarity(new ArticleSimilarity()));
  }

  private void seed(IndexStore store, IndexStore.Held live, boolean works) throws IOException {
    List<String> fields = works ? List.of(IndexFields.ID, IndexFields.SKIPPED) : List.<String>of();
    try (IndexWriter writer = writer()) {
      for (String field : fields) {
        List<PartAnswer.Passed> page = page(store, live, field, "");
        while (!page.isEmpty()) {
          for (PartAnswer.Passed each : page) {
            List<Document> documents = KeptWork.read(each.work(), null);
            before.put(key(documents.getFirst()), hash(KeptWork.write(documents)));
            writer.addDocuments(ArticleDocuments.again(documents));
          }
          page = page(store, live, field, page.getLast().id());
        }
      }
      writer.setLiveCommitData(seeded.entrySet());
      writer.commit();
    }
  }

  private static List<PartAnswer.Passed> page(
      IndexStore store, IndexStore.Held live, String field, String after) throws IOException {
    var walk = new PartRequest.Walk(field, after, PAGE);
    return ((PartAnswer.Walked) store.ask(live.name(), walk)).works();
  }

  /** The folder's index, for a build. */
  Directory directory() {
    return directory;
  }

  /** What is noted of the build. */
  Map<String, String> data() throws IOException {
    return LiveCommit.userData(directory);
  }

  /** Whether the build made a new generation. */
  boolean isNew() throws IOException {
    return !data().equals(seeded);
  }

  /** Takes changes, some at a time. */
  interface Changes {
    void take(List<IndexStore.Change> changes) throws IOException;
  }

  /** The name of the generation that this began with, or that went live since; null: none. */
  @Nullable String live() {
    return live;
  }

  /**
   * What was given is live: later changes are changes to that.
   *
   * @param data what is noted of it
   */
  void wentLive(String name, Map<String, String> data) {
    before = given;
    seeded = data;
    live = name;
  }

  /**
   * Gives all changes to the generation that this began with, or that went live since.
   *
   * @return how many works and notes there are
   */
  long changes(Changes changes) throws IOException {
    Map<String, String> gone = new HashMap<>(before);
    Map<String, String> now = new HashMap<>();
    List<IndexStore.Change> page = new ArrayList<>();
    long works = 0;
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredArticles stored = new StoredArticles(reader);
      for (LeafReaderContext leaf : reader.leaves()) {
        for (List<Integer> block : blocks(leaf)) {
          List<Document> documents = documents(reader, stored, leaf, block);
          String key = key(documents.getFirst());
          byte[] kept = KeptWork.write(documents);
          works++;
          String hash = hash(kept);
          now.put(key, hash);
          if (!hash.equals(gone.remove(key))) {
            page.add(new IndexStore.Change(key, kept));
          }
          if (page.size() >= PAGE) {
            changes.take(page);
            page = new ArrayList<>();
          }
        }
      }
    }
    for (String key : gone.keySet()) {
      page.add(new IndexStore.Change(key, null));
    }
    if (!page.isEmpty()) {
      changes.take(page);
    }
    given = now;
    return works;
  }

  /* The documents of each work, and notes alone. */
  private static List<List<Integer>> blocks(LeafReaderContext leaf) throws IOException {
    List<List<Integer>> blocks = new ArrayList<>();
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues versions = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    int start = -1;
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      int own = versions.advanceExact(doc) ? doc - (int) versions.longValue() : doc;
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (own != start) {
        blocks.add(new ArrayList<>());
        start = own;
      }
      blocks.getLast().add(doc);
    }
    return blocks;
  }

  private static List<Document> documents(
      DirectoryReader reader, StoredArticles stored, LeafReaderContext leaf, List<Integer> block)
      throws IOException {
    Document first = reader.storedFields().document(leaf.docBase + block.getFirst());
    if (first.get(IndexFields.SKIPPED) != null) {
      return List.of(note(first, stored.hash(leaf.docBase + block.getFirst())));
    }
    List<ArticleDocuments.Version> versions = new ArrayList<>();
    for (int doc : block) {
      versions.add(stored.read(leaf.docBase + doc));
    }
    return ArticleDocuments.blockOf(versions);
  }

  private static Document note(Document stored, String hash) {
    String id = stored.get(IndexFields.SKIPPED);
    int colon = id.indexOf(':');
    return ArticleDocuments.noteOf(
        new ArticleId(id.substring(0, colon), id.substring(colon + 1)),
        SkipReason.of(stored.get(IndexFields.REASON)).orElseThrow(),
        hash);
  }

  /* A store's keys are short, and a path need not be. Works and notes have keys of two kinds. */
  private static String key(Document first) {
    String note = first.get(IndexFields.SKIPPED);
    return note == null
        ? "work-" + hash(first.get(IndexFields.WORK).getBytes(StandardCharsets.UTF_8))
        : "note-" + hash(note.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
