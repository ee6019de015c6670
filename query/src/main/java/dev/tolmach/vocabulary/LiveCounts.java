package dev.tolmach.vocabulary;

import dev.tolmach.schema.FieldLengths;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles of one snapshot that can be found. Lucene's own counts keep deleted documents
 * until their segment is merged; where there are such, they are counted and taken off. A snapshot
 * without deleted documents costs no more than Lucene's counts. Any number of threads may use one.
 */
final class LiveCounts {
  /* Kept of one snapshot: what is asked again and again. What no article has is not, since there is
   * no end of it. */
  private static final int MOST_KEPT = 50_000;

  /** A segment, and which of its documents are deleted; null: none is. */
  private record Segment(LeafReader reader, @Nullable FixedBitSet deleted) {}

  private final IndexReader reader;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Term, Integer> counted = new ConcurrentHashMap<>();
  private final Map<String, FieldLengths> lengths = new ConcurrentHashMap<>();

  LiveCounts(IndexReader reader) {
    this.reader = reader;
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(new Segment(leaf.reader(), deleted(leaf.reader())));
    }
  }

  private static @Nullable FixedBitSet deleted(LeafReader segment) {
    Bits live = segment.getLiveDocs();
    if (live == null) {
      return null;
    }
    FixedBitSet deleted = new FixedBitSet(segment.maxDoc());
    for (int doc = 0; doc < live.length(); doc++) {
      if (!live.get(doc)) {
        deleted.set(doc);
      }
    }
    return deleted;
  }

  boolean hasDeletions() {
    return segments.stream().anyMatch(segment -> segment.deleted != null);
  }

  /** In how many articles a term is. */
  int articles(Term term) throws IOException {
    Integer known = counted.get(term);
    if (known != null) {
      return known;
    }
    int articles = hasDeletions() ? live(term) : reader.docFreq(term);
    if (articles > 0 && counted.size() < MOST_KEPT) {
      counted.put(term, articles);
    }
    return articles;
  }

  private int live(Term term) throws IOException {
    int articles = 0;
    for (Segment segment : segments) {
      articles += articles(segment, term);
    }
    return articles;
  }

  private static int articles(Segment segment, Term term) throws IOException {
    if (segment.deleted == null) {
      return segment.reader.docFreq(term);
    }
    Terms terms = segment.reader.terms(term.field());
    if (terms == null) {
      return 0;
    }
    TermsEnum all = terms.iterator();
    return all.seekExact(term.bytes()) ? live(all, segment.deleted) : 0;
  }

  /** Those of the documents of the term where an iterator is that are not deleted. */
  private static int live(TermsEnum term, FixedBitSet deleted) throws IOException {
    return term.docFreq() - common(term.postings(null, PostingsEnum.NONE), deleted);
  }

  /* Each goes on to where the other one is, so it takes the steps of the shorter one. */
  private static int common(DocIdSetIterator documents, FixedBitSet deleted) throws IOException {
    int common = 0;
    int gone = next(deleted, 0);
    int doc = gone == DocIdSetIterator.NO_MORE_DOCS ? gone : documents.advance(gone);
    while (doc != DocIdSetIterator.NO_MORE_DOCS && gone != DocIdSetIterator.NO_MORE_DOCS) {
      if (doc == gone) {
        common++;
        gone = next(deleted, gone + 1);
      } else if (gone < doc) {
        gone = next(deleted, doc);
      }
      if (gone != DocIdSetIterator.NO_MORE_DOCS && doc < gone) {
        doc = documents.advance(gone);
      }
    }
    return common;
  }

  private static int next(FixedBitSet deleted, int from) {
    return from < deleted.length() ? deleted.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Takes the terms of a field that any article has, with how many have each. */
  interface TermVisitor {
    /** Takes one; false ends the visit of this segment. */
    boolean visit(BytesRef term, int articles) throws IOException;
  }

  /** Makes an iterator over some terms of a segment. */
  interface Choice {
    TermsEnum of(Terms terms) throws IOException;
  }

  /** Visits some terms of a field, segment by segment, each segment's in order. */
  void visit(String field, Choice choice, TermVisitor visitor) throws IOException {
    for (Segment segment : segments) {
      Terms terms = segment.reader.terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum chosen = choice.of(terms);
      boolean more = true;
      for (BytesRef term = chosen.next();
          more && term != null;
          term = more ? chosen.next() : null) {
        int articles = segment.deleted == null ? chosen.docFreq() : live(chosen, segment.deleted);
        more = articles == 0 || visitor.visit(term, articles);
      }
    }
  }

  /** How many articles there are; a note about one that was left out is none. */
  int articles() throws IOException {
    int articles = 0;
    for (Segment segment : segments) {
      Terms ids = segment.reader.terms(IndexFields.ID);
      if (ids != null) {
        articles += ids.getDocCount();
        if (segment.deleted != null) {
          articles -= common(DocValues.getSorted(segment.reader, IndexFields.ID), segment.deleted);
        }
      }
    }
    return articles;
  }

  /** How long the texts of a field are. */
  FieldLengths lengths(String field) throws IOException {
    FieldLengths known = lengths.get(field);
    if (known == null) {
      known = FieldLengths.NONE;
      for (Segment segment : segments) {
        known = known.plus(lengths(segment, field));
      }
      lengths.put(field, known);
    }
    return known;
  }

  private static FieldLengths lengths(Segment segment, String field) throws IOException {
    Terms terms = segment.reader.terms(field);
    if (terms == null) {
      return FieldLengths.NONE;
    }
    FieldLengths all = new FieldLengths(terms.getDocCount(), terms.getSumTotalTermFreq());
    return segment.deleted == null
        ? all
        : all.without(gone(DocValues.getNumeric(segment.reader, field), segment.deleted));
  }

  private static FieldLengths gone(NumericDocValues lengths, FixedBitSet deleted)
      throws IOException {
    long articles = 0;
    long words = 0;
    for (int doc = next(deleted, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = next(deleted, doc + 1)) {
      if (lengths.advanceExact(doc) && lengths.longValue() > 0) {
        articles++;
        words += lengths.longValue();
      }
    }
    return new FieldLengths(articles, words);
  }
}
