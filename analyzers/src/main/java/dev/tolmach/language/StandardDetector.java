package dev.tolmach.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Detects by script first, then by letters, then by how probable the words are.
 *
 * <ol>
 *   <li>The main writing is the non-Latin one with most letters, if it has its share of the text:
 *       Latin code, names and terms occur in articles of every language, the reverse is rare.
 *   <li>A writing that only one candidate uses is settled by that. Kana, the characters of
 *       Simplified and Traditional Chinese, and letters that one language alone uses settle more.
 *   <li>Inside one script a {@link NgramModel} decides, over a sample of all passages.
 *   <li>Further languages are those of passages with at least {@value #OTHER_WORDS} words together,
 *       or twice as many Han characters.
 * </ol>
 */
final class StandardDetector implements LanguageDetector {
  static final StandardDetector INSTANCE = new StandardDetector();

  /** Words that a further language must have in passages, together. */
  static final int OTHER_WORDS = 20;

  private static final double SHARE_OF_HAN = 0.05;
  private static final double SHARE_OF_OTHERS = 0.25;

  /** Han characters say more than letters do. */
  private static final int HAN_WEIGHT = 3;

  private static final Map<Writing, Language> ONLY_LANGUAGE = onlyLanguages();

  private StandardDetector() {}

  @Override
  public DetectedLanguage detect(CharSequence text, Set<Language> candidates) {
    Passages passages = Passages.of(text);
    Writing main = mainWriting(passages, candidates);
    if (main == Writing.NONE) {
      return new DetectedLanguage(Language.UNKNOWN, 0, List.of());
    }
    WritingDetector.Finding found = find(text, main, passages.in(main), candidates);
    Map<Language, Integer> words = new HashMap<>(found.words());
    for (Writing writing : Writing.values()) {
      if (writing != main && isUsed(writing, candidates)) {
        /* Names and terms, of which every article is full, say nothing about further languages. */
        List<Passage> prose = passages.in(writing).stream().filter(Passage::isProse).toList();
        if (prose.stream().mapToInt(Passage::weight).sum() >= OTHER_WORDS) {
          words.putAll(find(text, writing, prose, candidates).words());
        }
      }
    }
    words.remove(found.language());
    words.values().removeIf(count -> count < OTHER_WORDS);
    List<Language> others = new ArrayList<>(words.keySet());
    others.sort(Comparator.<Language>comparingInt(words::get).reversed().thenComparing(l -> l));
    return new DetectedLanguage(found.language(), found.confidence(), others);
  }

  private static WritingDetector.Finding find(
      CharSequence text, Writing writing, List<Passage> passages, Set<Language> candidates) {
    return new WritingDetector(text, writing, passages, candidates).find();
  }

  private static Writing mainWriting(Passages passages, Set<Language> candidates) {
    Writing best = Writing.NONE;
    int most = 0;
    for (Writing writing : Writing.values()) {
      int weight = passages.letters(writing) * (writing == Writing.HAN ? HAN_WEIGHT : 1);
      if (writing != Writing.LATIN && weight > most && isUsed(writing, candidates)) {
        most = weight;
        best = writing;
      }
    }
    double enough = best == Writing.HAN ? SHARE_OF_HAN : SHARE_OF_OTHERS;
    boolean latin = passages.letters(Writing.LATIN) > 0 && isUsed(Writing.LATIN, candidates);
    boolean enoughOfIt =
        best != Writing.NONE && passages.letters(best) >= enough * passages.letters();
    return latin && !enoughOfIt ? Writing.LATIN : best;
  }

  /** Whether a candidate is written so; without candidates any writing of a known language is. */
  private static boolean isUsed(Writing writing, Set<Language> candidates) {
    if (candidates.isEmpty()) {
      return writing != Writing.OTHER && writing != Writing.NONE;
    }
    return candidates.stream().anyMatch(candidate -> isWrittenIn(candidate, writing));
  }

  static boolean isWrittenIn(Language language, Writing writing) {
    for (UnicodeScript script : language.scripts()) {
      if (Writing.of(script) == writing) {
        return true;
      }
    }
    return false;
  }

  /** The language of a writing that has but one. */
  static Language onlyLanguage(Writing writing) {
    return ONLY_LANGUAGE.getOrDefault(writing, Language.UNKNOWN);
  }

  private static Map<Writing, Language> onlyLanguages() {
    Map<Writing, Language> languages = new EnumMap<>(Writing.class);
    languages.put(Writing.HANGUL, Language.KOREAN);
    languages.put(Writing.GREEK, Language.GREEK);
    languages.put(Writing.HEBREW, Language.HEBREW);
    languages.put(Writing.THAI, Language.THAI);
    languages.put(Writing.ARMENIAN, Language.ARMENIAN);
    languages.put(Writing.GEORGIAN, Language.GEORGIAN);
    languages.put(Writing.BENGALI, Language.BENGALI);
    languages.put(Writing.TAMIL, Language.TAMIL);
    languages.put(Writing.TELUGU, Language.TELUGU);
    languages.put(Writing.KANNADA, Language.KANNADA);
    languages.put(Writing.MALAYALAM, Language.MALAYALAM);
    languages.put(Writing.GUJARATI, Language.GUJARATI);
    languages.put(Writing.GURMUKHI, Language.PUNJABI);
    languages.put(Writing.ORIYA, Language.of("or"));
    languages.put(Writing.SINHALA, Language.of("si"));
    languages.put(Writing.KHMER, Language.KHMER);
    languages.put(Writing.LAO, Language.LAO);
    languages.put(Writing.MYANMAR, Language.BURMESE);
    languages.put(Writing.TIBETAN, Language.of("bo"));
    languages.put(Writing.ETHIOPIC, Language.of("am"));
    languages.put(Writing.THAANA, Language.of("dv"));
    return languages;
  }
}
