package dev.tolmach.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document of a term in an index, again and again: it keeps what it opened. For one
 * thread.
 */
public final class TermLookup {
  /** Takes a document. */
  @FunctionalInterface
  public interface Finder<T> {
    T found(LeafReaderContext leaf, int document);
  }

  private final IndexReader reader;
  private final Map<String, List<OpenTerms>> fields = new HashMap<>();
  private @Nullable PostingsEnum postings;

  private record OpenTerms(LeafReaderContext leaf, TermsEnum terms) {}

  public TermLookup(IndexReader reader) {
    this.reader = reader;
  }

  /** Hands out the first document of a term that is not deleted; null if there is none. */
  public <T> @Nullable T find(Term term, Finder<T> finder) throws IOException {
    for (OpenTerms open : terms(term.field())) {
      if (open.terms.seekExact(term.bytes())) {
        postings = open.terms.postings(postings, PostingsEnum.NONE);
        int document = firstLive(postings, open.leaf.reader().getLiveDocs());
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          return finder.found(open.leaf, document);
        }
      }
    }
    return null;
  }

  /** The first document that is not deleted. */
  public static int firstLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = documents.nextDoc();
    }
    return document;
  }

  private List<OpenTerms> terms(String field) throws IOException {
    List<OpenTerms> open = fields.get(field);
    if (open == null) {
      open = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          open.add(new OpenTerms(leaf, terms.iterator()));
        }
      }
      fields.put(field, open);
    }
    return open;
  }
}
