package dev.tolmach.matching;

import dev.tolmach.query.Facet;
import dev.tolmach.query.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** The conditions of a request: those that the counts of their own facet ignore, and all others. */
final class Conditions {
  private final Vocabulary vocabulary;
  private final List<ArticleQuery.Condition> all = new ArrayList<>();
  private final List<Query> filters = new ArrayList<>();
  private final Map<Facet, BooleanQuery.Builder> facetFilters = new LinkedHashMap<>();
  private final Map<Facet, Set<String>> selected = new LinkedHashMap<>();

  Conditions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds a condition that every hit fulfils. */
  void add(Filter asked) {
    Filter filter = asFacet(asked);
    Query query = FilterQueries.of(filter, vocabulary);
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
  }

  /** Adds a condition that is no choice of a facet's values, such as one with a dash before it. */
  void add(String typed, Query query) {
    all.add(new ArticleQuery.Condition(typed, query));
    filters.add(query);
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
