package dev.tolmach.matching;

import dev.tolmach.language.Language;
import dev.tolmach.query.DatePeriod;
import dev.tolmach.query.Facet;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.IndexFields;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns filters into queries that let articles through or not. */
final class FilterQueries {
  /* Each is a clause, of which Lucene takes 1,024; words need some, too. */
  private static final int MOST_PERIODS = 500;

  private FilterQueries() {}

  static Query of(Filter filter, Vocabulary vocabulary) {
    return switch (filter) {
      case Filter.AnyOf anyOf when anyOf.facet().equals(Facet.DATE) -> inAnyPeriod(anyOf.values());
      case Filter.AnyOf anyOf -> hasAny(anyOf, vocabulary);
      case Filter.Between between -> between(between.from(), between.to());
      case Filter.FieldIs field ->
          oneOf(
              IndexFields.CUSTOM,
              field.values().stream()
                  .map(value -> FacetField.customTerm(field.field(), value))
                  .toList());
    };
  }

  /** The keys of the facet values that a filter selects. */
  static Set<String> keys(Filter.AnyOf filter, Vocabulary vocabulary) {
    Set<String> keys = new TreeSet<>();
    for (String value : filter.values()) {
      if (filter.facet().equals(Facet.LANGUAGE)) {
        languages(value, vocabulary).forEach(keys::add);
      } else if (filter.facet().equals(Facet.DATE)) {
        keys.add(value.strip());
      } else if (filter.facet().equals(Facet.CATEGORY)) {
        keys.add(new CategoryKeys(vocabulary, value).selected());
      } else {
        keys.add(vocabulary.names().key(filter.facet(), FacetField.key(value)));
      }
    }
    return keys;
  }

  /* The keys of all names of the values. */
  private static Set<String> allKeys(Filter.AnyOf filter, Vocabulary vocabulary) {
    Set<String> keys = new TreeSet<>();
    for (String key : keys(filter, vocabulary)) {
      keys.addAll(vocabulary.names().keys(filter.facet(), key));
    }
    return keys;
  }

  private static Query hasAny(Filter.AnyOf filter, Vocabulary vocabulary) {
    if (filter.facet().equals(Facet.CATEGORY)) {
      Set<String> terms = new TreeSet<>();
      filter.values().forEach(value -> terms.addAll(new CategoryKeys(vocabulary, value).terms()));
      return oneOf(FacetField.of(FacetField.CATEGORY), terms);
    }
    if (Facet.ALL.contains(filter.facet())) {
      return oneOf(FacetField.of(filter.facet().name()), allKeys(filter, vocabulary));
    }
    /* One archive's facet may be another one's plain field, in which it is to be found as well. */
    return oneOf(
        IndexFields.CUSTOM,
        allKeys(filter, vocabulary).stream()
            .map(value -> FacetField.customTerm(filter.facet().name(), value))
            .toList());
  }

  /* The tags of the index's languages that a range such as "zh" or a name such as "cn" means. */
  private static List<String> languages(String range, Vocabulary vocabulary) {
    List<String> found =
        vocabulary.languages().stream()
            .filter(language -> language.matches(range))
            .map(Language::tag)
            .toList();
    return found.isEmpty()
        ? List.of(Language.parse(range).map(Language::tag).orElse(range))
        : found;
  }

  private static Query inAnyPeriod(List<String> periods) {
    if (periods.size() > MOST_PERIODS) {
      throw new InvalidRequestException(
          "Too many dates: '"
              + periods.size()
              + "'. Expected at most "
              + MOST_PERIODS
              + " in one condition. Leave some out, or give a first and a last day.");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String written : periods) {
      DatePeriod period = DatePeriod.parse(written);
      any.add(between(period.first(), period.last()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return LongField.newRangeQuery(
        IndexFields.DAY,
        from == null ? Long.MIN_VALUE : from.toEpochDay(),
        to == null ? Long.MAX_VALUE : to.toEpochDay());
  }

  private static Query oneOf(String field, Collection<String> terms) {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no value asked for");
    }
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }
}
