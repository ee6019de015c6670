package dev.tolmach.typing;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Finds the words of an index that are one or two typing errors away from a word that was typed.
 * The likeliest is that with the likeliest error, and among these the most frequent.
 */
final class SpellingRepair {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_FOR_OTHERS = 5;
  private static final int LONGEST = 40;
  private static final int LOOKED_AT = 2_000;
  private static final int MOST = 6;

  /* How much likelier a word of e times as many articles is, measured in costs of typing errors. */
  private static final double BY_FREQUENCY = 0.22;
  private static final double SECOND_ERROR = 1.5;
  private static final double OTHER_FORM = 0.7;

  /* Short words have neighbours by chance. */
  private static final double SHORT = 2;

  /* A known word is taken for a typing error only if a neighbour is so many times as frequent. */
  private static final int RARE = 2;
  private static final int FAR_MORE_FREQUENT = 30;

  private final IndexWords index;

  SpellingRepair(IndexWords index) {
    this.index = index;
  }

  /** Whether typing errors are looked for in a word: letters only, not too short or long. */
  static boolean canRepair(QueryWord word) {
    String text = word.text();
    boolean letters =
        switch (word.script()) {
          case LATIN, CYRILLIC, OTHER -> true;
          case HAN, KANA, HANGUL, NUMBER -> false;
        };
    return letters
        && text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isDigit);
  }

  /**
   * The words that may have been meant by one that the index does not know.
   *
   * @param only whether nothing but a typing error explains it, so that unlikelier ones are looked
   *     for
   */
  List<Alternative> of(QueryWord word, boolean only) throws IOException {
    String typed = index.folded(word.text());
    if (typed.length() < SHORTEST) {
      return List.of();
    }
    List<Alternative> near = within(1, word, typed, 1);
    if (near.isEmpty() && only && typed.length() >= SHORTEST_FOR_OTHERS && index.isComplete()) {
      near = asWritten(forms(word, typed));
    }
    return near.isEmpty() && only && typed.length() >= SHORTEST_FOR_OTHERS && index.isComplete()
        ? within(2, word, typed, 1)
        : near;
  }

  /* Words one typing error away that occur in articles in another form only. */
  private List<Alternative> forms(QueryWord word, String typed) {
    List<Alternative> near = new ArrayList<>();
    for (String meant : TypingErrors.of(typed, TypingErrors.letters(word.script()))) {
      int articles = index.isStopped() ? 0 : index.articlesInAnyForm(meant);
      if (articles > 0) {
        near.add(alternative(word, meant, EditCost.of(typed, meant) + OTHER_FORM, articles));
      }
    }
    return likeliest(near);
  }

  /* Only a word of some article is a suggestion: its form may be another one. */
  private List<Alternative> asWritten(List<Alternative> forms) throws IOException {
    List<Alternative> written = new ArrayList<>();
    for (Alternative form : forms) {
      String text = index.written(form.text());
      if (!text.isEmpty()) {
        written.add(form.as(text));
      }
    }
    return written;
  }

  /** The far more frequent words that may have been meant by one that the index hardly knows. */
  List<Alternative> ofRare(QueryWord word) throws IOException {
    String typed = index.folded(word.text());
    int articles = typed.length() < SHORTEST_FOR_OTHERS ? 0 : index.articles(typed);
    return articles == 0 || articles > RARE
        ? List.of()
        : within(1, word, typed, articles * FAR_MORE_FREQUENT);
  }

  private List<Alternative> within(int errors, QueryWord word, String typed, int articles)
      throws IOException {
    LevenshteinAutomata automata = new LevenshteinAutomata(typed, true);
    Map<String, Integer> found = index.accepted(automata.toAutomaton(errors), LOOKED_AT);
    found.remove(typed);
    List<Alternative> near = new ArrayList<>();
    found.forEach((meant, having) -> {
      if (having >= articles && isWord(meant)) {
        double cost = EditCost.of(typed, meant) + (errors - 1) * SECOND_ERROR;
        near.add(alternative(word, meant, cost, having));
      }
    });
    return likeliest(near);
  }

  private Alternative alternative(QueryWord word, String meant, double cost, int articles) {
    double rarity = BY_FREQUENCY * Math.log(1 + index.size() / (double) articles);
    double chance = SHORT / word.text().length();
    return new Alternative(
        word.start(), word.end(), meant, Suggestion.Reason.SPELLING, cost + rarity + chance);
  }

  private static List<Alternative> likeliest(List<Alternative> near) {
    near.sort(Alternative.LIKELIEST);
    return near.subList(0, Math.min(MOST, near.size()));
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST && term.chars().noneMatch(Character::isDigit);
  }
}
