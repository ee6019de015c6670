package dev.tolmach.build;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.document.TermLookup;
import dev.tolmach.language.Language;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.IndexFields;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds while a build brings it up to date: a view that does not move. Any number of
 * threads may use one.
 */
final class LiveArticles implements Closeable {
  /** Where an article, or the note about one, is. */
  record Location(LeafReaderContext leaf, int document, boolean note) {
    /** The document's number in the whole index. */
    int number() {
      return leaf.docBase + document;
    }
  }

  /** Takes the id of a document. */
  @FunctionalInterface
  interface IdVisitor {
    void visit(BytesRef id) throws IOException;
  }

  private final IndexReader reader;
  private final StoredArticles stored;
  private final ThreadLocal<TermLookup> lookups;

  LiveArticles(IndexReader reader) {
    this.reader = reader;
    this.stored = new StoredArticles(reader);
    this.lookups = ThreadLocal.withInitial(() -> new TermLookup(reader));
  }

  /** What an index holds before its first build. */
  static LiveArticles none() throws IOException {
    return new LiveArticles(new MultiReader());
  }

  /** The article at a location that is no note's. */
  ArticleDocuments.Version read(Location location) throws IOException {
    return stored.read(location.number());
  }

  /** The article at a location that is no note's, to be written again. */
  ArticleDocuments.Version readToWrite(Location location) throws IOException {
    return stored.readToWrite(location.number());
  }

  /** Where an article or its note is; null if the index has neither. */
  @Nullable Location find(ArticleId id) throws IOException {
    Location article = find(ArticleDocuments.idTerm(id), false);
    return article != null ? article : find(ArticleDocuments.skippedTerm(id), true);
  }

  /** The article with the given term for an id, which must be in the index. */
  Article read(Term id) throws IOException {
    return read(Objects.requireNonNull(find(id, false))).article();
  }

  /** Whether any article of a work is in the index. */
  boolean hasWork(Term work) throws IOException {
    return find(work, false) != null;
  }

  /** Whether an article was written from what its archive holds now. */
  boolean hasHash(Location location, String hash) throws IOException {
    BytesRef stored = hash(location);
    return stored != null && ArticleDocuments.isHash(stored, hash);
  }

  /** Whether another article of its archive had the same id when an article was written. */
  boolean hadTwin(Location location) throws IOException {
    BytesRef stored = hash(location);
    return stored != null && ArticleDocuments.isTwinHash(stored);
  }

  private static @Nullable BytesRef hash(Location location) throws IOException {
    BinaryDocValues hashes = DocValues.getBinary(location.leaf.reader(), IndexFields.HASH);
    return hashes.advanceExact(location.document) ? hashes.binaryValue() : null;
  }

  /**
   * Whether time alone may have changed what is to become of an article: it is future no longer, or
   * expired, or the clock was set back.
   */
  boolean isDue(Location location, ReadingRules rules, Instant time) throws IOException {
    long now = time.toEpochMilli();
    if (location.note) {
      return reason(location).map(SkipReason::isPassing).orElse(true);
    }
    LeafReader leaf = location.leaf.reader();
    NumericDocValues date = DocValues.getNumeric(leaf, IndexFields.INSTANT);
    if (!rules.includeFuture() && date.advanceExact(location.document) && date.longValue() > now) {
      return true;
    }
    NumericDocValues expiry = DocValues.getNumeric(leaf, IndexFields.EXPIRES);
    return !rules.includeExpired()
        && expiry.advanceExact(location.document)
        && expiry.longValue() <= now;
  }

  /** Why the article of a note was left out; empty if another version of the program knows why. */
  Optional<SkipReason> reason(Location location) throws IOException {
    String reason =
        reader
            .storedFields()
            .document(location.number(), Set.of(IndexFields.REASON))
            .get(IndexFields.REASON);
    return reason == null ? Optional.empty() : SkipReason.of(reason);
  }

  /** The main language of an article. */
  Language language(Location location) throws IOException {
    SortedSetDocValues languages =
        DocValues.getSortedSet(location.leaf.reader(), FacetField.of(FacetField.LANGUAGE));
    if (!languages.advanceExact(location.document)) {
      return Language.UNKNOWN;
    }
    String value = languages.lookupOrd(languages.nextOrd()).utf8ToString();
    return new Language(FacetField.spellingOf(value));
  }

  /** Visits the ids of an archive's articles, or of its notes: those in the field given. */
  void forEachId(String archive, String field, IdVisitor visitor) throws IOException {
    BytesRef prefix = new BytesRef(archive + ":");
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum ids = terms.iterator();
      PostingsEnum documents = null;
      if (ids.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef id = ids.term();
          id != null && StringHelper.startsWith(id, prefix);
          id = ids.next()) {
        documents = ids.postings(documents, PostingsEnum.NONE);
        int first = TermLookup.firstLive(documents, leaf.reader().getLiveDocs());
        if (first != DocIdSetIterator.NO_MORE_DOCS) {
          visitor.visit(BytesRef.deepCopyOf(id));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable Location find(Term term, boolean note) throws IOException {
    return lookups.get().find(term, (leaf, document) -> new Location(leaf, document, note));
  }
}
