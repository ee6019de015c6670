package dev.tolmach.benchmarks.speed;

import dev.tolmach.benchmarks.Text;
import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene alone, searched: one indexed and stored field, one of its own analyzers, any of the words,
 * ten hits whose texts are loaded.
 */
final class BareSearch implements AutoCloseable {
  private static final String TEXT = "text";
  private static final int PAGE = 10;

  private final Analyzer analyzer;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Indexes texts in an empty folder. */
  BareSearch(StockAnalyzer kind, Iterable<Text> texts, Path folder) throws IOException {
    analyzer = kind.create();
    directory = FSDirectory.open(folder);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Text text : texts) {
        Document document = new Document();
        document.add(new TextField(TEXT, text.title() + '\n' + text.body(), Field.Store.YES));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** Finds the best ten and passes over what cannot be among them. */
  int best(String query) throws IOException {
    return load(searcher.search(query(query), PAGE));
  }

  /** Finds the best ten and counts all that match. */
  int exact(String query) throws IOException {
    TopScoreDocCollectorManager counting = new TopScoreDocCollectorManager(PAGE, Integer.MAX_VALUE);
    return load(searcher.search(query(query), counting));
  }

  private Query query(String text) {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
    return query == null ? new MatchNoDocsQuery("no words") : query;
  }

  private int load(TopDocs found) throws IOException {
    StoredFields stored = searcher.storedFields();
    int characters = 0;
    for (ScoreDoc hit : found.scoreDocs) {
      String text = stored.document(hit.doc).get(TEXT);
      characters += text == null ? 0 : text.length();
    }
    return characters;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
