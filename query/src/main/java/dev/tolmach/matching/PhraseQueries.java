package dev.tolmach.matching;

import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Builds queries for terms that are next to each other in one field.
 *
 * <p>In a neutral field a Han character is a token of its own only where a run of such characters
 * begins or ends; else it is in pairs with its neighbours. So one that is followed by another in
 * the phrase is looked for as the pair of both, or by itself at the end of a run, as before a
 * comma; and the last one is either in the pair before it, or begins a run.
 */
final class PhraseQueries {
  private final Vocabulary vocabulary;

  PhraseQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The query for all places, one at least; null if it cannot match. */
  @Nullable Query of(String field, Analyzed analyzed) {
    if (analyzed.places().size() == 1) {
      return oneOf(known(field, analyzed.places().get(0)));
    }
    if (!TextField.hasPlaces(field)) {
      return null;
    }
    return new Phrase(field, analyzed).query();
  }

  /** Those of some terms that the index has. */
  List<Term> known(String field, List<String> terms) {
    return terms.stream()
        .distinct()
        .map(term -> new Term(TextField.holding(field, term), term))
        .filter(vocabulary::contains)
        .toList();
  }

  private static @Nullable Query oneOf(List<Term> terms) {
    if (terms.size() <= 1) {
      return terms.isEmpty() ? null : new TermQuery(terms.get(0));
    }
    SynonymQuery.Builder alternatives = new SynonymQuery.Builder(terms.get(0).field());
    terms.forEach(alternatives::addTerm);
    return alternatives.build();
  }

  private final class Phrase {
    private final String field;
    private final List<List<String>> places;
    private final List<Integer> positions;
    private final int last;

    Phrase(String field, Analyzed analyzed) {
      this.field = field;
      this.places = analyzed.places();
      this.positions = analyzed.positions();
      this.last = places.size() - 1;
    }

    @Nullable Query query() {
      List<List<Term>> terms = new ArrayList<>();
      for (int place = 0; place < last; place++) {
        terms.add(here(isBeforeHan(place) ? characterOrPair(place) : places.get(place)));
      }
      terms.add(here(places.get(last)));
      if (!isBeforeHan(last - 1)) {
        return phrase(terms);
      }
      Query apart = phrase(terms);
      List<List<Term>> paired = new ArrayList<>(terms.subList(0, last - 1));
      paired.add(here(List.of(pair(last - 1))));
      Query together = phrase(paired);
      if (apart == null || together == null) {
        return apart == null ? together : apart;
      }
      return new DisjunctionMaxQuery(List.of(together, apart), 0f);
    }

    private boolean isBeforeHan(int place) {
      return TextField.isNeutral(field)
          && isHan(place)
          && isHan(place + 1)
          && positions.get(place + 1) == positions.get(place) + 1;
    }

    private boolean isHan(int place) {
      return places.get(place).size() == 1 && TextField.isCharacter(places.get(place).get(0));
    }

    private List<String> characterOrPair(int place) {
      return List.of(places.get(place).get(0), pair(place));
    }

    private String pair(int place) {
      return places.get(place).get(0) + places.get(place + 1).get(0);
    }

    private List<Term> here(List<String> terms) {
      return terms.stream()
          .distinct()
          .map(term -> new Term(field, term))
          .filter(vocabulary::contains)
          .toList();
    }

    private @Nullable Query phrase(List<List<Term>> terms) {
      if (terms.stream().anyMatch(List::isEmpty)) {
        return null;
      }
      if (terms.size() == 1) {
        return oneOf(terms.get(0));
      }
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      for (int i = 0; i < terms.size(); i++) {
        phrase.add(terms.get(i).toArray(Term[]::new), positions.get(i));
      }
      return phrase.build();
    }
  }
}
