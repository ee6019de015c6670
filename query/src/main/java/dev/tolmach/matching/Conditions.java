package dev.tolmach.matching;

import dev.tolmach.query.Facet;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The conditions of a request: those that the counts of their own facet ignore, and all others. */
final class Conditions {
  /* Lucene takes queries of up to 1,024 clauses; words need some, too. */
  private static final int MOST = 500;

  private final Vocabulary vocabulary;
  private final List<ArticleQuery.Condition> all = new ArrayList<>();
  private final List<Query> filters = new ArrayList<>();
  private final Map<Facet, BooleanQuery.Builder> facetFilters = new LinkedHashMap<>();
  private final Map<Facet, Set<String>> selected = new LinkedHashMap<>();
  private final Set<Query> known = new HashSet<>();
  private int clauses;
  private boolean cut;

  Conditions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Adds a condition that every hit fulfils.
   *
   * @throws InvalidRequestException if there are too many
   */
  void add(Filter asked) {
    if (!adds(asked)) {
      throw new InvalidRequestException(
          "Too many conditions: more than '"
              + MOST
              + "'. Expected at most "
              + MOST
              + " in one request. Leave some out.");
    }
  }

  /** Adds a condition that was typed, unless there are too many: no query is an error. */
  void addTyped(Filter asked) {
    cut |= !adds(asked);
  }

  /**
   * Adds a condition that was typed and is no choice of a facet's values, such as one with a dash
   * before it, unless there are too many.
   *
   * @param query makes its query
   */
  void addTyped(String typed, Supplier<Query> query) {
    try {
      Query made = query.get();
      if (!known.add(made)) {
        return;
      }
      if (fits(made)) {
        all.add(new ArticleQuery.Condition(typed, made));
        filters.add(made);
        return;
      }
    } catch (IndexSearcher.TooManyClauses e) {
      // A group that is too long by itself.
    }
    cut = true;
  }

  /* One that is there already narrows no further. */
  private boolean adds(Filter asked) {
    Filter filter = asFacet(asked);
    Query query = FilterQueries.of(filter, vocabulary);
    if (!known.add(query)) {
      return true;
    }
    if (!fits(query)) {
      return false;
    }
    all.add(new ArticleQuery.Condition(asked.typed(), query));
    if (filter instanceof Filter.AnyOf anyOf) {
      Facet facet = anyOf.facet();
      facetFilters
          .computeIfAbsent(facet, ignored -> new BooleanQuery.Builder())
          .add(query, Occur.FILTER);
      selected
          .computeIfAbsent(facet, ignored -> new TreeSet<>())
          .addAll(FilterQueries.keys(anyOf, vocabulary));
    } else {
      filters.add(query);
    }
    return true;
  }

  private boolean fits(Query query) {
    int more = ParsedQuery.clauses(query);
    if (clauses + more > MOST) {
      return false;
    }
    clauses += more;
    return true;
  }

  /** How many clauses they take. */
  int clauses() {
    return clauses;
  }

  /** What is said where not all typed ones hold. */
  Optional<String> message() {
    return cut
        ? Optional.of("The query is long: only its first " + all.size() + " conditions hold.")
        : Optional.empty();
  }

  /* A field that is a facet is chosen from as every facet is. */
  private Filter asFacet(Filter filter) {
    return filter instanceof Filter.FieldIs field
            && vocabulary.facets().contains(Facet.key(field.field()))
        ? new Filter.AnyOf(Facet.named(field.field()), field.values())
        : filter;
  }

  List<ArticleQuery.Condition> all() {
    return all;
  }

  List<Query> filters() {
    return filters;
  }

  Map<Facet, Query> facetFilters() {
    Map<Facet, Query> built = new LinkedHashMap<>();
    facetFilters.forEach((facet, builder) -> built.put(facet, builder.build()));
    return built;
  }

  Map<Facet, Set<String>> selected() {
    return selected;
  }
}
