package dev.tolmach.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * What a field's chain makes of a word or phrase.
 *
 * @param places the alternatives at each position, in order; a place that the chain left out is
 *     missing from the list
 * @param positions the position of each place, the first being 0
 * @param spans terms that stand for several places together, such as {@code node.js} beside {@code
 *     node} and {@code js}
 */
record Analyzed(List<List<String>> places, List<Integer> positions, List<Span> spans) {
  /**
   * A term that stands for several places.
   *
   * @param position of the first of them, from the first of all
   * @param length how many positions they take
   */
  record Span(String term, int position, int length) {}

  /** The terms that stand for several places. */
  List<String> wholes() {
    return spans.stream().map(Span::term).toList();
  }

  /** The terms that stand for all places together. */
  List<String> wholesOfAll() {
    int last = isEmpty() ? 0 : positions.get(positions.size() - 1);
    return spans.stream()
        .filter(span -> span.position() == 0 && span.length() > last)
        .map(Span::term)
        .toList();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** What stands for some terms, one behind another. */
  static Analyzed sideBySide(List<String> terms) {
    List<Integer> positions = IntStream.range(0, terms.size()).boxed().toList();
    return new Analyzed(terms.stream().map(List::of).toList(), positions, List.of());
  }

  /** Runs a text through a field's chain. */
  static Analyzed of(Analyzer analyzer, String field, String text) {
    List<List<String>> places = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        if (length.getPositionLength() > 1) {
          spans.add(new Span(term.toString(), position, length.getPositionLength()));
        } else {
          if (positions.isEmpty() || positions.get(positions.size() - 1) != position) {
            positions.add(position);
            places.add(new ArrayList<>());
          }
          places.get(places.size() - 1).add(term.toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
    int first = positions.isEmpty() ? 0 : positions.get(0);
    return new Analyzed(
        places,
        positions.stream().map(position -> position - first).toList(),
        spans.stream()
            .map(span -> new Span(span.term(), span.position() - first, span.length()))
            .toList());
  }
}
