package dev.tolmach.index;

/**
 * One reason why a build was not made live.
 *
 * @param place where the expectation is written, such as {@code gate.tsv:3}, or the archive that
 *     lost its articles; empty if nowhere
 * @param query what was asked; {@code *} for the whole index; empty if an archive lost its articles
 * @param expected what was to be found, in words
 * @param found what was found instead, in words
 */
public record Refusal(String place, String query, String expected, String found) {
  /** All of it in one line. */
  public String inWords() {
    String where = place.isEmpty() ? "" : place + ": ";
    return query.isEmpty()
        ? where + "Expected " + expected + ". Found: " + found
        : where + "'" + query + "' did not find " + expected + ". Found: " + found;
  }
}
