package dev.tolmach.schema;

import dev.tolmach.analysis.Token;
import dev.tolmach.analysis.word.MarkFoldingFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * What a field's analyzer makes of a word or phrase.
 *
 * @param terms the alternatives at each position, in order; a position that the analyzer left out
 *     is missing from the list
 * @param positions the position of each list of alternatives, the first being 0
 * @param spans terms that replace several positions together, such as {@code node.js} next to
 *     {@code node} and {@code js}
 */
public record Analyzed(List<List<String>> terms, List<Integer> positions, List<Span> spans) {
  /**
   * A term that replaces several positions.
   *
   * @param position of the first of them, from the first of all
   * @param length how many positions they take
   */
  public record Span(String term, int position, int length) {}

  /** The terms that replace several positions. */
  public List<String> wholes() {
    return spans.stream().map(Span::term).toList();
  }

  /** The terms that replace all positions together. */
  public List<String> wholesOfAll() {
    int last = isEmpty() ? 0 : positions.get(positions.size() - 1);
    return spans.stream()
        .filter(span -> span.position() == 0 && span.length() > last)
        .map(Span::term)
        .toList();
  }

  /**
   * The same words, each in camelCase at one position: {@code github} and {@code pages} where
   * {@code GitHub pages} are three. Itself if that makes no difference.
   */
  public Analyzed withWholes() {
    List<List<String>> whole = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    int joined = 0;
    for (int i = 0; i < terms.size(); i++) {
      int position = positions.get(i);
      Span longest = longestAt(position);
      whole.add(longest == null ? terms.get(i) : List.of(longest.term()));
      at.add(position - joined);
      if (longest != null) {
        int end = position + longest.length();
        while (i + 1 < terms.size() && positions.get(i + 1) < end) {
          i++;
        }
        joined += longest.length() - 1;
      }
    }
    return joined == 0 ? this : new Analyzed(whole, at, List.of());
  }

  private @Nullable Span longestAt(int position) {
    Span longest = null;
    for (Span span : spans) {
      if (span.position() == position
          && (longest == null || span.length() > longest.length())
          && span.term().chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        longest = span;
      }
    }
    return longest;
  }

  /** Whether the analyzer leaves nothing. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The analysis of some terms, one after another. */
  public static Analyzed sideBySide(List<String> terms) {
    List<Integer> positions = IntStream.range(0, terms.size()).boxed().toList();
    return new Analyzed(terms.stream().map(List::of).toList(), positions, List.of());
  }

  /** Runs a text through a field's analyzer. */
  public static Analyzed of(Analyzer analyzer, String field, String text) {
    AnalyzedReader reader = new AnalyzedReader();
    reader.read(Token.of(analyzer, field, text));
    return reader.analyzed();
  }

  /**
   * The same words with other marks on their Latin letters, or with none: what {@code cafe} and
   * {@code café} are to each other. Empty for what has no Latin letters.
   */
  public Analyzed withOtherMarks() {
    boolean single = terms.size() == 1;
    List<List<String>> others = new ArrayList<>();
    boolean any = false;
    for (List<String> alternatives : terms) {
      List<String> marked = new ArrayList<>(single ? List.of() : alternatives);
      for (String term : alternatives) {
        any |= addOtherMarks(marked, term);
      }
      others.add(marked);
    }
    List<Span> wholes = new ArrayList<>();
    for (Span span : spans) {
      List<String> marked = new ArrayList<>();
      addOtherMarks(marked, span.term());
      marked.forEach(term -> wholes.add(new Span(term, span.position(), span.length())));
    }
    return any ? new Analyzed(others, positions, wholes) : sideBySide(List.of());
  }

  private static boolean addOtherMarks(List<String> marked, String term) {
    String plain = MarkFoldingFilter.plain(term);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z') {
        if (!plain.equals(term)) {
          marked.add(plain);
        }
        marked.add(MarkFoldingFilter.SIGN + plain);
        return true;
      }
    }
    return false;
  }
}
