package dev.tolmach.language;

import static dev.tolmach.language.Writing.ARABIC;
import static dev.tolmach.language.Writing.CYRILLIC;
import static dev.tolmach.language.Writing.DEVANAGARI;
import static dev.tolmach.language.Writing.HEBREW;
import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages of one writing that no model knows, but that their letters give away. Immutable. */
final class LetterRules {
  /** A letter this rare may come from a name; a language's own letters are far commoner. */
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

  private static final int MOST_PASSAGES = 50;

  private static final Map<Writing, LetterRules> BY_WRITING = new EnumMap<>(Writing.class);

  static {
    for (Rule rule : RULES) {
      BY_WRITING.computeIfAbsent(rule.writing, LetterRules::new);
    }
  }

  /** The first letter, small or capital, that a rule of the writing names. */
  private final char first;

  /** Of each letter from the first on: a bit for each rule that has it as its own, or as none. */
  private final int[] own;

  private final int[] none;
  private final List<Rule> rules;

  private LetterRules(Writing writing) {
    rules = RULES.stream().filter(rule -> rule.writing == writing).toList();
    String all = both(rules.stream().map(rule -> rule.own + rule.none).collect(joining()));
    first = (char) all.chars().min().orElseThrow();
    own = new int[all.chars().max().orElseThrow() - first + 1];
    none = new int[own.length];
    for (int i = 0; i < rules.size(); i++) {
      mark(both(rules.get(i).own), i, own);
      mark(both(rules.get(i).none), i, none);
    }
  }

  private static String both(String small) {
    return small + small.toUpperCase(Locale.ROOT);
  }

  private void mark(String letters, int rule, int[] marks) {
    letters.chars().forEach(letter -> marks[letter - first] |= 1 << rule);
  }

  /** The language whose own letters occur in the passages and whose foreign ones do not. */
  static Optional<Language> language(
      Writing writing, CharSequence text, List<Passage> passages, Set<Language> candidates) {
    LetterRules rules = BY_WRITING.get(writing);
    return rules == null ? Optional.empty() : rules.language(text, passages, candidates);
  }

  private Optional<Language> language(
      CharSequence text, List<Passage> passages, Set<Language> candidates) {
    int[] owns = new int[rules.size()];
    int[] nones = new int[owns.length];
    int letters = 0;
    for (Passage passage : passages.subList(0, Math.min(passages.size(), MOST_PASSAGES))) {
      letters += passage.letters();
      for (int i = passage.start(); i < passage.end(); i++) {
        char letter = text.charAt(i);
        if (isHebrewPoint(letter) && !isYiddish(letter, i > 0 ? text.charAt(i - 1) : ' ')) {
          add(-1, nones);
        } else if (letter >= first && letter < first + own.length) {
          add(own[letter - first], owns);
          add(none[letter - first], nones);
        }
      }
    }
    for (int i = 0; i < owns.length; i++) {
      Rule rule = rules.get(i);
      boolean enough = rule.none.isEmpty() || letters >= LETTERS;
      boolean asked = candidates.isEmpty() || candidates.contains(rule.language);
      if (asked && enough && owns[i] > SHARE * letters && nones[i] < owns[i]) {
        return Optional.of(rule.language);
      }
    }
    return Optional.empty();
  }

  private static void add(int marks, int[] counts) {
    for (int i = 0; marks != 0 && i < counts.length; i++) {
      counts[i] += marks >> i & 1;
    }
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
