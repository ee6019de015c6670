package dev.tolmach.syntax.inline;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where what was opened is closed. Remembers what it found, so that many openers before one
 * closer, or before none, cost one search. For one text, searched forward.
 */
final class Seeker {

  private final String text;
  private final Map<String, Search> searches = new HashMap<>();

  /** How far one closer was looked for, and where it was found last; -1 if nowhere. */
  private static final class Search {
    private int end;
    private int found = -1;
  }

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
    Search search = searches.computeIfAbsent(closer, unknown -> new Search());
    int end = (int) Math.min(text.length(), (long) from + limit + closer.length());
    if (search.found < from) {
      int start = Math.max(from, search.end - closer.length() + 1);
      search.found = start < end ? text.indexOf(closer, start, end) : -1;
      search.end = search.found < 0 ? Math.max(search.end, end) : search.found + 1;
    }
    return search.found - from > limit ? -1 : search.found;
  }
}
