package dev.tolmach.benchmarks.speed;

import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Builds an index as one would with Lucene alone in an afternoon: the raw text of every article's
 * file is indexed and stored in one field, by two threads; no front matter, no Markdown, no
 * language, no facets. Close to what the machine can do at all, and so the figure to compare with.
 *
 * <p>Usage: {@code BareBuild FOLDER INDEX ANALYZER[+ANALYZER...] [--threads N]}. The analyzers are
 * named as in {@link StockAnalyzer}; with several of them the text is indexed once for each, in a
 * field of its own, and stored once.
 */
public final class BareBuild {
  /** The field of an article's path. */
  static final String ID = "id";

  /** The first field of an article's text, indexed and stored. */
  static final String TEXT = "text";

  private static final String USAGE = "BareBuild FOLDER INDEX ANALYZER[+ANALYZER...] [--threads N]";

  private final Path folder;
  private final List<StockAnalyzer> analyzers;

  private BareBuild(Path folder, List<StockAnalyzer> analyzers) {
    this.folder = folder;
    this.analyzers = analyzers;
  }

  /** Builds an index. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    if (given.values().size() != 3) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Wrong number of values: '%d'. Usage: %s.",
              given.values().size(),
              USAGE));
    }
    List<StockAnalyzer> analyzers =
        Stream.of(given.values().get(2).split("\\+", -1)).map(StockAnalyzer::named).toList();
    Path index = Path.of(given.values().get(1));
    int articles = build(Path.of(given.first()), index, analyzers, given.number("threads", 2));
    System.out.println(articles + " files");
  }

  /**
   * Builds an index.
   *
   * @return how many files it holds
   */
  static int build(Path folder, Path index, List<StockAnalyzer> analyzers, int threads)
      throws IOException, InterruptedException {
    return new BareBuild(folder, analyzers).into(index, threads);
  }

  private int into(Path index, int threads) throws IOException, InterruptedException {
    List<Path> files = files();
    try (FSDirectory directory = FSDirectory.open(index);
        Analyzer analyzer = analyzer();
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(workers.submit(() -> add(writer, files, next)));
      }
      for (Future<?> each : running) {
        each.get();
      }
      writer.commit();
    } catch (ExecutionException failed) {
      throw new IOException("A file could not be indexed.", failed.getCause());
    }
    return files.size();
  }

  private void add(IndexWriter writer, List<Path> files, AtomicInteger next) {
    try {
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        Path file = files.get(i);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Document document = new Document();
        String id = folder.relativize(file).toString();
        document.add(new StringField(ID, id, Field.Store.YES));
        for (int field = 0; field < analyzers.size(); field++) {
          Field.Store store = field == 0 ? Field.Store.YES : Field.Store.NO;
          document.add(new TextField(field(field), text, store));
        }
        writer.addDocument(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(BareBuild::isArticle).sorted().toList();
    }
  }

  private static boolean isArticle(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".md", ".mdx", ".markdown", ".html").anyMatch(name::endsWith)
        && Files.isRegularFile(file);
  }

  private Analyzer analyzer() {
    Map<String, Analyzer> byField = new HashMap<>();
    for (int field = 0; field < analyzers.size(); field++) {
      byField.put(field(field), analyzers.get(field).create());
    }
    return new PerFieldAnalyzerWrapper(analyzers.get(0).create(), byField);
  }

  private static String field(int place) {
    return place == 0 ? TEXT : TEXT + place;
  }
}
