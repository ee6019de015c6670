package dev.tolmach.language;

import java.util.Set;

/**
 * Detects the language of a text. Embedders may bring their own; implementations are safe for use
 * by several threads at once, and give the same answer to the same text.
 */
@FunctionalInterface
public interface LanguageDetector {
  /**
   * Detects the language of a text, which may be a single word or a long article.
   *
   * @param text plain text; markup and code lower the certainty, but are borne
   * @param candidates the languages that the text may be in; empty means any known language
   * @return the language, {@link Language#UNKNOWN} where the text has no letters or fits no
   *     candidate; never an error
   */
  DetectedLanguage detect(CharSequence text, Set<Language> candidates);

  /** The project's own detector, which any number of threads may share. */
  static LanguageDetector standard() {
    return StandardDetector.INSTANCE;
  }
}
