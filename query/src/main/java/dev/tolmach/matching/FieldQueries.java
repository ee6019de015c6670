package dev.tolmach.matching;

import dev.tolmach.analysis.lemma.WordFamilies;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
  /* Of a pair; and most words have as many. */
  private static final int CHARACTERS = 2;

  private final Vocabulary vocabulary;
  private final PhraseQueries phrases;

  FieldQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phrases = new PhraseQueries(vocabulary);
  }

  /** Adds the query for a word or phrase in a field to a word's alternatives, if it can match. */
  void add(List<Query> alternatives, String field, Analyzed analyzed, float weight) {
    Query query = of(field, analyzed);
    if (query != null) {
      alternatives.add(boosted(query, weight));
    }
  }

  /**
   * Adds the query for a word, and the one for its spelling with other marks if the field has such.
   */
  void add(
      List<Query> alternatives,
      String field,
      Analyzed analyzed,
      Analyzed otherMarks,
      float weight) {
    add(alternatives, field, analyzed, weight);
    Query others = otherMarks.isEmpty() ? null : of(field, otherMarks);
    if (others != null && !others.equals(of(field, analyzed))) {
      alternatives.add(boosted(others, weight * FieldWeights.OTHER_MARKS));
    }
  }

  /** How many articles have a word as written; 0 for several words, which are not counted. */
  int articlesAsWritten(Analyzed analyzed) {
    int most = 0;
    List<String> terms = analyzed.terms().size() == 1 ? analyzed.terms().get(0) : List.of();
    for (String term : terms) {
      for (TextField part : TextField.values()) {
        most = Math.max(most, vocabulary.articles(new Term(part.neutral(), term)));
      }
    }
    return most;
  }

  /** Adds the query for a sequence of Han characters, whatever words they belong to. */
  void addHan(List<Query> alternatives, String field, List<String> grams, float weight) {
    Query query = ofHan(field, grams);
    if (query != null) {
      /* Lucene sums the idf of a phrase's terms: undivided, characters would outweigh their word. */
      int terms = query instanceof PhraseQuery phrase ? phrase.getTerms().length : 1;
      alternatives.add(boosted(query, weight / terms));
    }
  }

  /** The query for a sequence of Han characters; null if it cannot match. */
  @Nullable Query ofHan(String field, List<String> grams) {
    List<Term> terms =
        grams.stream().map(gram -> new Term(TextField.holding(field, gram), gram)).toList();
    if (terms.size() > 1 && TextField.isCharacter(grams.get(0))) {
      return of(field, Analyzed.sideBySide(grams));
    }
    if (terms.isEmpty() || !terms.stream().allMatch(vocabulary::contains)) {
      return null;
    }
    if (terms.size() == 1) {
      return new TermQuery(terms.get(0));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    /* Every second pair, and the last, fix all characters of the run. */
    for (int i = 0; i < terms.size(); i += 2) {
      phrase.add(terms.get(i), i);
    }
    if (terms.size() % 2 == 0) {
      phrase.add(terms.get(terms.size() - 1), terms.size() - 1);
    }
    return phrase.build();
  }

  /** Adds the query for two single words near each other, in their order. */
  void addProximity(
      List<Query> boosts, String field, Analyzed one, Analyzed other, int slop, float weight) {
    if (one.terms().size() != 1 || other.terms().size() != 1) {
      return;
    }
    List<Term> first = phrases.known(field, one.terms().get(0));
    List<Term> second = phrases.known(field, other.terms().get(0));
    if (!first.isEmpty() && !second.isEmpty()) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
      phrase.add(first.toArray(Term[]::new));
      phrase.add(second.toArray(Term[]::new));
      boosts.add(boosted(phrase.build(), weight));
    }
  }

  /**
   * Adds the query for two words of Han characters near each other, in their order: for the pair of
   * characters that the one ends with and the pair that the other begins with. A word of a single
   * character has none, and is near nothing.
   */
  void addHanProximity(
      List<Query> boosts,
      String field,
      List<String> one,
      List<String> other,
      int slop,
      float weight) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    String end = one.get(one.size() - 1);
    String beginning = other.get(0);
    if (TextField.isCharacter(end) || TextField.isCharacter(beginning)) {
      return;
    }
    Term first = new Term(field, end);
    Term second = new Term(field, beginning);
    if (vocabulary.contains(first) && vocabulary.contains(second)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop * CHARACTERS);
      phrase.add(first, 0);
      phrase.add(second, CHARACTERS);
      boosts.add(boosted(phrase.build(), weight));
    }
  }

  /** Adds the query for the families of a word's terms, in documents that have none of these. */
  void addRelatives(List<Query> relatives, String field, Set<String> terms) {
    Set<String> family = new HashSet<>();
    terms.forEach(term -> family.addAll(WordFamilies.of(term)));
    family.removeAll(terms);
    Set<String> known = vocabulary.known(field, family);
    if (!known.isEmpty()) {
      BooleanQuery.Builder instead = new BooleanQuery.Builder();
      instead.add(boosted(anyOf(field, known), FieldWeights.RELATIVE), Occur.MUST);
      instead.add(anyOf(field, terms), Occur.MUST_NOT);
      relatives.add(instead.build());
    }
  }

  private static Query anyOf(String field, Set<String> terms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    terms.forEach(term -> any.addTerm(new Term(field, term)));
    return any.build();
  }

  /** The query for a word or phrase in a field; null if it cannot match. */
  @Nullable Query of(String field, Analyzed analyzed) {
    List<Query> ways = new ArrayList<>();
    for (String whole : analyzed.wholesOfAll()) {
      if (vocabulary.contains(new Term(field, whole))) {
        ways.add(new TermQuery(new Term(field, whole)));
      }
    }
    Query parts = analyzed.isEmpty() ? null : phrases.of(field, analyzed);
    if (parts != null) {
      ways.add(parts);
    }
    return switch (ways.size()) {
      case 0 -> null;
      case 1 -> ways.get(0);
      default -> new DisjunctionMaxQuery(ways, FieldWeights.PARTS_OF_WHOLE);
    };
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1f ? query : new BoostQuery(query, weight);
  }
}
