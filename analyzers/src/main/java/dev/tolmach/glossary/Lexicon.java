package dev.tolmach.glossary;

import java.util.List;
import java.util.Map;

/**
 * Words and phrases of one language with their translations into one other. Implementations are
 * immutable, thread-safe and in memory; no method throws for any key.
 */
public interface Lexicon {
  /**
   * The most translations that a key has: {@value}. Of more, the ones of least weight are left out.
   */
  int MAX_TRANSLATIONS = 25;

  /** Returns its name, version and terms of use. */
  LexiconDescription description();

  /** The direction that it translates in. */
  LanguagePair pair();

  /**
   * The translations of a word or phrase, the heaviest first, each text once.
   *
   * @param key folded by {@link LexiconKey#of}; found is what is written so, not another form of it
   * @return at most {@value #MAX_TRANSLATIONS}; empty if the key is not known
   */
  List<WordTranslation> translations(String key);

  /** Whether it has a key, be it only to say that the word has no translation. */
  boolean has(String key);

  /**
   * The keys of two words whose first one is a key's only word, as {@code rhine river} is of {@code
   * rhine}.
   *
   * @return none if there are more than a few: the word then means little without the other
   */
  List<String> begunWith(String key);

  /** Returns the number of its keys. */
  int keys();

  /**
   * One of its keys.
   *
   * @param index from 0 to below {@link #keys}; keys are in the order of their code points
   */
  String key(int index);

  /** The length of its longest key, as {@link LexiconKey#length} counts; 0 if it is empty. */
  int longest();

  /** Returns the number of its pairs of a key and a translation. */
  int size();

  /**
   * A lexicon of some translations, for tests and small tables.
   *
   * @param translations in any spelling; keys that fold to one are one, and empty ones are left out
   */
  static Lexicon of(
      LexiconDescription description,
      LanguagePair pair,
      Map<String, List<WordTranslation>> translations) {
    LexiconBuilder builder = new LexiconBuilder(description, pair);
    translations.forEach((key, all) -> all.forEach(one -> builder.add(key, one)));
    return builder.build();
  }
}
