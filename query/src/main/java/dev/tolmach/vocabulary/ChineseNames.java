package dev.tolmach.vocabulary;

import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.sound.HanNames;
import dev.tolmach.language.Language;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Foreign names in the Chinese texts of one snapshot: the neutral field has all pairs of Han
 * characters, and their positions say which are in a row. Any number of threads may use them.
 */
final class ChineseNames {
  /* The characters of names have three bytes each. */
  private static final int PAIR = 6;
  private static final byte FIRST_HAN = (byte) 0xE4;
  private static final byte LAST_HAN = (byte) 0xE9;

  /* Of a segment; of more the pairs that are in most texts are passed over. 32 MB while it is read. */
  private static final long MOST_PLACES = 4_000_000;

  /* A place is the document, the position and the number of the pair. */
  private static final int PAIR_BITS = 18;
  private static final int POSITION_BITS = 21;

  private static final String FIELD = TextField.TEXT.neutral();

  private final IndexSearcher searcher;
  private final HanNames names;

  private ChineseNames(IndexReader reader, Set<String> runs) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    names = HanNames.of(runs.iterator());
  }

  static ChineseNames of(IndexReader reader) throws IOException {
    Set<String> runs = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      addRuns(runs, leaf.reader());
    }
    return new ChineseNames(reader, runs);
  }

  List<WordTranslation> like(Language from, String word) {
    return names.like(from, word, this::isThere);
  }

  private boolean isThere(String name) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < name.length(); i++) {
      phrase.add(new Term(FIELD, HanNames.folded(name.substring(i, i + 2))), i);
    }
    try {
      return searcher.count(phrase.build()) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }

  private record Pair(String text, long places) {}

  private static void addRuns(Set<String> runs, LeafReader segment) throws IOException {
    Terms terms = segment.terms(FIELD);
    if (terms == null || !terms.hasPositions()) {
      return;
    }
    TermsEnum all = terms.iterator();
    List<Pair> pairs = pairs(all);
    pairs.sort(Comparator.comparingLong(Pair::places).thenComparing(Pair::text));
    int most = 0;
    long sum = 0;
    while (most < Math.min(pairs.size(), 1 << PAIR_BITS)
        && sum + pairs.get(most).places <= MOST_PLACES) {
      sum += pairs.get(most++).places;
    }
    long[] places = new long[Math.toIntExact(sum)];
    int size = 0;
    for (int i = 0; i < most; i++) {
      all.seekExact(new BytesRef(pairs.get(i).text));
      PostingsEnum in = all.postings(null, PostingsEnum.POSITIONS);
      for (int doc = in.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = in.nextDoc()) {
        for (int left = in.freq(); left > 0; left--) {
          long position = in.nextPosition();
          if (position >> POSITION_BITS == 0) {
            places[size++] = (((long) doc << POSITION_BITS) + position << PAIR_BITS) + i;
          }
        }
      }
    }
    Arrays.sort(places, 0, size);
    addRuns(runs, pairs, places, size);
  }

  private static List<Pair> pairs(TermsEnum all) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    boolean any = all.seekCeil(new BytesRef(new byte[] {FIRST_HAN})) != TermsEnum.SeekStatus.END;
    for (BytesRef term = any ? all.term() : null;
        term != null && term.bytes[term.offset] <= LAST_HAN;
        term = all.next()) {
      if (term.length == PAIR
          && HanNames.isOfNames(character(term, 0))
          && HanNames.isOfNames(character(term, PAIR / 2))) {
        pairs.add(new Pair(term.utf8ToString(), all.totalTermFreq()));
      }
    }
    return pairs;
  }

  private static int character(BytesRef pair, int from) {
    int at = pair.offset + from;
    return (pair.bytes[at] & 0xF) << 12
        | (pair.bytes[at + 1] & 0x3F) << 6
        | pair.bytes[at + 2] & 0x3F;
  }

  private static void addRuns(Set<String> runs, List<Pair> pairs, long[] places, int size) {
    StringBuilder run = new StringBuilder();
    long last = -1;
    for (int i = 0; i < size; i++) {
      String pair = pairs.get((int) (places[i] & (1 << PAIR_BITS) - 1)).text;
      long place = places[i] >> PAIR_BITS;
      boolean follows = place == last + 1 && run.charAt(run.length() - 1) == pair.charAt(0);
      if (follows) {
        run.append(pair.charAt(1));
      } else {
        if (!run.isEmpty()) {
          runs.add(run.toString());
        }
        run.setLength(0);
        run.append(pair);
      }
      last = place;
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
  }
}
