package dev.tolmach.translation;

import dev.tolmach.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Translates the words of the texts of one query into other languages. For one thread. */
public interface TextTranslations {
  /** The languages that words are translated from. */
  Set<Language> sources();

  /**
   * The translations of the words of a text by the index of each word, those of each direction
   * together. A word that could have been translated, but for which there is nothing, has none.
   */
  Map<Integer, List<List<TypedTranslation>>> of(TypedText typed);
}
