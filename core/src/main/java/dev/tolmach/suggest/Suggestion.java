package dev.tolmach.suggest;

/**
 * Another query that may be what was meant.
 *
 * @param text the query
 * @param reason why it is suggested
 * @param applied whether the hits are those of this query
 */
public record Suggestion(String text, Reason reason, boolean applied) {
  /** The reason why a query is suggested. */
  public enum Reason {
    /** A word is misspelt. */
    SPELLING,
    /** It was typed on the wrong keyboard layout. */
    LAYOUT,
    /** It is a word of another script in Latin letters. */
    TRANSLITERATION,
    /** It is Chinese in Latin letters. */
    PINYIN
  }
}
