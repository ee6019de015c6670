package dev.tolmach.store;

import dev.tolmach.index.MissingIndexException;
import dev.tolmach.part.KeptWork;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.PartSearcher;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory. Each generation is in several parts, as on a cluster: a part sees bytes alone,
 * and only what was refreshed.
 */
public final class MemoryStore implements IndexStore {
  private static final String KEPT = "kept";
  private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();

  private final String place;
  private final Shelf shelf;
  private final ArticleAnalyzers analyzers;
  private final int parts;
  private boolean broken;
  private boolean keeping;

  /* What all stores of one place see. */
  private static final class Shelf {
    private final Map<String, Kept> kept = new TreeMap<>(Comparator.reverseOrder());
    private @Nullable String live;
  }

  private static final class Kept {
    private final Map<String, String> data;
    private final Map<String, byte[]> works = new TreeMap<>();
    private List<PartSearcher> parts = List.of();

    Kept(Map<String, String> data) {
      this.data = data;
    }
  }

  private MemoryStore(String place, Shelf shelf, ArticleAnalyzers analyzers, int parts) {
    this.place = place;
    this.shelf = shelf;
    this.analyzers = analyzers;
    this.parts = parts;
  }

  /** The store at a place, which is the same as long as this process runs. */
  public static MemoryStore at(String place, ArticleAnalyzers analyzers, int parts) {
    Shelf shelf = SHELVES.computeIfAbsent(place, each -> new Shelf());
    return new MemoryStore(place, shelf, analyzers, parts);
  }

  /** Has changes fail, or be taken again. */
  public void setBroken(boolean broken) {
    this.broken = broken;
  }

  /** Has removals fail, or happen again. */
  public void setKeeping(boolean keeping) {
    this.keeping = keeping;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public List<Held> held() {
    synchronized (shelf) {
      String live = shelf.live;
      if (live == null) {
        return List.of();
      }
      List<Held> held = new ArrayList<>();
      shelf.kept.forEach((name, kept) -> held.add(new Held(name, kept.data)));
      held.sort(Comparator.comparing(each -> !each.name().equals(live)));
      return held;
    }
  }

  @Override
  public PartAnswer ask(String generation, PartRequest request) throws IOException {
    List<PartAnswer> answers = new ArrayList<>();
    for (PartSearcher part : kept(generation).parts) {
      PartAnswer answer = part.answer(PartRequest.of(request.bytes()));
      answers.add(PartAnswer.of(answer.bytes()));
    }
    return PartAnswer.of(PartAnswer.all(request, answers).bytes());
  }

  private Kept kept(String generation) throws IOException {
    synchronized (shelf) {
      Kept kept = shelf.kept.get(generation);
      if (kept == null) {
        throw new MissingIndexException(place);
      }
      return kept;
    }
  }

  @Override
  public String begin(int number, @Nullable String copied, Map<String, String> data)
      throws IOException {
    String name = String.format(Locale.ROOT, "g%06d", number);
    Kept kept = new Kept(Map.copyOf(data));
    if (copied != null) {
      kept.works.putAll(kept(copied).works);
    }
    synchronized (shelf) {
      if (shelf.kept.putIfAbsent(name, kept) != null) {
        throw new IOException("There is one already: '" + name + "'.");
      }
    }
    return name;
  }

  @Override
  public void change(String generation, List<Change> changes) throws IOException {
    if (broken) {
      throw new IOException("No room.");
    }
    Map<String, byte[]> works = kept(generation).works;
    for (Change change : changes) {
      byte[] work = change.work();
      if (work == null) {
        works.remove(change.key());
      } else {
        works.put(change.key(), work);
      }
    }
  }

  @Override
  public void refresh(String generation) throws IOException {
    Kept kept = kept(generation);
    List<PartSearcher> searchers = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      searchers.add(part(kept, part));
    }
    kept.parts = List.copyOf(searchers);
  }

  private PartSearcher part(Kept kept, int part) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Analyzer analyzer = analyzers.writing();
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    try (IndexWriter writer =
        new IndexWriter(directory, config.setSimilarity(new ArticleSimilarity()))) {
      for (Map.Entry<String, byte[]> each : kept.works.entrySet()) {
        if (Math.floorMod(each.getKey().hashCode(), parts) == part) {
          List<Document> documents = KeptWork.read(new BytesRef(each.getValue()), analyzer);
          documents.getLast().add(new StoredField(KEPT, each.getValue()));
          writer.addDocuments(documents);
        }
      }
      writer.commit();
    }
    return new PartSearcher(DirectoryReader.open(directory), analyzers, MemoryStore::kept);
  }

  private static BytesRef kept(DirectoryReader reader, int document) throws IOException {
    Document stored = reader.storedFields().document(document, Set.of(KEPT));
    return Objects.requireNonNull(stored.getBinaryValue(KEPT));
  }

  @Override
  public void goLive(String generation) throws IOException {
    kept(generation);
    synchronized (shelf) {
      shelf.live = generation;
    }
  }

  @Override
  public void remove(String generation) throws IOException {
    if (keeping) {
      throw new IOException("It stays.");
    }
    synchronized (shelf) {
      shelf.kept.remove(generation);
    }
  }

  @Override
  public void close() {}
}
