package dev.tolmach.markup;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where what was opened is closed. Remembers what it found, so that many openers before one
 * closer, or before none, cost one search. For one text, searched forward.
 */
final class Seeker {

  private final String text;
  private final Map<String, Integer> found = new HashMap<>();

  Seeker(String text) {
    this.text = text;
  }

  /**
   * Returns the offset of the next closer, or -1.
   *
   * @param closer what to look for
   * @param from where to begin
   * @param limit how many characters away it may be
   */
  int next(String closer, int from, int limit) {
    Integer known = found.get(closer);
    if (known == null || known < from) {
      int at = text.indexOf(closer, from);
      known = at < 0 ? Integer.MAX_VALUE : at;
      found.put(closer, known);
    }
    return known - from > limit ? -1 : known;
  }
}
