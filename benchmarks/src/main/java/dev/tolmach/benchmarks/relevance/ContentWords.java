package dev.tolmach.benchmarks.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts text into the words that somebody would type: those that Lucene's own analyzer for the
 * language does not leave out, and of Han characters those of more than one character. For one
 * thread.
 */
public final class ContentWords {
  /** A word's place in its text, in UTF-16 code units, end exclusive. */
  record Place(int start, int end) {}

  private static final Pattern JOINING = Pattern.compile("[\\s-]*|\\s+\\p{L}{1,4}\\s+");

  private final Map<String, Analyzer> analyzers = new HashMap<>();

  /**
   * The words, in runs that no punctuation and nothing but one short function word interrupts.
   *
   * @param language what {@link QuestionLanguage} says
   */
  List<List<Place>> runs(String text, String language) throws IOException {
    List<List<Place>> runs = new ArrayList<>();
    int end = -1;
    for (Place place : places(text, language)) {
      if (end < 0 || !JOINING.matcher(text.substring(end, place.start)).matches()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(place);
      end = place.end;
    }
    return runs;
  }

  private List<Place> places(String text, String language) throws IOException {
    List<Place> places = new ArrayList<>();
    Analyzer analyzer = analyzers.computeIfAbsent(language, ignored -> analyzer(language).create());
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute steps = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        Place place = new Place(offsets.startOffset(), offsets.endOffset());
        if (steps.getPositionIncrement() > 0 && isTyped(text, place)) {
          places.add(place);
        }
      }
      tokens.end();
    }
    return places;
  }

  private static boolean isTyped(String text, Place place) {
    int first = text.codePointAt(place.start);
    return Character.isLetterOrDigit(first)
        && (!Character.isIdeographic(first) || text.codePointCount(place.start, place.end) > 1);
  }

  /** The analyzer that says what a word of a language is. */
  public static StockAnalyzer analyzer(String language) {
    return switch (language) {
      case "zh" -> StockAnalyzer.SMART_CHINESE;
      case "ja" -> StockAnalyzer.JAPANESE;
      case "ko" -> StockAnalyzer.STANDARD;
      default ->
          StockAnalyzer.suiting(List.of(language)).stream()
              .reduce((before, last) -> last)
              .orElse(StockAnalyzer.STANDARD);
    };
  }
}
