package dev.tolmach.schema;

import dev.tolmach.analysis.Token;
import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.MarkFoldingFilter;
import dev.tolmach.analysis.word.Surnames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Reads the tokens of what was typed.
 *
 * <ul>
 *   <li>What only a text has apart from its words (words inside of parts, words without their
 *       marks) is left out: it would find more than was typed.
 *   <li>A pictograph has alternatives of its own at the position of the word before it.
 *   <li>What is written as a surname in <i>-ов</i> is not looked for as the plural that it may be.
 *   <li>Where an analyzer drops a part of a compound word, because it is in another script, the
 *       whole word replaces its parts: <i>дизайнер</i> alone is no <i>web-дизайнер</i>.
 * </ul>
 */
final class AnalyzedReader {
  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private final List<List<String>> terms = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final List<Analyzed.Span> spans = new ArrayList<>();

  void read(List<Token> tokens) {
    boolean afterEmoji = false;
    boolean isSurname = false;
    for (Token token : tokens) {
      String word = token.term();
      if (token.type().equals(CompoundWordFilter.PART)
          || word.charAt(0) == MarkFoldingFilter.SIGN) {
        continue;
      }
      if (token.length() > 1) {
        spans.add(new Analyzed.Span(word, token.position(), token.length()));
        continue;
      }
      boolean emoji = token.type().equals(EMOJI);
      if (emoji || afterEmoji || !isAt(token.position())) {
        finishSurname(isSurname);
        isSurname = false;
        positions.add(token.position());
        terms.add(new ArrayList<>());
      }
      terms.getLast().add(word);
      afterEmoji = emoji;
      isSurname |= token.type().equals(Surnames.TYPE);
    }
    finishSurname(isSurname);
  }

  private boolean isAt(int position) {
    return !positions.isEmpty() && positions.getLast() == position;
  }

  private void finishSurname(boolean isSurname) {
    if (isSurname) {
      List<String> names =
          terms.getLast().stream().filter(term -> term.equals(Surnames.of(term))).toList();
      if (!names.isEmpty()) {
        terms.set(terms.size() - 1, new ArrayList<>(names));
      }
    }
  }

  Analyzed analyzed() {
    replaceCutWords();
    int first = positions.isEmpty() ? 0 : positions.get(0);
    for (Analyzed.Span span : spans) {
      first = Math.min(first, span.position());
    }
    int start = first;
    return new Analyzed(
        terms,
        positions.stream().map(position -> position - start).toList(),
        spans.stream()
            .map(span -> new Analyzed.Span(span.term(), span.position() - start, span.length()))
            .toList());
  }

  private void replaceCutWords() {
    List<Analyzed.Span> longestFirst = new ArrayList<>(spans);
    longestFirst.sort(Comparator.comparingInt(Analyzed.Span::length).reversed());
    for (Analyzed.Span span : longestFirst) {
      int end = span.position() + span.length();
      int there = countBefore(end) - countBefore(span.position());
      if (there < span.length() && spans.contains(span)) {
        replace(span, end);
      }
    }
  }

  /**
   * How many lists of terms are before a position. They are in order, and a long run has thousands.
   */
  private int countBefore(int position) {
    int low = 0;
    int high = positions.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (positions.get(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void replace(Analyzed.Span whole, int end) {
    List<String> wholes = new ArrayList<>();
    for (Analyzed.Span span : spans) {
      if (span.position() == whole.position() && span.length() == whole.length()) {
        wholes.add(span.term());
      }
    }
    spans.removeIf(span -> span.position() >= whole.position() && span.position() < end);
    int index = 0;
    while (index < positions.size()) {
      int at = positions.get(index);
      if (at >= whole.position() && at < end) {
        positions.subList(index, index + 1).clear();
        terms.remove(index);
      } else if (at < whole.position()) {
        index++;
      } else {
        break;
      }
    }
    positions.add(index, whole.position());
    terms.add(index, wholes);
  }
}
