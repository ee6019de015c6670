package dev.tolmach.translation;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * By which translations a word is looked for, besides as it was typed. Immutable.
 *
 * @param typed finds articles that have the word itself
 * @param likely finds articles that have the word itself or one of its likelier translations: only
 *     these decide whether an article has the word, and the others rank
 * @param all its translations, those of one language together, the likeliest first
 */
public record WordTranslations(Query typed, Query likely, List<LookedFor> all) {
  /** Copies the list. */
  public WordTranslations {
    all = List.copyOf(all);
  }
}
