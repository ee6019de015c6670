package dev.tolmach.learning;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.language.Language;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The works of an index that have versions in several languages, those that are next to each other.
 * For one thread.
 */
final class TranslatedWorks {
  /**
   * A work.
   *
   * @param name what its versions have in common
   * @param documents of its versions by their languages; of several in one the first
   */
  record Work(BytesRef name, SortedMap<Language, Integer> documents) {}

  private final List<Work> works = new ArrayList<>();
  private long hash;

  private TranslatedWorks() {}

  /** Finds them; nothing that is stored is read. */
  static TranslatedWorks of(IndexReader reader) throws IOException {
    TranslatedWorks all = new TranslatedWorks();
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(leaf);
    }
    all.works.sort(Comparator.comparing(Work::name));
    return all;
  }

  /**
   * The works in the order of their names: their order in the index depends on which thread was
   * faster, and what is learned must not.
   */
  List<Work> works() {
    return works;
  }

  /** A hash of all versions of all works, whatever their order. */
  long hash() {
    return hash;
  }

  /** How many versions there are. */
  long versions() {
    return works.stream().mapToLong(work -> work.documents.size()).sum();
  }

  /** How many works there are in both languages of each pair. */
  Map<LanguagePair, Integer> pairs() {
    Map<LanguagePair, Integer> pairs = new HashMap<>();
    for (Work work : works) {
      List<Language> languages = List.copyOf(work.documents.keySet());
      for (int i = 0; i < languages.size(); i++) {
        for (int j = i + 1; j < languages.size(); j++) {
          pairs.merge(LanguagePair.of(languages.get(i), languages.get(j)), 1, Integer::sum);
        }
      }
    }
    return pairs;
  }

  private void add(LeafReaderContext leaf) throws IOException {
    Terms terms = leaf.reader().terms(IndexFields.WORK);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum works = terms.iterator();
    PostingsEnum postings = null;
    List<Found> found = new ArrayList<>();
    for (BytesRef work = works.next(); work != null; work = works.next()) {
      if (works.docFreq() > 1) {
        postings = works.postings(postings, PostingsEnum.NONE);
        int[] documents = documents(postings, live);
        if (documents.length > 1) {
          found.add(new Found(BytesRef.deepCopyOf(work), documents));
        }
      }
    }
    found.sort(Comparator.comparingInt(each -> each.documents[0]));
    Reading reading = new Reading(leaf);
    for (Found each : found) {
      addWork(each, reading);
    }
  }

  private record Found(BytesRef name, int[] documents) {}

  private static int[] documents(PostingsEnum postings, @Nullable Bits live) throws IOException {
    List<Integer> documents = new ArrayList<>();
    int next = postings.nextDoc();
    for (; next != DocIdSetIterator.NO_MORE_DOCS; next = postings.nextDoc()) {
      if (live == null || live.get(next)) {
        documents.add(next);
      }
    }
    return documents.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addWork(Found work, Reading reading) throws IOException {
    SortedMap<Language, Integer> versions = new TreeMap<>();
    long sum = 0;
    for (int document : work.documents) {
      Language language = reading.language(document);
      if (!language.equals(Language.UNKNOWN)) {
        versions.putIfAbsent(LanguagePair.one(language), reading.leaf.docBase + document);
        sum += reading.hash(document) * 31 + language.tag().hashCode();
      }
    }
    if (versions.size() > 1) {
      works.add(new Work(work.name, versions));
      hash += sum;
    }
  }

  /* Documents are asked for in their order. */
  private static final class Reading {
    private final LeafReaderContext leaf;
    private SortedSetDocValues languages;
    private BinaryDocValues hashes;

    Reading(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      languages = DocValues.getSortedSet(leaf.reader(), FacetField.of(FacetField.LANGUAGE));
      hashes = DocValues.getBinary(leaf.reader(), IndexFields.HASH);
    }

    Language language(int document) throws IOException {
      if (languages.docID() > document) {
        languages = DocValues.getSortedSet(leaf.reader(), FacetField.of(FacetField.LANGUAGE));
      }
      if (!languages.advanceExact(document)) {
        return Language.UNKNOWN;
      }
      String value = languages.lookupOrd(languages.nextOrd()).utf8ToString();
      return new Language(FacetField.spellingOf(value));
    }

    long hash(int document) throws IOException {
      if (hashes.docID() > document) {
        hashes = DocValues.getBinary(leaf.reader(), IndexFields.HASH);
      }
      return hashes.advanceExact(document)
          ? StringHelper.murmurhash3_x64_128(hashes.binaryValue())[0]
          : document;
    }
  }
}
