package dev.tolmach.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search: text, conditions, order, page, and what is shown of each hit.
 *
 * <p>No text is an error: what a person types is searched. Values that a program sets are checked
 * when they are set. Immutable.
 *
 * {@snippet class="dev.tolmach.examples.NarrowByFacets" region="filter"}
 *
 * @param text the words to look for; blank: all articles that the filters let through
 * @param expressions what to look for besides, stated by a program and never read as syntax
 * @param match how many of the words an article must have
 * @param filters conditions that narrow each other
 * @param facets the facets to count
 * @param sort the order of hits
 * @param recency how much newer articles come first in the order of relevance; null: not at all
 * @param limit how many hits at most, 0 to 10,000
 * @param snippets how many pieces of its text a hit shows at most, 0 to 3; with 0 nothing is read
 *     again to find places, so hits have no section and no ranges in their titles either
 * @param lastWordIsPrefix whether the last word of the text may be the beginning of a longer one,
 *     as it is while someone types
 * @param suggestions whether, where few works match, queries are suggested that may be what was
 *     meant, and the likeliest is searched instead of one no word of which any article has
 * @param versions how works of several versions are shown
 * @param translate where articles in other languages go that are found by translations of the words
 * @param timeout how long the search may take before it stops and gives what it has found; null: as
 *     long as it needs
 * @param after where to go on: the cursor that an earlier result gave; null: from the first hit
 */
