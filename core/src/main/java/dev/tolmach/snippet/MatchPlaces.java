package dev.tolmach.snippet;

import dev.tolmach.document.Stretches;
import dev.tolmach.schema.TextField;
import dev.tolmach.search.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The places in one field of one article where the words of a query matched, by token position, and
 * the way from there to ranges of the stored text: the text, or some stretches of it, is analysed
 * once more.
 */
public final class MatchPlaces {
  /* More places of one word do not make a better snippet. */
  static final int MAX_PLACES_PER_WORD = 500;

  private static final int FROM_THE_BEGINNING = -1;

  /** A range of a text where a word of the query, given by its index, was found. */
  public record Found(TextRange range, int word) {}

  private static final class Place {
    final int start;
    final int end;
    final int word;
    final Set<String> terms;
    int startOffset = Integer.MAX_VALUE;
    int endOffset = -1;

    Place(int start, int end, int word, Set<String> terms) {
      this.start = start;
      this.end = end;
      this.word = word;
      this.terms = terms;
    }
  }

  private final List<Place> places = new ArrayList<>();

  /* Words by the terms whose positions they have. */
  private final Map<String, Set<Integer>> everywhere = new HashMap<>();

  /** Takes up the places of one word. */
  public void add(int word, MatchesIterator matches) throws IOException {
    Map<Query, Set<String>> termsOf = new HashMap<>();
    for (int left = MAX_PLACES_PER_WORD; left > 0 && matches.next(); left--) {
      if (matches.startPosition() >= 0) {
        Set<String> terms = termsOf.computeIfAbsent(matches.getQuery(), MatchPlaces::terms);
        places.add(new Place(matches.startPosition(), matches.endPosition(), word, terms));
      }
    }
  }

  /** Adds a word that occurs wherever one of some terms does, up to a limit. */
  public void add(int word, Set<String> terms) {
    terms.forEach(term -> everywhere.computeIfAbsent(term, any -> new TreeSet<>()).add(word));
  }

  /** Marks the stretches of a text that places of this field are in. */
  void mark(String field, Stretches stretches, BitSet marked) {
    for (Place place : places) {
      marked.set(stretches.of(field, place.start));
    }
    if (!everywhere.isEmpty()) {
      marked.set(0, stretches.count());
    }
  }

  /** Says where about in a text the places of this field are. */
  void estimate(String field, Stretches stretches, StretchChoice choice) {
    if (stretches.knows(field)) {
      places.forEach(place -> choice.add(place.word, choice.estimate(field, place.start)));
    }
  }

  /** The ranges of the text that the places are at, in order. */
  public List<Found> in(Analyzer analyzer, String field, String text) throws IOException {
    BitSet all = new BitSet();
    all.set(0);
    return in(analyzer, field, text, Stretches.WHOLE, all);
  }

  /** The ranges of some stretches of the text that the places are at, in order. */
  List<Found> in(Analyzer analyzer, String field, String text, Stretches stretches, BitSet chosen)
      throws IOException {
    if (!stretches.knows(field)) {
      return in(analyzer, field, text);
    }
    List<SortedMap<Integer, List<Place>>> byStretch = new ArrayList<>();
    for (int i = 0; i < stretches.count(); i++) {
      byStretch.add(new TreeMap<>());
    }
    for (Place place : places) {
      put(byStretch.get(stretches.of(field, place.start)), place.start, place);
      if (place.end != place.start) {
        put(byStretch.get(stretches.of(field, place.end)), place.end, place);
      }
    }
    TreeSet<Found> found =
        new TreeSet<>(Comparator.comparing(Found::range).thenComparingInt(Found::word));
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      SortedMap<Integer, List<Place>> wanted = byStretch.get(i);
      if (!wanted.isEmpty()) {
        int start = stretches.start(i);
        String piece = text.substring(start, stretches.end(i, text.length()));
        int first = i == 0 ? FROM_THE_BEGINNING : stretches.position(field, i);
        read(analyzer.tokenStream(field, piece), first, start, wanted);
      }
    }
    if (!everywhere.isEmpty()) {
      readTerms(analyzer.tokenStream(field, text), found);
    }
    for (Place place : places) {
      if (place.startOffset < place.endOffset) {
        found.add(new Found(new TextRange(place.startOffset, place.endOffset), place.word));
      }
    }
    return List.copyOf(found);
  }

  private static void put(SortedMap<Integer, List<Place>> places, int position, Place place) {
    places.computeIfAbsent(position, ignored -> new ArrayList<>()).add(place);
  }

  /* Most tokens are between two places, so a token costs one comparison of numbers. The first token
   * of a later stretch has a known position: words before it that an analyzer leaves out count in
   * the whole text. */
  private static void read(
      TokenStream stream, int first, int base, SortedMap<Integer, List<Place>> byPosition)
      throws IOException {
    Iterator<Map.Entry<Integer, List<Place>>> following = byPosition.entrySet().iterator();
    int wanted = -1;
    List<Place> there = List.of();
    try (TokenStream tokens = stream) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      boolean isFirst = true;
      while (tokens.incrementToken()) {
        position = isFirst && first >= 0 ? first : position + increment.getPositionIncrement();
        isFirst = false;
        while (wanted < position && following.hasNext()) {
          Map.Entry<Integer, List<Place>> next = following.next();
          wanted = next.getKey();
          there = next.getValue();
        }
        if (position > wanted) {
          break;
        }
        if (position < wanted) {
          continue;
        }
        for (Place place : there) {
          if (place.terms.isEmpty() || place.terms.contains(term.toString())) {
            if (position == place.start) {
              place.startOffset = Math.min(place.startOffset, base + offset.startOffset());
            }
            if (position == place.end) {
              place.endOffset = Math.max(place.endOffset, base + offset.endOffset());
            }
          }
        }
      }
    }
  }

  private void readTerms(TokenStream stream, Set<Found> found) throws IOException {
    try (TokenStream tokens = stream) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && found.size() < MAX_PLACES_PER_WORD) {
        for (int word : everywhere.getOrDefault(term.toString(), Set.of())) {
          found.add(new Found(new TextRange(offset.startOffset(), offset.endOffset()), word));
        }
      }
    }
  }

  /** The terms of a query in fields without positions, by field. */
  public static Map<String, Set<String>> termsWithoutPlaces(Query query) {
    Map<String, Set<String>> terms = new TreeMap<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... consumed) {
            for (Term term : consumed) {
              if (!TextField.hasPlaces(term.field())) {
                terms.computeIfAbsent(term.field(), any -> new HashSet<>()).add(term.text());
              }
            }
          }
        });
    return terms;
  }

  private static Set<String> terms(Query query) {
    Set<String> terms = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... consumed) {
            for (Term term : consumed) {
              terms.add(term.text());
            }
          }
        });
    return terms;
  }
}
