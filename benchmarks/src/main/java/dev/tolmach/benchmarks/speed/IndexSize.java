package dev.tolmach.benchmarks.speed;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints how large the product's index of an archive is next to one that stores the same text and
 * indexes it in one field with one of Lucene's own analyzers; both merged into one segment. The
 * bytes of ours are counted by what they hold.
 *
 * <p>Usage: {@code IndexSize ARCHIVE...}.
 */
public final class IndexSize {
  private static final double MEGABYTE = 1 << 20;

  /** What the files of Lucene's format hold, by the ends of their names. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("fdt", "stored"),
          Map.entry("fdx", "stored"),
          Map.entry("fdm", "stored"),
          Map.entry("tim", "terms"),
          Map.entry("tip", "terms"),
          Map.entry("tmd", "terms"),
          Map.entry("doc", "documents"),
          Map.entry("pos", "positions"),
          Map.entry("pay", "positions"),
          Map.entry("nvd", "lengths"),
          Map.entry("nvm", "lengths"),
          Map.entry("dvd", "facets"),
          Map.entry("dvm", "facets"));

  private final PrintStream out;

  IndexSize(PrintStream out) {
    this.out = out;
  }

  /** Measures the archives named. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| archive | index | MiB | ours is … times | of it, MiB |");
    out.println("|---|---|---|---|---|");
    for (String archive : BenchmarkArguments.of(arguments, "IndexSize ARCHIVE...").values()) {
      new IndexSize(out).print(ArticleArchive.at(archive));
    }
  }

  /** Prints the rows of an archive. */
  void print(ArticleArchive archive) throws IOException {
    ParsedArchive parsed = ParsedArchive.of(archive);
    long ours;
    try (TemporaryFolder folder = TemporaryFolder.create();
        TemporaryFolder merged = TemporaryFolder.create()) {
      try (ArticleIndex index = ArticleIndex.open(folder.path())) {
        index.rebuild(archive);
      }
      Map<String, Long> sizes = merged(folder.path(), merged.path());
      ours = total(sizes);
      printRow(archive.name(), "Tolmach", sizes, ours);
    }
    Set<String> languages = new LinkedHashSet<>();
    parsed.articles().forEach(article -> languages.add(article.language().tag()));
    for (StockAnalyzer analyzer : StockAnalyzer.suiting(languages)) {
      try (TemporaryFolder folder = TemporaryFolder.create()) {
        printRow(archive.name(), analyzer.toString(), stock(analyzer, parsed, folder.path()), ours);
      }
    }
  }

  private static Map<String, Long> merged(Path from, Path to) throws IOException {
    try (Directory source = FSDirectory.open(from);
        Directory target = FSDirectory.open(to)) {
      try (IndexWriter writer = new IndexWriter(target, plainFiles())) {
        writer.addIndexes(source);
        writer.forceMerge(1);
      }
      return sizes(target);
    }
  }

  private static Map<String, Long> stock(StockAnalyzer analyzer, ParsedArchive archive, Path folder)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer.create());
    config.setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    try (Directory target = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(target, config)) {
        for (Article article : archive.articles()) {
          writer.addDocument(document(article));
        }
        writer.forceMerge(1);
      }
      return sizes(target);
    }
  }

  private static Document document(Article article) {
    Document document = new Document();
    document.add(new StringField("id", article.id().toString(), Field.Store.YES));
    document.add(new StoredField("title", article.title()));
    document.add(new StoredField("text", article.text()));
    document.add(new StoredField("code", article.code()));
    String body = article.title() + '\n' + article.text() + '\n' + article.code();
    document.add(new TextField("body", body, Field.Store.NO));
    return document;
  }

  private static IndexWriterConfig plainFiles() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    return config;
  }

  /** The bytes of an index by what they hold. */
  private static Map<String, Long> sizes(Directory directory) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (String file : directory.listAll()) {
      String kind = KINDS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "other");
      sizes.merge(kind, directory.fileLength(file), Long::sum);
    }
    return sizes;
  }

  private static long total(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private void printRow(String archive, String index, Map<String, Long> sizes, long ours) {
    StringBuilder parts = new StringBuilder();
    sizes.forEach((kind, bytes) -> {
      if (bytes > MEGABYTE / 10) {
        parts.append(parts.isEmpty() ? "" : ", ").append(kind);
        parts.append(String.format(Locale.ROOT, " %.1f", bytes / MEGABYTE));
      }
    });
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.2f | %s |%n",
        archive,
        index,
        total(sizes) / MEGABYTE,
        (double) ours / total(sizes),
        parts);
  }
}
