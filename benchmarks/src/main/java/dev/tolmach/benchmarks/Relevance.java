package dev.tolmach.benchmarks;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Prints how well questions are answered: the product with its default settings, beside Lucene's own
 * analyzers in the same process.
 *
 * <p>Usage: {@code Relevance FOLDER [SET...]}; each set is a folder with {@code corpus.ndjson.gz},
 * {@code queries.tsv} and {@code qrels.txt}.
 */
public final class Relevance {
  private static final Map<String, Supplier<Analyzer>> STOCK = new LinkedHashMap<>();

  static {
    STOCK.put("StandardAnalyzer", StandardAnalyzer::new);
    STOCK.put("EnglishAnalyzer", EnglishAnalyzer::new);
    STOCK.put("RussianAnalyzer", RussianAnalyzer::new);
    STOCK.put("CJKAnalyzer", CJKAnalyzer::new);
    STOCK.put("SmartChineseAnalyzer", SmartChineseAnalyzer::new);
  }

  private final PrintStream out;

  private Relevance(PrintStream out) {
    this.out = out;
  }

  /** Runs the sets named, or all. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    out.println("| set | engine | nDCG@10 | MRR@10 | R@100 | success@1 | ms a query |");
    out.println("|---|---|---|---|---|---|---|");
    try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
      for (Path folder : folders.sorted().toList()) {
        if (wanted.isEmpty() || wanted.contains(folder.getFileName().toString())) {
          new Relevance(out).run(TestCollection.in(folder));
        }
      }
    }
  }

  private void run(TestCollection collection) throws IOException {
    List<TestCollection.Text> texts = collection.texts();
    for (Map.Entry<String, Supplier<Analyzer>> stock : STOCK.entrySet()) {
      if (isApt(stock.getKey(), collection.name())) {
        try (StockEngine engine = new StockEngine(stock.getValue().get(), texts)) {
          long start = System.nanoTime();
          print(collection, stock.getKey(), engine.run(collection.queries()), start);
        }
      }
    }
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.rebuild(ArticleArchive.at(collection.corpus().toString()));
      long start = System.nanoTime();
      Map<String, List<String>> rankings = new LinkedHashMap<>();
      for (Map.Entry<String, String> query : collection.queries().entrySet()) {
        rankings.put(query.getKey(), ranking(index, query.getValue()));
      }
      print(collection, "Tolmach", rankings, start);
    }
  }

  private static boolean isApt(String analyzer, String collection) {
    return switch (analyzer) {
      case "EnglishAnalyzer" -> collection.endsWith("-en");
      case "RussianAnalyzer" -> collection.endsWith("-ru");
      case "SmartChineseAnalyzer" -> collection.contains("-zh");
      case "CJKAnalyzer" -> collection.contains("-zh") || !collection.contains("-");
      default -> true;
    };
  }

  private static List<String> ranking(ArticleIndex index, String query) throws IOException {
    List<String> ids = new ArrayList<>();
    SearchRequest request = SearchRequest.builder(query).facets(List.of()).limit(100).build();
    for (Hit hit : index.search(request).hits()) {
      ids.add(hit.articleId().path());
    }
    return ids;
  }

  private void print(
      TestCollection collection, String engine, Map<String, List<String>> rankings, long start) {
    double millis = (System.nanoTime() - start) / 1e6 / collection.queries().size();
    Scores scores = Scores.of(collection.judged(), rankings);
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.4f | %.4f | %.4f | %.4f | %.2f |%n",
        collection.name(),
        engine,
        scores.ndcg(),
        scores.mrr(),
        scores.recall(),
        scores.first(),
        millis);
  }
}