public record SearchRequest(
    String text,
    List<Expression> expressions,
    MatchRule match,
    List<Filter> filters,
    List<FacetRequest> facets,
    SortOrder sort,
    @Nullable Recency recency,
    int limit,
    int snippets,
    boolean lastWordIsPrefix,
    boolean suggestions,
    Versions versions,
    TranslationMode translate,
    @Nullable Duration timeout,
    @Nullable String after) {
  /** The number of hits of a page by default. */
  public static final int DEFAULT_LIMIT = 10;

  /** The most hits that a page can have. */
  public static final int MAX_LIMIT = 10_000;

  /** The most pieces of its text that a hit shows. */
  public static final int MAX_SNIPPETS = 3;

  /** Copies the lists and checks the numbers. */
  public SearchRequest {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(translate, "translate");
    expressions = List.copyOf(expressions);
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    if (expressions.stream().anyMatch(each -> each.depth() > Expression.MAX_DEPTH)) {
      throw new InvalidRequestException(
          "Expressions nested too deep: '"
              + expressions.stream().mapToInt(Expression::depth).max().orElse(0)
              + "'. Expected at most 20 levels. Put them next to each other.");
    }
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new InvalidRequestException(
          "Number of hits out of range: '"
              + limit
              + "'. Expected 0 to 10000. Ask for fewer hits and go on with the cursor.");
    }
    if (snippets < 0 || snippets > MAX_SNIPPETS) {
      throw new InvalidRequestException(
          "Number of snippets out of range: '"
              + snippets
              + "'. Expected 0 to 3. Ask for fewer snippets.");
    }
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new InvalidRequestException(
          "Timeout out of range: '" + timeout + "'. Expected more than zero. Allow more time.");
    }
  }

  /** A request for the ten best hits, with ten values of each facet. */
  public static SearchRequest of(String text) {
    return builder(text).build();
  }

  /** The same request for other words. */
  public SearchRequest withText(String words) {
    return new SearchRequest(
        words,
        expressions,
        match,
        filters,
        facets,
        sort,
        recency,
        limit,
        snippets,
        lastWordIsPrefix,
        suggestions,
        versions,
        translate,
        timeout,
        after);
  }

  /** A builder of a request for the ten best hits, with ten values of each facet. */
  public static Builder builder(String text) {
    return new Builder(text);
  }

  /** Builds a request step by step. For one thread. */
  public static final class Builder {
    private final String text;
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private MatchRule match = MatchRule.BEST;
    private List<FacetRequest> facets = Facet.ALL.stream().map(FacetRequest::of).toList();
    private SortOrder sort = SortOrder.RELEVANCE;
    private @Nullable Recency recency;
    private int limit = DEFAULT_LIMIT;
    private int snippets = MAX_SNIPPETS;
    private boolean lastWordIsPrefix;
    private boolean suggestions = true;
    private Versions versions = Versions.BEST;
    private TranslationMode translate = TranslationMode.AUTO;
    private @Nullable Duration timeout;
    private @Nullable String after;

    private Builder(String text) {
      this.text = Objects.requireNonNull(text, "text");
    }

    /** Sets how many of the words an article must have; {@link MatchRule#BEST} by default. */
    public Builder match(MatchRule rule) {
      match = Objects.requireNonNull(rule, "rule");
      return this;
    }

    /** Adds something to look for besides the text; nothing in it is read as syntax. */
    public Builder expression(Expression expression) {
      expressions.add(Objects.requireNonNull(expression, "expression"));
      return this;
    }

    /** Adds a condition; conditions narrow each other. */
    public Builder filter(Filter filter) {
      filters.add(Objects.requireNonNull(filter, "filter"));
      return this;
    }

    /** Adds the condition that a facet has one of the values. */
    public Builder filter(Facet facet, String... values) {
      return filter(new Filter.AnyOf(facet, List.of(values)));
    }

    /** Sets which facets are counted, in place of the ten values of each. */
    public Builder facets(List<FacetRequest> requests) {
      facets = List.copyOf(requests);
      return this;
    }

    /** Sets the order of hits; {@link SortOrder#RELEVANCE} by default. */
    public Builder sort(SortOrder order) {
      sort = Objects.requireNonNull(order, "order");
      return this;
    }

    /** Sets how much newer articles come first; null, the default: not at all. */
    public Builder recency(@Nullable Recency newerFirst) {
      recency = newerFirst;
      return this;
    }

    /** Sets how many hits there are at most; {@value #DEFAULT_LIMIT} by default. */
    public Builder limit(int hits) {
      limit = hits;
      return this;
    }

    /** Sets how many pieces of its text a hit shows at most; {@value #MAX_SNIPPETS} by default. */
    public Builder snippets(int pieces) {
      snippets = pieces;
      return this;
    }

    /** Sets whether the last word may be the beginning of a longer one; it is not by default. */
    public Builder lastWordIsPrefix(boolean unfinished) {
      lastWordIsPrefix = unfinished;
      return this;
    }

    /** Sets whether queries are suggested where few works match; they are by default. */
    public Builder suggestions(boolean wanted) {
      suggestions = wanted;
      return this;
    }

    /** Sets how works of several versions are shown; by default once, in the best version. */
    public Builder versions(Versions shown) {
      versions = Objects.requireNonNull(shown, "shown");
      return this;
    }

    /**
     * Sets the languages that works are shown in where they have a version in them, in order of
     * preference.
     */
    public Builder prefer(String... languages) {
      return versions(new Versions(false, List.of(languages)));
    }

    /**
     * Sets where articles in other languages go that are found by translations of the words; {@link
     * TranslationMode#AUTO} by default.
     */
    public Builder translate(TranslationMode mode) {
      translate = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Sets how long the search may take; then it stops, its result is not exact, and a message says
     * so. Null, the default: as long as it needs.
     */
    public Builder timeout(@Nullable Duration longest) {
      timeout = longest;
      return this;
    }

    /** Goes on after the last hit of an earlier result; null: from the first hit. */
    public Builder after(@Nullable String cursor) {
      after = cursor;
      return this;
    }

    /**
     * Returns the request.
     *
     * @throws InvalidRequestException if a number is out of range
     */
    public SearchRequest build() {
      return new SearchRequest(
          text,
          expressions,
          match,
          filters,
          facets,
          sort,
          recency,
          limit,
          snippets,
          lastWordIsPrefix,
          suggestions,
          versions,
          translate,
          timeout,
          after);
    }
  }
}
