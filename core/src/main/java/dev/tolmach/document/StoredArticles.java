package dev.tolmach.document;

import dev.tolmach.article.Article;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Reads whole articles back from an index. Any number of threads may share an instance. */
public final class StoredArticles {
  private final IndexReader reader;
  private final Set<LeafReader> compared = ConcurrentHashMap.newKeySet();

  public StoredArticles(IndexReader reader) {
    this.reader = reader;
  }

  /** The article of a document, with the hash it was written with. */
  public ArticleDocuments.Version read(int document) throws IOException {
    Article article = ArticleDocuments.article(reader.storedFields().document(document));
    return new ArticleDocuments.Version(article, hash(document));
  }

  /**
   * The article of a document, to be written again. Its files are compared with their checksums
   * first, once for each segment: what was damaged must not be written again as if it were sound.
   */
  public ArticleDocuments.Version readToWrite(int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReader leaf = leaves.get(ReaderUtil.subIndex(document, leaves)).reader();
    if (leaf instanceof CodecReader files && !compared.contains(leaf)) {
      files.getFieldsReader().checkIntegrity();
      files.getDocValuesReader().checkIntegrity();
      compared.add(leaf);
    }
    return read(document);
  }

  /** The hash that the article, or the note, of a document was written with. */
  public String hash(int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), IndexFields.HASH);
    if (!hashes.advanceExact(document - leaf.docBase)) {
      throw new CorruptIndexException("There is no hash", "document " + document);
    }
    BytesRef hash = hashes.binaryValue();
    return HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length);
  }
}
