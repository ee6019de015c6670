package dev.tolmach.vocabulary;

import dev.tolmach.schema.Caption;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The terms of one snapshot of an index. It keeps its place in the index from one term to the next.
 * For one thread.
 */
public final class IndexTerms implements KnownTerms {
  private static final int LOOKED_AT = 100_000;

  private final IndexReader reader;
  private final IndexVocabulary vocabulary;
  private final BooleanSupplier stopped;
  private final Map<String, List<TermsEnum>> places = new HashMap<>();

  /**
   * The terms of a snapshot.
   *
   * @param vocabulary that of the snapshot
   * @param stopped asked while terms are looked at; once it says true, those found are all
   */
  public IndexTerms(IndexVocabulary vocabulary, BooleanSupplier stopped) {
    this.reader = vocabulary.reader();
    this.vocabulary = vocabulary;
    this.stopped = stopped;
  }

  @Override
  public int size() {
    return vocabulary.size();
  }

  @Override
  public int articles(String field, String term) {
    String holding = TextField.holding(field, term);
    if (vocabulary.counts().hasDeletions()) {
      return vocabulary.articles(new Term(holding, term));
    }
    try {
      int articles = 0;
      for (TermsEnum terms : places.computeIfAbsent(holding, this::open)) {
        articles += terms.seekExact(new BytesRef(term)) ? terms.docFreq() : 0;
      }
      return articles;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /* To find a place in the index costs several times what it costs to go on from one. */
  private List<TermsEnum> open(String field) {
    try {
      List<TermsEnum> opened = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          opened.add(terms.iterator());
        }
      }
      return opened;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
  }

  @Override
  public Map<String, Integer> accepted(String field, Automaton automaton, int most)
      throws IOException {
    CompiledAutomaton compiled = new CompiledAutomaton(automaton, false, true, false);
    SortedMap<BytesRef, Integer> found = new TreeMap<>();
    vocabulary
        .counts()
        .visit(
            field,
            compiled::getTermsEnum,
            new LiveCounts.TermVisitor() {
              private BytesRef last = new BytesRef();
              private int taken;

              @Override
              public boolean visit(BytesRef term, int articles) {
                taken = term.compareTo(last) < 0 ? 1 : taken + 1; // Or the next segment's first.
                last = BytesRef.deepCopyOf(term);
                found.merge(last, articles, Integer::sum);
                return taken < most && !stopped.getAsBoolean();
              }
            });
    return first(found, most);
  }

  /** The first of some terms, in the order of their bytes. */
  public static Map<String, Integer> first(Map<String, Integer> found, int most) {
    if (found.size() <= most) {
      return found;
    }
    SortedMap<BytesRef, Integer> sorted = new TreeMap<>();
    found.forEach((term, articles) -> sorted.put(new BytesRef(term), articles));
    return first(sorted, most);
  }

  private static Map<String, Integer> first(SortedMap<BytesRef, Integer> found, int most) {
    Map<String, Integer> first = new HashMap<>();
    for (Map.Entry<BytesRef, Integer> each : found.entrySet()) {
      if (first.size() == most) {
        break;
      }
      first.put(each.getKey().utf8ToString(), each.getValue());
    }
    return first;
  }

  @Override
  public Map<String, Integer> captions(CaptionChoice choice) throws IOException {
    Map<String, Integer> captions = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.CAPTION);
      LongBitSet ordinals =
          choice.words().isEmpty()
              ? beginning(values, choice.beginnings())
              : having(values, new TypedWords(choice.words()), Set.copyOf(choice.languages()));
      count(leaf, ordinals, captions);
    }
    return captions;
  }

  private static LongBitSet beginning(SortedSetDocValues values, List<String> beginnings)
      throws IOException {
    LongBitSet ordinals = new LongBitSet(values.getValueCount());
    TermsEnum terms = values.termsEnum();
    for (String beginning : beginnings) {
      BytesRef prefix = new BytesRef(beginning);
      TermsEnum.SeekStatus status = terms.seekCeil(prefix);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
      while (term != null && StringHelper.startsWith(term, prefix)) {
        ordinals.set(terms.ord());
        term = terms.next();
      }
    }
    return ordinals;
  }

  private static LongBitSet having(
      SortedSetDocValues values, TypedWords words, Set<String> languages) throws IOException {
    LongBitSet ordinals = new LongBitSet(values.getValueCount());
    for (long ordinal = 0; ordinal < Math.min(LOOKED_AT, values.getValueCount()); ordinal++) {
      Caption caption = Caption.parse(values.lookupOrd(ordinal).utf8ToString());
      if (words.areIn(caption.key()) && languages.contains(caption.language().tag())) {
        ordinals.set(ordinal);
      }
    }
    return ordinals;
  }

  private static void count(
      LeafReaderContext leaf, LongBitSet ordinals, Map<String, Integer> captions)
      throws IOException {
    if (ordinals.cardinality() == 0) {
      return;
    }
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.CAPTION);
    int[] counts = new int[Math.toIntExact(ordinals.length())];
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = values.nextDoc();
        doc != SortedSetDocValues.NO_MORE_DOCS;
        doc = values.nextDoc()) {
      for (int i = 0; (live == null || live.get(doc)) && i < values.docValueCount(); i++) {
        long ordinal = values.nextOrd();
        counts[(int) ordinal] += ordinals.get(ordinal) ? 1 : 0;
      }
    }
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        captions.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
      }
    }
  }
}
