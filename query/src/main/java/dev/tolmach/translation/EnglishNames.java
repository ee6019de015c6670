package dev.tolmach.translation;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconKey;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.sound.SoundIndex;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names that lexicons have in English only, between Russian and a third language: Чикаго sounds
 * like Chicago, which is 芝加哥. Thread-safe; the English words of lexicons are indexed by their sound
 * when one is first looked for.
 */
final class EnglishNames {
  private static final double BY_WAY_OF_ENGLISH = 0.5;

  private final Lexicons lexicons;
  private final Map<Language, SoundIndex> bySound = new ConcurrentHashMap<>();

  EnglishNames(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** The translations of English words that sound like some Russian forms of one word. */
  List<WordTranslation> fromRussian(Language into, Set<String> forms, double least) {
    SoundIndex english = bySound.computeIfAbsent(into, this::index);
    LanguagePair pair = LanguagePair.of(Language.ENGLISH, into);
    List<WordTranslation> found = new ArrayList<>();
    for (String form : forms) {
      for (WordTranslation alike : english.like(Language.RUSSIAN, form)) {
        if (alike.weight() >= least) {
          lexicons.translations(pair, alike.text()).forEach(each -> found.add(by(each, alike)));
        }
      }
    }
    return found;
  }

  private static WordTranslation by(WordTranslation each, WordTranslation alike) {
    return new WordTranslation(
        each.text(),
        each.weight() * alike.weight() * BY_WAY_OF_ENGLISH,
        TranslationKind.SOUND,
        each.source());
  }

  private SoundIndex index(Language into) {
    Set<String> words = new LinkedHashSet<>();
    for (Lexicon lexicon : lexicons.lexicons(LanguagePair.of(Language.ENGLISH, into))) {
      for (int i = 0; i < lexicon.keys(); i++) {
        words.add(lexicon.key(i));
      }
    }
    return SoundIndex.of(Language.ENGLISH, words.iterator());
  }

  /** The English words that translate a word, each with its weight. */
  List<WordTranslation> english(Language from, String key) {
    return lexicons.translations(LanguagePair.of(from, Language.ENGLISH), key).stream()
        .filter(each -> LexiconKey.of(each.text()).indexOf(' ') < 0)
        .toList();
  }
}
