package dev.tolmach.query;

/**
 * The position of articles in other languages that are found by translations of the words typed.
 * Without a lexicon there are none, whatever is asked for.
 */
public enum TranslationMode {
  /**
   * After the articles that match and before those that lack words; they are looked for only where
   * the articles that match do not fill the page.
   */
  AUTO,
  /** In turn with the articles that match, after the first three of these. */
  ALWAYS,
  /** Nowhere: none are looked for. */
  NEVER
}
