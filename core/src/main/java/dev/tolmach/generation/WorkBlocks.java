package dev.tolmach.generation;

import dev.tolmach.article.ArticleId;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Sees to it that all versions of a work are next to each other, in the order of their ids: where
 * they do not, it reads them back and writes them again, as one block. Any number of threads may
 * use one.
 */
public final class WorkBlocks {
  private final IndexWriter writer;
  private final DirectoryReader reader;
  private final StoredArticles stored;
  private final int most;

  /**
   * Blocks as the reader sees them, to be written again with the writer.
   *
   * @param limits says how many versions are written as one block. A work with more, as when a
   *     translation key was copied into all articles, is no work: it is left in the blocks that it
   *     came in
   */
  public WorkBlocks(IndexWriter writer, DirectoryReader reader, Limits limits) {
    this.writer = writer;
    this.reader = reader;
    this.stored = new StoredArticles(reader);
    this.most = limits.of(Limit.WORK_VERSIONS);
  }

  /** A work with more versions than fit into one block, and the first of them by its id. */
  public record TooLarge(ArticleId first, int versions) {}

  /** Brings the versions of a work together; of one with too many returns that instead. */
  public Optional<TooLarge> mend(Term work) throws IOException {
    List<Integer> documents = documents(reader, work);
    if (documents.size() > most) {
      return Optional.of(new TooLarge(firstId(documents), documents.size()));
    }
    if (!documents.isEmpty() && !isBlock(documents)) {
      mend(work, documents);
    }
    return Optional.empty();
  }

  private void mend(Term work, List<Integer> documents) throws IOException {
    List<ArticleDocuments.Version> versions = new ArrayList<>(documents.size());
    for (int document : documents) {
      versions.add(stored.readToWrite(document));
    }
    versions.sort(Comparator.comparing(version -> version.article().id()));
    writer.updateDocuments(work, ArticleDocuments.blockOf(versions));
  }

  /** The documents of a work's versions, in order. */
  static List<Integer> documents(IndexReader reader, Term work) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(work, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      if (postings == null) {
        continue;
      }
      int document = postings.nextDoc();
      for (; document != DocIdSetIterator.NO_MORE_DOCS; document = postings.nextDoc()) {
        if (live == null || live.get(document)) {
          documents.add(leaf.docBase + document);
        }
      }
    }
    return documents;
  }

  private ArticleId firstId(List<Integer> documents) throws IOException {
    BytesRef first = new BytesRef();
    for (int document : documents) {
      LeafReaderContext leaf = leafOf(document);
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      if (ids.advanceExact(document - leaf.docBase)) {
        BytesRef id = ids.lookupOrd(ids.ordValue());
        first = first.length == 0 || id.compareTo(first) < 0 ? BytesRef.deepCopyOf(id) : first;
      }
    }
    String[] parts = first.utf8ToString().split(":", 2);
    return new ArticleId(parts[0], parts[1]);
  }

  /* Blocks are written in order, so one whose places are those of its documents is in order. */
  private boolean isBlock(List<Integer> documents) throws IOException {
    LeafReaderContext leaf = leafOf(documents.get(0));
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    for (int i = 0; i < documents.size(); i++) {
      int document = documents.get(i) - leaf.docBase;
      boolean inRow =
          document < leaf.reader().maxDoc()
              && document == documents.get(0) - leaf.docBase + i
              && places.advanceExact(document)
              && places.longValue() == i;
      if (!inRow) {
        return false;
      }
    }
    return true;
  }

  private LeafReaderContext leafOf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
