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
 * The spans in one field of one article where the words of a query matched, by token position, and
 * the way from there to ranges of the stored text: the text, or some stretches of it, is analysed
 * once more.
 */
public final class MatchPositions {
  /* More spans of one word do not make a better snippet. */
  static final int MAX_MATCHES_PER_WORD = 500;

  private static final int FROM_THE_BEGINNING = -1;

  /** A range of a text where a word of the query, given by its index, was found. */
  public record Found(TextRange range, int word) {}

  private static final class Span {
    final int start;
    final int end;
    final int word;
    final Set<String> terms;
    int startOffset = Integer.MAX_VALUE;
    int endOffset = -1;

    Span(int start, int end, int word, Set<String> terms) {
      this.start = start;
      this.end = end;
      this.word = word;
      this.terms = terms;
    }
  }

  private final List<Span> spans = new ArrayList<>();

  /* Words by the terms whose positions they have. */
  private final Map<String, Set<Integer>> everywhere = new HashMap<>();

  /** Adds the matches of one word. */
  public void add(int word, MatchesIterator matches) throws IOException {
    Map<Query, Set<String>> termsOf = new HashMap<>();
    for (int left = MAX_MATCHES_PER_WORD; left > 0 && matches.next(); left--) {
      if (matches.startPosition() >= 0) {
        Set<String> terms = termsOf.computeIfAbsent(matches.getQuery(), MatchPositions::terms);
        spans.add(new Span(matches.startPosition(), matches.endPosition(), word, terms));
      }
    }
  }

  /** Adds a word that occurs wherever one of some terms does, up to a limit. */
  public void add(int word, Set<String> terms) {
    terms.forEach(term -> everywhere.computeIfAbsent(term, any -> new TreeSet<>()).add(word));
  }

  /** Marks the stretches of a text that spans of this field are in. */
  void mark(String field, Stretches stretches, BitSet marked) {
    for (Span span : spans) {
      marked.set(stretches.of(field, span.start));
    }
    if (!everywhere.isEmpty()) {
      marked.set(0, stretches.count());
    }
  }

  /** Adds the approximate offsets of the spans of this field in a text. */
  void estimate(String field, Stretches stretches, StretchChoice choice) {
    if (stretches.knows(field)) {
      spans.forEach(span -> choice.add(span.word, choice.estimate(field, span.start)));
    }
  }

  /** The ranges of the text that the spans are at, in order. */
  public List<Found> in(Analyzer analyzer, String field, String text) throws IOException {
    BitSet all = new BitSet();
    all.set(0);
    return in(analyzer, field, text, Stretches.WHOLE, all);
  }

  /** The ranges of some stretches of the text that the spans are at, in order. */
  List<Found> in(Analyzer analyzer, String field, String text, Stretches stretches, BitSet chosen)
      throws IOException {
    if (!stretches.knows(field)) {
      return in(analyzer, field, text);
    }
    List<SortedMap<Integer, List<Span>>> byStretch = new ArrayList<>();
    for (int i = 0; i < stretches.count(); i++) {
      byStretch.add(new TreeMap<>());
    }
    for (Span span : spans) {
      put(byStretch.get(stretches.of(field, span.start)), span.start, span);
      if (span.end != span.start) {
        put(byStretch.get(stretches.of(field, span.end)), span.end, span);
      }
    }
    TreeSet<Found> found =
        new TreeSet<>(Comparator.comparing(Found::range).thenComparingInt(Found::word));
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      SortedMap<Integer, List<Span>> wanted = byStretch.get(i);
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
    for (Span span : spans) {
      if (span.startOffset < span.endOffset) {
        found.add(new Found(new TextRange(span.startOffset, span.endOffset), span.word));
      }
    }
    return List.copyOf(found);
  }

  private static void put(SortedMap<Integer, List<Span>> spans, int position, Span span) {
    spans.computeIfAbsent(position, ignored -> new ArrayList<>()).add(span);
  }

  /* Most tokens are between two spans, so a token costs one comparison of numbers. The first token
   * of a later stretch has a known position: words before it that an analyzer leaves out count in
   * the whole text. */
  private static void read(
      TokenStream stream, int first, int base, SortedMap<Integer, List<Span>> byPosition)
      throws IOException {
    Iterator<Map.Entry<Integer, List<Span>>> following = byPosition.entrySet().iterator();
    int wanted = -1;
    List<Span> there = List.of();
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
          Map.Entry<Integer, List<Span>> next = following.next();
          wanted = next.getKey();
          there = next.getValue();
        }
        if (position > wanted) {
          break;
        }
        if (position < wanted) {
          continue;
        }
        for (Span span : there) {
          if (span.terms.isEmpty() || span.terms.contains(term.toString())) {
            if (position == span.start) {
              span.startOffset = Math.min(span.startOffset, base + offset.startOffset());
            }
            if (position == span.end) {
              span.endOffset = Math.max(span.endOffset, base + offset.endOffset());
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
      while (tokens.incrementToken() && found.size() < MAX_MATCHES_PER_WORD) {
        for (int word : everywhere.getOrDefault(term.toString(), Set.of())) {
          found.add(new Found(new TextRange(offset.startOffset(), offset.endOffset()), word));
        }
      }
    }
  }

  /** The terms of a query in fields without positions, by field. */
  public static Map<String, Set<String>> termsWithoutPositions(Query query) {
    Map<String, Set<String>> terms = new TreeMap<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... consumed) {
            for (Term term : consumed) {
              if (!TextField.hasPositions(term.field())) {
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
