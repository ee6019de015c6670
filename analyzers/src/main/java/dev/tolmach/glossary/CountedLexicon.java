package dev.tolmach.glossary;

import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lexicon, and how many translations it has.
 *
 * @param description what the lexicon is
 * @param translations how many there are of each pair of languages such as {@code en-ru}, one
 *     direction each: from English, or else from the tag that comes first
 */
public record CountedLexicon(
    LexiconDescription description, SortedMap<String, Integer> translations) {
  /** Copies the map. */
  public CountedLexicon {
    translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
  }

  /** Counts the translations of some lexicons as of one. Reads them all. */
  public static CountedLexicon of(LexiconDescription description, Lexicons lexicons) {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    for (LexiconSource source : lexicons.sources()) {
      for (LanguagePair pair : source.pairs()) {
        boolean counted = sizes.containsKey(pair.reversed().toString());
        if (!counted || isForward(pair)) {
          sizes.remove(pair.reversed().toString());
          int size = lexicons.lexicons(pair).stream().mapToInt(Lexicon::size).sum();
          sizes.put(pair.toString(), size);
        }
      }
    }
    return new CountedLexicon(description, sizes);
  }

  private static boolean isForward(LanguagePair pair) {
    return pair.from().equals(Language.ENGLISH)
        || (!pair.to().equals(Language.ENGLISH)
            && pair.toString().compareTo(pair.reversed().toString()) < 0);
  }
}
