package dev.tolmach.query;

/** How many of a query's words an article must have to match. */
public enum MatchRule {
  /**
   * Every word of a short query, most words of a longer one. A page with fewer matches than asked
   * for is filled with the best articles that lack words.
   */
  BEST,
  /** Every word. */
  ALL,
  /** At least one word. */
  ANY
}
