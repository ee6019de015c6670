package dev.tolmach.benchmarks.relevance;

import dev.tolmach.benchmarks.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene as one would use it in an afternoon: title and body in one field, one of its own
 * analyzers, a bag of words scored by BM25 with k1 0.9 and b 0.4, which is the usual baseline of
 * the retrieval community. A word that is asked for twice counts twice.
 */
final class StockEngine implements Engine {
  private static final String ID = "id";
  private static final String BODY = "body";
  private static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

  private final StockAnalyzer kind;
  private final Analyzer analyzer;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  StockEngine(StockAnalyzer kind, Iterable<Text> texts) throws IOException {
    this.kind = kind;
    this.analyzer = kind.create();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(BM25);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Text text : texts) {
        Document document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        document.add(new TextField(BODY, text.title() + '\n' + text.body(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
  }

  @Override
  public String name() {
    return kind.toString();
  }

  /** Which analyzer it uses. */
  StockAnalyzer kind() {
    return kind;
  }

  @Override
  public List<String> search(String query, int limit) throws IOException {
    BooleanQuery.Builder bag = new BooleanQuery.Builder();
    for (Map.Entry<String, Integer> term : terms(query).entrySet()) {
      Query word = new TermQuery(new Term(BODY, term.getKey()));
      bag.add(new BoostQuery(word, term.getValue()), Occur.SHOULD);
    }
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(bag.build(), limit).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get(ID));
    }
    return ids;
  }

  private Map<String, Integer> terms(String query) throws IOException {
    Map<String, Integer> terms = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(BODY, query)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
