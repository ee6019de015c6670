package dev.tolmach.query;

/**
 * A request for the values of a facet among the matching articles.
 *
 * @param facet whose values
 * @param limit how many values at most, the most frequent first; 1 to 1,000. Values that a filter
 *     selects are always listed, beyond the limit if need be
 * @param containing only values that contain this text, in any case, with {@code е} for {@code ё}
 *     and in either script of Chinese; blank: all values
 */
public record FacetRequest(Facet facet, int limit, String containing) {
  /** The number of values that are listed by default. */
  public static final int DEFAULT_LIMIT = 10;

  private static final int MAX_LIMIT = 1_000;

  /** Checks the limit. */
  public FacetRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidRequestException(
          "Number of facet values out of range: '"
              + limit
              + "'. Expected 1 to 1000. Choose a number in that range.");
    }
  }

  /** Asks for the most frequent values of a facet. */
  public FacetRequest(Facet facet, int limit) {
    this(facet, limit, "");
  }

  /** Asks for the ten most frequent values of a facet. */
  public static FacetRequest of(Facet facet) {
    return new FacetRequest(facet, DEFAULT_LIMIT);
  }

  /** The same request, for values that contain a text. */
  public FacetRequest containing(String text) {
    return new FacetRequest(facet, limit, text);
  }

  /**
   * Reads {@code NAME} or {@code NAME:N}.
   *
   * @throws InvalidRequestException if there is no such facet, or N is no number from 1 to 1,000
   */
  public static FacetRequest parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return of(Facet.named(written));
    }
    String number = written.substring(colon + 1);
    if (!number.matches("\\d{1,6}")) {
      throw new InvalidRequestException(
          "Not a facet: '" + written + "'. Expected NAME or NAME:N, such as tag:20. Correct N.");
    }
    return new FacetRequest(Facet.named(written.substring(0, colon)), Integer.parseInt(number));
  }
}
