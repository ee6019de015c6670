package dev.tolmach.language;

import java.util.List;
import java.util.Set;

/** The scores of some text in the languages of a {@link NgramModel} that it may be in. */
final class ModelScores {
  /**
   * The mean score of a letter below which a text is in none of the languages. Prose of a language
   * that the model knows lies near -2; of one that it does not, or of no language, below -3.
   */
  private static final double NO_LANGUAGE = -3.1 * NgramModel.STEPS;

  /** The mean score of a letter above which a text is surely prose of the likeliest language. */
  private static final double PROSE = -2.6 * NgramModel.STEPS;

  /** A single word may be as improbable as a name is. */
  private static final int DOUBT = 12 * NgramModel.STEPS;

  /**
   * Languages that few articles are written in. Where all languages are possible, one of these must
   * be so much likelier than a common one that a word or two which both share is not taken for it.
   */
  private static final Set<Language> RARE =
      Set.of(
          Language.AZERBAIJANI,
          Language.BASQUE,
          Language.CATALAN,
          Language.ESPERANTO,
          Language.GALICIAN,
          Language.ICELANDIC,
          Language.IRISH,
          Language.LATIN,
          Language.MALAY,
          Language.MONGOLIAN,
          Language.WELSH,
          Language.of("af"),
          Language.of("fil"),
          Language.of("sq"),
          Language.of("sw"));

  private static final int RARITY = 4 * NgramModel.STEPS;

  /** The languages that a word or two are in where nothing speaks against it. */
  private static final Set<Language> COMMON = Set.of(Language.ENGLISH, Language.RUSSIAN);

  private static final int UNCOMMON = NgramModel.STEPS * 3 / 2;

  private final List<Language> languages;
  private final int[] scores;
  private final boolean[] excluded;
  private final int[] handicap;
  private int letters;

  /** The scores of no text yet, in the languages of others. */
  private ModelScores(ModelScores others) {
    this.languages = others.languages;
    this.scores = new int[others.scores.length];
    this.excluded = others.excluded;
    this.handicap = others.handicap;
  }

  ModelScores(List<Language> languages, Set<Language> choices) {
    this.languages = languages;
    this.scores = new int[languages.size()];
    this.excluded = new boolean[scores.length];
    this.handicap = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      excluded[i] = !choices.isEmpty() && !choices.contains(languages.get(i));
      handicap[i] = choices.isEmpty() ? handicap(languages.get(i)) : 0;
    }
  }

  private static int handicap(Language language) {
    if (RARE.contains(language)) {
      return RARITY;
    }
    return COMMON.contains(language) ? 0 : UNCOMMON;
  }

  /** Scores of no text yet, in the same languages. */
  ModelScores ofNothing() {
    return new ModelScores(this);
  }

  int[] array() {
    return scores;
  }

  void addLetters(int more) {
    letters += more;
  }

  void add(ModelScores other) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += other.scores[i];
    }
    letters += other.letters;
  }

  /** The likeliest language, or unknown where the text is too unlikely even in that. */
  Language language() {
    int best = best();
    boolean fits = best >= 0 && scores[best] >= NO_LANGUAGE * letters - DOUBT;
    return fits ? languages.get(best) : Language.UNKNOWN;
  }

  /** Whether the text is prose of its likeliest language rather than names, code or noise. */
  boolean isProse() {
    int best = best();
    return best >= 0 && scores[best] >= PROSE * letters;
  }

  /** The likeliest language's share of all that is likely, 0 to 1. */
  double confidence() {
    int best = best();
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += excluded[i] ? 0 : Math.exp(difference(i, best));
    }
    return 1 / sum;
  }

  /** By how much the likeliest language beats another: a difference of logarithms. */
  double lead(Language other) {
    int index = languages.indexOf(other);
    int best = best();
    return index < 0 || best < 0 ? Double.POSITIVE_INFINITY : difference(best, index);
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (!excluded[i] && (best < 0 || difference(i, best) > 0)) {
        best = i;
      }
    }
    return best;
  }

  /** Of two languages' logarithms. */
  private double difference(int one, int other) {
    return (scores[one] - handicap[one] - scores[other] + handicap[other])
        / (double) NgramModel.STEPS;
  }
}
