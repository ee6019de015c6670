package dev.tolmach.typing;

import dev.tolmach.suggest.Suggestion;
import java.util.Comparator;

/**
 * A replacement for a part of a query.
 *
 * @param start where the part that it replaces begins in the query, in UTF-16 code units
 * @param end where that ends, exclusive
 * @param text what replaces it
 * @param reason why
 * @param cost how unlikely it is that this was meant: 0 or more, the least first
 */
record Alternative(int start, int end, String text, Suggestion.Reason reason, double cost) {
  /** The likeliest first; among equals the first in the order of characters. */
  static final Comparator<Alternative> LIKELIEST =
      Comparator.comparingDouble(Alternative::cost).thenComparing(Alternative::text);

  /** The same in another form. */
  Alternative as(String form) {
    return new Alternative(start, end, form, reason, cost);
  }

  /** The same at another cost. */
  Alternative at(double other) {
    return new Alternative(start, end, text, reason, other);
  }

  /** The same further to the right. */
  Alternative moved(int by) {
    return new Alternative(start + by, end + by, text, reason, cost);
  }
}
