package dev.tolmach.analysis;

import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.WordTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a query into words: as the neutral analyzer does, but for runs of Han characters, which the
 * Chinese analyzer cuts. Thread-safe.
 */
final class QueryWords {
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final Analyzer words =
      Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS))
          .then(FoldingFilter::foldingCase)
          .analyzer();
  private final Analyzer chinese;

  QueryWords(Analyzer chinese) {
    this.chinese = chinese;
  }

  List<QueryWord> of(String query) {
    List<QueryWord> found = new ArrayList<>();
    int runStart = 0;
    int runEnd = 0;
    int numberEnd = 0;
    for (Span span : spans(words, query)) {
      if (span.start < numberEnd) {
        continue;
      }
      if (span.number) {
        numberEnd = isOneNumber(query.substring(span.start, span.end)) ? span.end : numberEnd;
        if (numberEnd < span.end) {
          continue;
        }
      }
      if (!span.han) {
        found.add(word(query, span.start, span.end));
        continue;
      }
      if (span.start != runEnd) {
        addRun(query, runStart, runEnd, found);
        runStart = span.start;
      }
      runEnd = span.end;
    }
    addRun(query, runStart, runEnd, found);
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  /**
   * Whether groups of digits were typed as one number. Two with a plain space between may as well
   * be two numbers, such as a year and a price, unless the second is a round one.
   */
  private static boolean isOneNumber(String groups) {
    int space = groups.indexOf(' ');
    boolean twoBySpace = space > 0 && groups.indexOf(' ', space + 1) < 0;
    return !twoBySpace || groups.endsWith("00");
  }

  /** The words of a run of Han characters; what the Chinese analyzer passes over, one by one. */
  private void addRun(String query, int start, int end, List<QueryWord> found) {
    int done = start;
    for (Span span : spans(chinese, query.substring(start, end))) {
      addCharacters(query, done, start + span.start, found);
      found.add(word(query, start + span.start, start + span.end));
      done = start + span.end;
    }
    addCharacters(query, done, end, found);
  }

  private static void addCharacters(String query, int start, int end, List<QueryWord> found) {
    for (int i = start; i < end; i = query.offsetByCodePoints(i, 1)) {
      found.add(word(query, i, query.offsetByCodePoints(i, 1)));
    }
  }

  private static QueryWord word(String query, int start, int end) {
    String text = query.substring(start, end);
    return new QueryWord(text, start, end, Scripts.of(text));
  }

  /**
   * @param number whether it is a number of several groups, which follow as words of their own
   */
  private record Span(int start, int end, boolean han, boolean number) {}

  private static List<Span> spans(Analyzer analyzer, String text) {
    return Token.of(analyzer, "", text).stream()
        .map(token -> {
          boolean han = token.type().equals(IDEOGRAPH);
          return new Span(token.start(), token.end(), han, !han && token.length() > 1);
        })
        .toList();
  }
}
