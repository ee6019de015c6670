package dev.tolmach.analysis;

import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a query into words: as the neutral analyzer does, but for runs of Han characters, which the
 * Chinese analyzer cuts. Thread-safe.
 */
final class QueryWords {
  private static final int PAIR = 2;
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final Analyzer words =
      Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS))
          .then(FoldingFilter::foldingCase)
          .analyzer();
  private final Analyzer chinese;
  private final FunctionWords function;

  QueryWords(Analyzer chinese, FunctionWords function) {
    this.chinese = chinese;
    this.function = function;
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
    List<QueryWord> run = new ArrayList<>();
    int done = start;
    for (Span span : spans(chinese, query.substring(start, end))) {
      addCharacters(query, done, start + span.start, run);
      run.add(word(query, start + span.start, start + span.end));
      done = start + span.end;
    }
    addCharacters(query, done, end, run);
    found.addAll(isShort(query) && isOfCharacters(run) ? joined(query, run) : run);
  }

  /* In a question, a passage that has some characters of a name is better than none. */
  private static boolean isShort(String query) {
    return query.codePoints().filter(Character::isIdeographic).count() <= 2 * PAIR;
  }

  /**
   * Whether a run is nothing but characters, none of them a function word: who types 文字 or 王小明
   * means a word that the dictionary lacks, not an article that has 文 here and 字 there.
   */
  private boolean isOfCharacters(List<QueryWord> run) {
    return run.size() > 1
        && run.stream()
            .map(QueryWord::text)
            .noneMatch(text ->
                text.codePointCount(0, text.length()) > 1
                    || function.contain(Language.CHINESE_SIMPLIFIED, text));
  }

  /* Most Chinese words have two characters: four are two words. */
  private static List<QueryWord> joined(String query, List<QueryWord> run) {
    int size = run.size() == 2 * PAIR ? PAIR : run.size();
    List<QueryWord> words = new ArrayList<>();
    for (int i = 0; i < run.size(); i += size) {
      words.add(word(query, run.get(i).start(), run.get(i + size - 1).end()));
    }
    return words;
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
