package dev.tolmach.query;

import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query for a word in one field, leaving out what the index does not hold: a clause that
 * cannot match costs time all the same.
 */
final class FieldQueries {
  private static final int CHARACTERS_OF_A_WORD = 2;

  private final Vocabulary vocabulary;

  FieldQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds the query for a word or phrase in a field to a word's alternatives, if it can match. */
  void add(List<Query> alternatives, String field, Analyzed analyzed, float weight) {
    Query query = query(field, analyzed);
    if (query != null) {
      alternatives.add(boosted(query, weight));
    }
  }

  /** Adds the query for a sequence of Han characters, whatever words they belong to. */
  void addHan(List<Query> alternatives, String field, List<String> grams, float weight) {
    List<Term> terms = grams.stream().map(gram -> new Term(field, gram)).toList();
    if (terms.isEmpty() || !terms.stream().allMatch(vocabulary::contains)) {
      return;
    }
    if (terms.size() == 1) {
      alternatives.add(boosted(new TermQuery(terms.get(0)), weight));
      return;
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    /* Every second pair, and the last, fix all characters of the run. */
    for (int i = 0; i < terms.size(); i += 2) {
      phrase.add(terms.get(i), i);
    }
    if (terms.size() % 2 == 0) {
      phrase.add(terms.get(terms.size() - 1), terms.size() - 1);
    }
    alternatives.add(boosted(phrase.build(), weight));
  }

  /** Adds the query for two single words near each other, in their order. */
  void addNear(
      List<Query> near, String field, Analyzed one, Analyzed other, int slop, float weight) {
    if (one.places().size() != 1 || other.places().size() != 1) {
      return;
    }
    List<Term> first = known(field, one.places().get(0));
    List<Term> second = known(field, other.places().get(0));
    if (!first.isEmpty() && !second.isEmpty()) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
      phrase.add(first.toArray(Term[]::new));
      phrase.add(second.toArray(Term[]::new));
      near.add(boosted(phrase.build(), weight));
    }
  }

  /**
   * Adds the query for two words of Han characters near each other, in their order: for the pair of
   * characters that the one ends with and the pair that the other begins with.
   */
  void addNearHan(
      List<Query> near,
      String field,
      List<String> one,
      List<String> other,
      int slop,
      float weight) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    String end = one.get(one.size() - 1);
    Term first = new Term(field, end);
    Term second = new Term(field, other.get(0));
    if (vocabulary.contains(first) && vocabulary.contains(second)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop * CHARACTERS_OF_A_WORD);
      phrase.add(first, 0);
      phrase.add(second, end.codePointCount(0, end.length()));
      near.add(boosted(phrase.build(), weight));
    }
  }

  private List<Term> known(String field, List<String> terms) {
    return terms.stream()
        .distinct()
        .map(term -> new Term(field, term))
        .filter(vocabulary::contains)
        .toList();
  }

  private @Nullable Query query(String field, Analyzed analyzed) {
    List<Query> ways = new ArrayList<>();
    for (String whole : analyzed.ofAll()) {
      if (vocabulary.contains(new Term(field, whole))) {
        ways.add(new TermQuery(new Term(field, whole)));
      }
    }
    Query parts = parts(field, analyzed);
    if (parts != null) {
      ways.add(parts);
    }
    return switch (ways.size()) {
      case 0 -> null;
      case 1 -> ways.get(0);
      default -> new DisjunctionMaxQuery(ways, 0f);
    };
  }

  private @Nullable Query parts(String field, Analyzed analyzed) {
    List<List<Term>> places = new ArrayList<>();
    for (List<String> place : analyzed.places()) {
      List<Term> known = known(field, place);
      if (known.isEmpty()) {
        return null;
      }
      places.add(known);
    }
    return switch (places.size()) {
      case 0 -> null;
      case 1 -> oneOf(field, places.get(0));
      default -> TextField.hasPlaces(field) ? phrase(places, analyzed.positions()) : null;
    };
  }

  private static Query oneOf(String field, List<Term> terms) {
    if (terms.size() == 1) {
      return new TermQuery(terms.get(0));
    }
    SynonymQuery.Builder alternatives = new SynonymQuery.Builder(field);
    terms.forEach(alternatives::addTerm);
    return alternatives.build();
  }

  private static Query phrase(List<List<Term>> places, List<Integer> positions) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < places.size(); i++) {
      phrase.add(places.get(i).toArray(Term[]::new), positions.get(i));
    }
    return phrase.build();
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1f ? query : new BoostQuery(query, weight);
  }
}
