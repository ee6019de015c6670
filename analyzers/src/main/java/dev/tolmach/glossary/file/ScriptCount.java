package dev.tolmach.glossary.file;

import dev.tolmach.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which language texts are in that do not say it, by their letters alone: Latin ones are taken for
 * English, Cyrillic ones for Russian, Han for Chinese. For one thread.
 */
final class ScriptCount {
  private static final Map<UnicodeScript, Language> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN, Language.ENGLISH,
          UnicodeScript.CYRILLIC, Language.RUSSIAN,
          UnicodeScript.HAN, Language.CHINESE_SIMPLIFIED);

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);

  void add(String text) {
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
  }

  /** The language of most letters, but for one language. */
  Optional<Language> language(Optional<Language> other) {
    return LANGUAGES.entrySet().stream()
        .filter(each -> counts.getOrDefault(each.getKey(), 0) > 0)
        .filter(each -> !other.equals(Optional.of(each.getValue())))
        .max((a, b) ->
            Integer.compare(counts.getOrDefault(a.getKey(), 0), counts.getOrDefault(b.getKey(), 0)))
        .map(Map.Entry::getValue);
  }
}
