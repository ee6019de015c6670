package dev.tolmach.translation;

import dev.tolmach.language.Language;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found out about the words of a query once, so that its translations are the same
 * wherever it is made again, also where nobody has the lexicons. Immutable.
 *
 * @param sources the languages that words are translated from
 * @param texts for each text of the query, in the order in which they were asked for, what {@link
 *     TextTranslations#of} returned
 */
public record FoundTranslations(
    Set<Language> sources, List<Map<Integer, List<List<TypedTranslation>>>> texts) {
  /** Copies the set and the list. */
  public FoundTranslations {
    sources = Set.copyOf(sources);
    texts = List.copyOf(texts);
  }

  /** Returns the same again, for the same texts in the same order. */
  public TextTranslations again() {
    Iterator<Map<Integer, List<List<TypedTranslation>>>> next = texts.iterator();
    return new TextTranslations() {
      @Override
      public Set<Language> sources() {
        return sources;
      }

      @Override
      public Map<Integer, List<List<TypedTranslation>>> of(TypedText typed) {
        return next.hasNext() ? next.next() : Map.of();
      }
    };
  }
}
