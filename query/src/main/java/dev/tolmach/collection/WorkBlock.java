package dev.tolmach.collection;

import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

/** The documents of one work, which are next to each other in one segment. */
public final class WorkBlock {
  private WorkBlock() {}

  /** The first document of the work that a document belongs to; both in their segment. */
  public static int start(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues version = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    return version.advanceExact(doc) ? doc - (int) version.longValue() : doc;
  }

  /** The first document of the work that a document belongs to; both in the whole index. */
  public static int start(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return leaf.docBase + start(leaf, doc - leaf.docBase);
  }

  /** The documents of the work that a document belongs to, in their segment; no deleted ones. */
  public static List<Integer> of(LeafReaderContext leaf, int doc) throws IOException {
    int start = start(leaf, doc);
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues versions = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    List<Integer> documents = new ArrayList<>();
    for (int each = start; each < leaf.reader().maxDoc(); each++) {
      boolean inBlock = versions.advanceExact(each) && versions.longValue() == each - start;
      if (!inBlock) {
        break;
      }
      if (live == null || live.get(each)) {
        documents.add(each);
      }
    }
    return documents.isEmpty() ? List.of(doc) : documents;
  }
}
