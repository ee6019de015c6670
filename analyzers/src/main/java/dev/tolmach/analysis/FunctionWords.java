package dev.tolmach.analysis;

import dev.tolmach.language.Language;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** The function words of each language, by closed lists. */
final class FunctionWords {
  private static final Map<Language, CharArraySet> LISTS =
      Map.of(Language.ENGLISH, EnglishAnalyzer.getDefaultStopSet());

  private FunctionWords() {}

  static CharArraySet of(Language language) {
    return LISTS.getOrDefault(language, CharArraySet.EMPTY_SET);
  }
}
