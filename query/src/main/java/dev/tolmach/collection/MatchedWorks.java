package dev.tolmach.collection;

import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The works of one segment of which some version matches a query. Asked for in the order of
 * documents. For one thread.
 */
final class MatchedWorks {
  private final DocIdSetIterator matches;
  private final NumericDocValues version;
  private final @Nullable Bits live;
  private int start = -1;

  MatchedWorks(Weight query, LeafReaderContext leaf) throws IOException {
    Scorer scorer = query.scorer(leaf);
    this.matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    this.version = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    this.live = leaf.reader().getLiveDocs();
  }

  /**
   * Whether a work is one of them.
   *
   * @param first its first document; not before the one that was asked for last
   */
  boolean have(int first) throws IOException {
    if (start < first) {
      moveTo(matches.docID() < first ? matches.advance(first) : matches.docID());
    }
    return start == first;
  }

  private void moveTo(int match) throws IOException {
    int doc = match;
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = matches.nextDoc();
    }
    boolean known = doc != DocIdSetIterator.NO_MORE_DOCS && version.advanceExact(doc);
    start = known ? doc - (int) version.longValue() : doc;
  }
}
