package dev.tolmach.suggest;

import dev.tolmach.glossary.sound.RussianLetters;
import dev.tolmach.language.Language;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.schema.Caption;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * Completes what is being typed by the titles, tags and headings of one snapshot.
 *
 * <ul>
 *   <li>What begins as typed comes first; if that is too little, what has all the typed words, in
 *       any order, the last one perhaps unfinished.
 *   <li>Of these tags and titles come before headings that as many articles have, and what more
 *       articles have before what fewer have.
 *   <li>If there is nothing, what was typed is read on the other keyboard layout, then as Russian
 *       in Latin letters.
 * </ul>
 *
 * <p>Any number of threads may use one.
 */
public final class Completer {
  private static final int LONGEST = 200;
  private static final int LOOKED_AT = 100_000;
  private static final int READINGS = 12;

  private final IndexReader reader;
  private final Collection<Language> languages;

  /**
   * A completer for a snapshot.
   *
   * @param reader the snapshot, open while the completer is used
   * @param vocabulary what the snapshot holds
   */
  @SuppressWarnings("exports") // For this module's own use.
  public Completer(IndexReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.languages = vocabulary.languages();
  }

  /**
   * How something may go on, the likeliest first.
   *
   * @throws IOException if the snapshot cannot be read
   */
  public List<Completion> complete(CompletionRequest request) throws IOException {
    String prefix = request.prefix();
    if (prefix.length() > LONGEST) {
      return List.of();
    }
    List<Completion> found = completions(Caption.keyOf(prefix), request);
    for (String other : found.isEmpty() ? otherReadings(prefix) : List.<String>of()) {
      if (found.isEmpty()) {
        found = completions(Caption.keyOf(other), request);
      }
    }
    return found;
  }

  private static List<String> otherReadings(String prefix) {
    List<String> others = new ArrayList<>(LayoutRepair.readings(prefix));
    String latin = prefix.strip().toLowerCase(Locale.ROOT);
    if (latin.length() > 1 && latin.length() <= 40) {
      others.addAll(RussianLetters.standard().likeliest(latin, READINGS));
    }
    return others;
  }

  private List<Completion> completions(String key, CompletionRequest request) throws IOException {
    if (key.isEmpty()) {
      return List.of();
    }
    Captions captions = new Captions();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.CAPTION);
      count(leaf, beginning(values, key, request), captions);
    }
    if (captions.size() < request.limit()) {
      Captions others = new Captions();
      TypedWords words = new TypedWords(key);
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.CAPTION);
        count(leaf, having(values, words, request), others);
      }
      captions.addBehind(others);
    }
    return captions.best(request.limit());
  }

  private List<Language> languages(CompletionRequest request) {
    String range = request.language();
    return languages.stream()
        .filter(language -> range == null || language.matches(range))
        .sorted()
        .toList();
  }

  /* The ordinals of the captions that begin so. */
  private LongBitSet beginning(SortedSetDocValues values, String key, CompletionRequest request)
      throws IOException {
    LongBitSet ordinals = new LongBitSet(values.getValueCount());
    TermsEnum terms = values.termsEnum();
    for (Language language : languages(request)) {
      for (Caption.Kind kind : Caption.Kind.values()) {
        BytesRef prefix = new BytesRef(Caption.beginning(language, kind, key));
        TermsEnum.SeekStatus status = terms.seekCeil(prefix);
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && StringHelper.startsWith(term, prefix)) {
          ordinals.set(terms.ord());
          term = terms.next();
        }
      }
    }
    return ordinals;
  }

  /* The ordinals of the captions that have all the words. */
  private LongBitSet having(SortedSetDocValues values, TypedWords words, CompletionRequest request)
      throws IOException {
    LongBitSet ordinals = new LongBitSet(values.getValueCount());
    List<Language> wanted = languages(request);
    for (long ordinal = 0; ordinal < Math.min(LOOKED_AT, values.getValueCount()); ordinal++) {
      Caption caption = Caption.parse(values.lookupOrd(ordinal).utf8ToString());
      if (words.areIn(caption.key()) && wanted.contains(caption.language())) {
        ordinals.set(ordinal);
      }
    }
    return ordinals;
  }

  private static void count(LeafReaderContext leaf, LongBitSet ordinals, Captions captions)
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
        captions.add(Caption.parse(values.lookupOrd(ordinal).utf8ToString()), counts[ordinal]);
      }
    }
  }
}
