package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.part.KeptWork;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * A few works of a large index in a small one, so that snippets are cut and articles explained by
 * the same means as in the large one. For one thread.
 */
final class FetchedWorks implements AutoCloseable {
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final Map<BytesRef, Integer> documents = new HashMap<>();

  /**
   * Takes works.
   *
   * @param works as {@link KeptWork} writes them
   */
  FetchedWorks(List<BytesRef> works, ArticleAnalyzers analyzers) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzers.writing()).setSimilarity(new ArticleSimilarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (BytesRef work : works) {
        writer.addDocuments(ArticleDocuments.again(KeptWork.read(work, null)));
      }
    }
    reader = DirectoryReader.open(directory);
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      for (int doc = ids.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = ids.nextDoc()) {
        documents.put(BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())), leaf.docBase + doc);
      }
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  /**
   * The candidates with the documents that they have here; negative where they were not fetched.
   */
  List<Candidate> here(List<Candidate> candidates) {
    List<Candidate> here = new ArrayList<>();
    for (Candidate each : candidates) {
      int document = documents.getOrDefault(each.id(), -1);
      here.add(new Candidate(each.rank(), each.score(), document, each.id()));
    }
    return here;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
