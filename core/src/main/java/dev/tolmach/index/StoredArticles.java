package dev.tolmach.index;

import dev.tolmach.article.Article;
import dev.tolmach.schema.ArticleDocuments;
import dev.tolmach.schema.Fields;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Reads whole articles back from an index. Any number of threads may share an instance. */
final class StoredArticles {
  private final IndexReader reader;

  StoredArticles(IndexReader reader) {
    this.reader = reader;
  }

  /** The article of a document, with the hash it was written with. */
  ArticleDocuments.Version read(int document) throws IOException {
    Article article = ArticleDocuments.article(reader.storedFields().document(document));
    return new ArticleDocuments.Version(article, hash(document));
  }

  private String hash(int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), Fields.HASH);
    if (!hashes.advanceExact(document - leaf.docBase)) {
      throw new IOException(
          "The index is damaged: document '"
              + document
              + "' has no hash. Expected one with every article. Rebuild the index.");
    }
    BytesRef hash = hashes.binaryValue();
    return HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length);
  }
}
