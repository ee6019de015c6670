package dev.tolmach.generation;

import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * How many documents an index has of one archive, counted in the index itself.
 *
 * @param articles how many articles
 * @param notes how many notes about articles that were left out
 */
public record ArchiveCounts(long articles, long notes) {

  public static ArchiveCounts of(IndexReader reader, String archive) throws IOException {
    long articles = 0;
    long notes = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum documents =
          leaf.postings(new Term(IndexFields.ARCHIVE, archive), PostingsEnum.NONE);
      if (documents == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      NumericDocValues versions = DocValues.getNumeric(leaf, IndexFields.VERSION);
      int document = documents.nextDoc();
      for (; document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
        if (live != null && !live.get(document)) {
          continue;
        }
        if (versions.advanceExact(document)) {
          articles++;
        } else {
          notes++;
        }
      }
    }
    return new ArchiveCounts(articles, notes);
  }
}
