package dev.tolmach.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
 * @param wholes terms that stand for several places together, such as {@code node.js} beside {@code
 *     node} and {@code js}
 * @param ofAll those of the wholes that stand for all places together
 */
record Analyzed(
    List<List<String>> places, List<Integer> positions, List<String> wholes, List<String> ofAll) {
  /* A term that stands for several places. */
  private record Whole(String term, int position, int length) {}

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Runs a text through a field's chain. */
  static Analyzed of(Analyzer analyzer, String field, String text) {
    List<List<String>> places = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<Whole> wholes = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        if (length.getPositionLength() > 1) {
          wholes.add(new Whole(term.toString(), position, length.getPositionLength()));
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
    return analyzed(places, positions, wholes);
  }

  private static Analyzed analyzed(
      List<List<String>> places, List<Integer> positions, List<Whole> wholes) {
    int first = positions.isEmpty() ? 0 : positions.get(0);
    int last = positions.isEmpty() ? 0 : positions.get(positions.size() - 1);
    List<String> ofAll =
        wholes.stream()
            .filter(whole -> whole.position() == first && whole.length() > last - first)
            .map(Whole::term)
            .toList();
    List<String> terms = wholes.stream().map(Whole::term).toList();
    return new Analyzed(places, positions.stream().map(p -> p - first).toList(), terms, ofAll);
  }
}
