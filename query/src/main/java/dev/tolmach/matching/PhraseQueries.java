package dev.tolmach.matching;

import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
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
  /* Words that may be written in camelCase, in UTF-16 code units, and how many of a phrase. */
  private static final int SHORTEST_CUT = 4;
  private static final int LONGEST_CUT = 24;
  private static final int MOST_CUT = 4;

  private final Vocabulary vocabulary;

  PhraseQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The query for all positions, one at least; null if it cannot match. */
  @Nullable Query of(String field, Analyzed analyzed) {
    if (analyzed.terms().size() == 1) {
      return oneOf(known(field, analyzed.terms().get(0)));
    }
    if (!TextField.hasPositions(field)) {
      return null;
    }
    List<Query> ways = new ArrayList<>();
    addWays(ways, field, analyzed);
    Analyzed whole = analyzed.withWholes();
    if (!whole.equals(analyzed) && whole.terms().size() > 1) {
      addWays(ways, field, whole);
    }
    return switch (ways.size()) {
      case 0 -> null;
      case 1 -> ways.get(0);
      default -> new DisjunctionMaxQuery(ways, 0f);
    };
  }

  private void addWays(List<Query> ways, String field, Analyzed analyzed) {
    Query side = new Phrase(field, analyzed, null).query();
    if (side != null) {
      ways.add(side);
    }
    for (int index = 0; index < Math.min(MOST_CUT, analyzed.terms().size()); index++) {
      List<String> word = analyzed.terms().get(index);
      if (word.size() == 1 && isLatin(word.get(0))) {
        addCut(ways, field, analyzed, index);
      }
    }
  }

  /*
   * A text has the word github at the position of the first part of GitHub, and what follows comes
   * after the last part: so those that have the whole and its parts have them at known places.
   */
  private void addCut(List<Query> ways, String field, Analyzed analyzed, int index) {
    String word = analyzed.terms().get(index).get(0);
    for (int cut = 1; cut < word.length(); cut++) {
      Term begin = new Term(field, word.substring(0, cut));
      Term end = new Term(field, word.substring(cut));
      if (vocabulary.contains(begin) && vocabulary.contains(end)) {
        Query phrase = new Phrase(field, analyzed, new Cut(index, begin, end)).query();
        if (phrase != null) {
          /* Lucene sums the idf of a phrase's terms, and the parts say nothing new. */
          int words = analyzed.terms().size();
          ways.add(new BoostQuery(phrase, (float) words / (words + 2)));
        }
      }
    }
  }

  /* A word of a phrase in two parts. */
  private record Cut(int index, Term begin, Term end) {}

  private static boolean isLatin(String word) {
    if (word.length() < SHORTEST_CUT || word.length() > LONGEST_CUT) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
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
    private final List<List<String>> terms;
    private final List<Integer> positions;
    private final int last;
    private final @Nullable Cut cut;

    Phrase(String field, Analyzed analyzed, @Nullable Cut cut) {
      this.field = field;
      this.terms = analyzed.terms();
      this.positions = analyzed.positions();
      this.last = terms.size() - 1;
      this.cut = cut;
    }

    @Nullable Query query() {
      List<List<Term>> known = new ArrayList<>();
      for (int index = 0; index < last; index++) {
        known.add(here(isBeforeHan(index) ? characterOrPair(index) : terms.get(index)));
      }
      known.add(here(terms.get(last)));
      if (!isBeforeHan(last - 1)) {
        return phrase(known);
      }
      Query apart = phrase(known);
      List<List<Term>> paired = new ArrayList<>(known.subList(0, last - 1));
      paired.add(here(List.of(pair(last - 1))));
      Query together = phrase(paired);
      if (apart == null || together == null) {
        return apart == null ? together : apart;
      }
      return new DisjunctionMaxQuery(List.of(together, apart), 0f);
    }

    private boolean isBeforeHan(int index) {
      return TextField.isNeutral(field)
          && isHan(index)
          && isHan(index + 1)
          && positions.get(index + 1) == positions.get(index) + 1;
    }

    private boolean isHan(int index) {
      return terms.get(index).size() == 1 && TextField.isCharacter(terms.get(index).get(0));
    }

    private List<String> characterOrPair(int index) {
      return List.of(terms.get(index).get(0), pair(index));
    }

    private String pair(int index) {
      return terms.get(index).get(0) + terms.get(index + 1).get(0);
    }

    private List<Term> here(List<String> alternatives) {
      return alternatives.stream()
          .distinct()
          .map(term -> new Term(field, term))
          .filter(vocabulary::contains)
          .toList();
    }

    private @Nullable Query phrase(List<List<Term>> known) {
      if (known.stream().anyMatch(List::isEmpty)) {
        return null;
      }
      if (known.size() == 1) {
        return oneOf(known.get(0));
      }
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      for (int i = 0; i < known.size(); i++) {
        int position = positions.get(i) + (cut != null && i > cut.index() ? 1 : 0);
        phrase.add(known.get(i).toArray(Term[]::new), position);
        if (cut != null && i == cut.index()) {
          phrase.add(new Term[] {cut.begin()}, position);
          phrase.add(new Term[] {cut.end()}, position + 1);
        }
      }
      return phrase.build();
    }
  }
}
