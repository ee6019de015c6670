package dev.tolmach.benchmarks.relevance;

import dev.tolmach.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The language that a question counts for, known by its letters and by the article it comes from.
 */
final class QuestionLanguage {
  /** What Latin words count for that come from an article in another script. */
  static final String LATIN = "Latin";

  private static final Set<String> CYRILLIC =
      Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "mn", "tg", "ky");
  private static final Set<String> NOT_LATIN =
      Set.of("zh", "ja", "ko", "ar", "fa", "he", "hi", "bn", "ta", "te", "th", "el", "ka", "ur");

  private QuestionLanguage() {}

  /** The language of a text in an article of the given language. */
  static String of(String text, Language article) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.add(UnicodeScript.of(letter)));
    String primary = article.primary();
    if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
      return "ja";
    }
    if (scripts.contains(UnicodeScript.HANGUL)) {
      return "ko";
    }
    if (scripts.contains(UnicodeScript.HAN)) {
      return primary.equals("ja") ? "ja" : "zh";
    }
    if (scripts.contains(UnicodeScript.CYRILLIC)) {
      return CYRILLIC.contains(primary) ? primary : "ru";
    }
    return isLatin(text) && (CYRILLIC.contains(primary) || NOT_LATIN.contains(primary))
        ? LATIN
        : primary;
  }

  /** Whether all letters are Latin ones. */
  static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
  }
}
