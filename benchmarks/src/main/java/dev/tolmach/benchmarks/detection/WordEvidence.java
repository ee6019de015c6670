package dev.tolmach.benchmarks.detection;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text is in the language that it declares and how much in English, by its script and
 * by closed lists of function words alone.
 *
 * <p>On purpose nothing that a detector works with: whatever is measured with it may not be asked.
 *
 * @param own words of the declared language: all words in its script, or for a language in Latin
 *     letters as many as its function words let one expect
 * @param english words of English, as many as its function words let one expect
 */
record WordEvidence(double own, double english) {
  /** What a text is, as far as words show. */
  enum Verdict {
    /** In the declared language. */
    OWN,
    /** In English, although it declares another language. */
    ENGLISH,
    /** In both. */
    MIXED,
    /** Of too few words to say. */
    UNKNOWN
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Of running words of English, and of its neighbours, two in five are function words. */
  private static final double PER_FUNCTION_WORD = 2.5;

  /** Words of Chinese and Japanese have about two characters. */
  private static final double CHARACTERS = 2;

  private static final double FEWEST = 12;
  private static final double MOST_OF_ANOTHER = 0.25;

  /** Reads a text. */
  static WordEvidence of(String text, Language declared, LanguageAnalyzers analyzers) {
    boolean latin = declared.scripts().contains(UnicodeScript.LATIN);
    double own = 0;
    double english = 0;
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      UnicodeScript script = UnicodeScript.of(word.group().codePointAt(0));
      if (!latin && declared.scripts().contains(script)) {
        own += isWithoutSpaces(script) ? word.group().length() / CHARACTERS : 1;
      } else if (script == UnicodeScript.LATIN) {
        boolean isEnglish = analyzers.isFunctionWord(Language.ENGLISH, word.group());
        boolean isOwn = latin && analyzers.isFunctionWord(declared, word.group());
        own += isOwn && !isEnglish ? PER_FUNCTION_WORD : 0;
        english += isEnglish && !isOwn ? PER_FUNCTION_WORD : 0;
      }
    }
    return declared.equals(Language.ENGLISH)
        ? new WordEvidence(englishWords(text, analyzers), 0)
        : new WordEvidence(own, english);
  }

  private static double englishWords(String text, LanguageAnalyzers analyzers) {
    return PER_FUNCTION_WORD
        * WORD.matcher(text)
            .results()
            .filter(word -> analyzers.isFunctionWord(Language.ENGLISH, word.group()))
            .count();
  }

  private static boolean isWithoutSpaces(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, HANGUL -> true;
      default -> false;
    };
  }

  /** What the words say. */
  Verdict verdict() {
    double all = own + english;
    if (all < FEWEST) {
      return Verdict.UNKNOWN;
    }
    if (english <= MOST_OF_ANOTHER * all) {
      return Verdict.OWN;
    }
    return own <= MOST_OF_ANOTHER * all ? Verdict.ENGLISH : Verdict.MIXED;
  }
}
