package dev.tolmach.translation;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A translation that was looked up in an index. Immutable.
 *
 * @param typed the translation
 * @param weight its share among the translations of its word into its language that the index has;
 *     0 if the index does not have it
 * @param likely whether it decides that an article has the word; the less likely ones only rank
 * @param query finds articles that have it; null if the index does not have it
 */
public record LookedFor(
    TypedTranslation typed, double weight, boolean likely, @Nullable Query query) {
  /** Whether the index has it. */
  public boolean isInIndex() {
    return query != null;
  }
}
