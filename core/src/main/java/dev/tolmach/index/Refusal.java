package dev.tolmach.index;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a build was not made live.
 *
 * @param place where the expectation is written, such as {@code gate.tsv:3}, or the archive that
 *     lost its articles; empty if nowhere
 * @param query what was asked; {@code *} for the whole index; empty if an archive lost its articles
 * @param expected a description of what must be found
 * @param found a description of what was found instead, without a full stop
 * @param expectedLeast how many works or articles must be found at least; null if it is no number
 *     that was expected
 * @param foundTotal how many were found; null if it is no number that was expected
 */
public record Refusal(
    String place,
    String query,
    String expected,
    String found,
    @Nullable Long expectedLeast,
    @Nullable Long foundTotal) {
  /** A refusal where no number was expected. */
  public Refusal(String place, String query, String expected, String found) {
    this(place, query, expected, found, null, null);
  }

  /** Describes the refusal in one line. */
  public String description() {
    String where = place.isEmpty() ? "" : place + ": ";
    return query.isEmpty()
        ? where + "Expected " + expected + ". Found: " + found + "."
        : where + "'" + query + "' did not find " + expected + ". Found: " + found + ".";
  }
}
