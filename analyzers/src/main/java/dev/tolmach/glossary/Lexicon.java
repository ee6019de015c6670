package dev.tolmach.glossary;

import java.util.List;
import java.util.Map;

/**
 * Words and phrases of one language with their translations into one other. Implementations are
 * immutable, thread-safe and in memory; no method throws for any key.
 */
public interface Lexicon {
  /** How many translations a key has at most: {@value}. Of more, the ones of least weight go. */
  int MAX_TRANSLATIONS = 25;

  /** What it is. */
  LexiconDescription description();

  /** The direction that it translates in. */
  LanguagePair pair();

  /**
   * The translations of a word or phrase, the heaviest first, each text once.
   *
   * @param key folded by {@link LexiconKey#of}; a headword, not an inflected form: those who look
   *     for {@code маяков} ask for {@code маяк} too
   * @return at most {@value #MAX_TRANSLATIONS}; empty if the key is not known
   */
  List<WordTranslation> translations(String key);

  /**
   * The keys that begin with a prefix, in the order of their UTF-16 code units: to find the
   * headword of a word of which only the stem is known.
   *
   * @param prefix the begin of a folded key, not empty
   * @param most how many are wanted at most
   */
  List<String> keys(String prefix, int most);

  /** The length of its longest key, as {@link LexiconKey#length} counts; 0 if it is empty. */
  int longest();

  /** How many pairs of a key and a translation it has. */
  int size();

  /**
   * A lexicon in memory, for tests and small tables.
   *
   * @param translations in any spelling; keys that fold to one are one, and empty ones are left out
   */
  static Lexicon of(
      LexiconDescription description,
      LanguagePair pair,
      Map<String, List<WordTranslation>> translations) {
    return LexiconTable.of(description, pair, translations);
  }
}
