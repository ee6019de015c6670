package dev.tolmach.query;

/** The share of a query's words that an article must have to match. */
public enum MatchRule {
  /**
   * Every word of one to three, at least half the words of more. A page with fewer matches than
   * asked for is filled with the best articles that lack words.
   */
  BEST,
  /** Every word. */
  ALL,
  /** At least one word. */
  ANY
}
