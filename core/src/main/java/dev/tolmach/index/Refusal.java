package dev.tolmach.index;

/**
 * One reason why a build was not made live.
 *
 * @param place where the expectation is written, such as {@code gate.tsv:3}, or the archive that
 *     lost its articles; empty if nowhere
 * @param query what was asked; {@code *} for the whole index; empty if an archive lost its articles
 * @param expected a description of what must be found
 * @param found a description of what was found instead
 */
public record Refusal(String place, String query, String expected, String found) {
  /** Describes the refusal in one line. */
  public String description() {
    String where = place.isEmpty() ? "" : place + ": ";
    return query.isEmpty()
        ? where + "Expected " + expected + ". Found: " + found
        : where + "'" + query + "' did not find " + expected + ". Found: " + found;
  }
}
