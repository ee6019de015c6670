package dev.tolmach.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells languages apart by their scripts. */
final class ScriptDetector implements LanguageDetector {
  static final ScriptDetector INSTANCE = new ScriptDetector();

  private ScriptDetector() {}

  @Override
  public DetectedLanguage detect(CharSequence text, Set<Language> candidates) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<UnicodeScript, Language> rule : RULES) {
      double share = letters.getOrDefault(rule.getKey(), 0) / (double) Math.max(1, all);
      double enough = rule.getKey() == UnicodeScript.CYRILLIC ? 0.25 : 0.05;
      if (share >= enough && (candidates.isEmpty() || candidates.contains(rule.getValue()))) {
        return new DetectedLanguage(rule.getValue(), share, List.of());
      }
    }
    return new DetectedLanguage(Language.UNKNOWN, 0, List.of());
  }

  private static final List<Map.Entry<UnicodeScript, Language>> RULES =
      List.of(
          Map.entry(UnicodeScript.HIRAGANA, Language.JAPANESE),
          Map.entry(UnicodeScript.HANGUL, Language.KOREAN),
          Map.entry(UnicodeScript.HAN, Language.CHINESE_SIMPLIFIED),
          Map.entry(UnicodeScript.CYRILLIC, Language.RUSSIAN),
          Map.entry(UnicodeScript.GREEK, Language.GREEK),
          Map.entry(UnicodeScript.LATIN, Language.ENGLISH));
}
