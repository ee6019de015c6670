package dev.tolmach.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene as one would use it in an afternoon: title and body in one field, one of its own
 * analyzers, a bag of words scored by BM25 with k1 0.9 and b 0.4.
 */
final class StockEngine implements AutoCloseable {
  private static final String ID = "id";
  private static final String BODY = "body";
  private static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

  private final Analyzer analyzer;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  StockEngine(Analyzer analyzer, Iterable<TestCollection.Text> texts) throws IOException {
    this.analyzer = analyzer;
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(BM25);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (TestCollection.Text text : texts) {
        Document document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        document.add(new TextField(BODY, text.title() + '\n' + text.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
  }

  Map<String, List<String>> run(Map<String, String> queries) throws IOException {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : queries.entrySet()) {
      rankings.put(query.getKey(), run(query.getValue()));
    }
    return rankings;
  }

  List<String> run(String query) throws IOException {
    BooleanQuery.Builder bag = new BooleanQuery.Builder();
    for (String term : terms(query)) {
      bag.add(new TermQuery(new Term(BODY, term)), Occur.SHOULD);
    }
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(bag.build(), 100).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get(ID));
    }
    return ids;
  }

  private Set<String> terms(String query) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(BODY, query)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
