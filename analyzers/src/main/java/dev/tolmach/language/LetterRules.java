package dev.tolmach.language;

import static dev.tolmach.language.Writing.ARABIC;
import static dev.tolmach.language.Writing.CYRILLIC;
import static dev.tolmach.language.Writing.DEVANAGARI;
import static dev.tolmach.language.Writing.HEBREW;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Languages that no model knows, but that their letters give away. */
final class LetterRules {
  /** A letter this rare may stand in a name; a language's own letters are far commoner. */
  private static final double SHARE = 0.005;

  /**
   * Own letters that other languages have too prove something only where those have had a chance.
   */
  private static final int LETTERS = 60;

  /**
   * What gives a language away.
   *
   * @param own its letters
   * @param none letters that it does not have; where there are any, the own ones prove nothing in a
   *     short text
   */
  private record Rule(Writing writing, Language language, String own, String none) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(CYRILLIC, Language.TAJIK, "ӣӯҳҷ", ""),
          new Rule(CYRILLIC, Language.TATAR, "җ", "құі"),
          new Rule(CYRILLIC, Language.of("ba"), "ҙҡ", ""),
          new Rule(CYRILLIC, Language.of("cv"), "ӑӗӳ", ""),
          new Rule(CYRILLIC, Language.of("sah"), "ҕҥ", ""),
          new Rule(CYRILLIC, Language.KYRGYZ, "ң", "қғұіәһ"),
          new Rule(ARABIC, Language.of("ug"), "ۇۈې", ""),
          new Rule(ARABIC, Language.SORANI, "ڕڵێ", ""),
          new Rule(ARABIC, Language.of("ps"), "ټډړښۍځڅ", ""),
          new Rule(ARABIC, Language.of("sd"), "ٻڄڃڊڏڳڱڻ", ""),
          new Rule(HEBREW, Language.of("yi"), "װױײ\u05b7\u05b8", ""),
          new Rule(DEVANAGARI, Language.NEPALI, "छ", "ळ"));

  private LetterRules() {}

  /** The language whose own letters stand in the passages and whose foreign ones do not. */
  static Optional<Language> language(
      Writing writing, CharSequence text, List<Passage> passages, Set<Language> candidates) {
    return RULES.stream()
        .filter(rule -> rule.writing == writing)
        .filter(rule -> candidates.isEmpty() || candidates.contains(rule.language))
        .filter(rule -> holds(rule, text, passages))
        .map(Rule::language)
        .findFirst();
  }

  private static boolean holds(Rule rule, CharSequence text, List<Passage> passages) {
    int own = 0;
    int none = 0;
    int letters = 0;
    for (Passage passage : passages.subList(0, Math.min(passages.size(), 50))) {
      letters += passage.letters();
      for (int i = passage.start(); i < passage.end(); i++) {
        char lower = Character.toLowerCase(text.charAt(i));
        if (isHebrewPoint(lower) && !isYiddish(lower, i > 0 ? text.charAt(i - 1) : ' ')) {
          none++;
          continue;
        }
        own += lower >= 0x300 && rule.own.indexOf(lower) >= 0 ? 1 : 0;
        none += lower >= 0x300 && rule.none.indexOf(lower) >= 0 ? 1 : 0;
      }
    }
    boolean enough = rule.none.isEmpty() || letters >= LETTERS;
    return enough && own > SHARE * letters && none < own;
  }

  private static boolean isHebrewPoint(char c) {
    return c >= 0x5B0 && c <= 0x5BB;
  }

  /** Yiddish has few points: patah and qamats on alef and yod, hiriq on yod. */
  private static boolean isYiddish(char point, char before) {
    boolean yod = before == 'י' || before == 'ײ';
    return point == 0x5B4 ? yod : (point == 0x5B7 || point == 0x5B8) && (yod || before == 'א');
  }
}
