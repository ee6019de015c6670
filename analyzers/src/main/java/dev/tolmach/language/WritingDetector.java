package dev.tolmach.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Detects the language of those passages of a text that are written in one way. */
final class WritingDetector {
  /**
   * The best language, how certain it is, and by how much it beats each other one: a difference of
   * logarithms, infinite where none is given.
   */
  record Result(Language language, double confidence, Map<Language, Double> leads) {
    static final Result UNKNOWN = new Result(Language.UNKNOWN, 0, Map.of());

    static Result certain(Language language) {
      return language.equals(Language.UNKNOWN) ? UNKNOWN : new Result(language, 1, Map.of());
    }

    double lead(Language other) {
      return leads.getOrDefault(other, Double.POSITIVE_INFINITY);
    }
  }

  /** Passages that are read, evenly spread over the text. */
  private static final int MOST_PASSAGES = 48;

  private static final int LETTERS = 4000;
  private static final int FEWEST_LETTERS = 80;

  /** Worse than any text of a language that the model knows: a mean logarithm per letter. */
  private static final double NO_LANGUAGE = -3.4;

  /** A single word may be as improbable as a name is. */
  private static final double DOUBT = 15;

  /** How much likelier a passage must be in a further language than in the main one. */
  private static final double MARGIN = 8;

  private final CharSequence text;
  private final Writing writing;
  private final List<Passage> passages;
  private final Set<Language> candidates;
  private final List<Language> choices;

  WritingDetector(
      CharSequence text, Writing writing, List<Passage> passages, Set<Language> candidates) {
    this.text = text;
    this.writing = writing;
    this.passages = sample(passages);
    this.candidates = candidates;
    this.choices =
        candidates.stream().filter(l -> StandardDetector.isWrittenIn(l, writing)).toList();
  }

  private static List<Passage> sample(List<Passage> all) {
    if (all.size() <= MOST_PASSAGES) {
      return all;
    }
    List<Passage> sample = new ArrayList<>(MOST_PASSAGES);
    for (int i = 0; i < MOST_PASSAGES; i++) {
      sample.add(all.get((int) ((long) i * all.size() / MOST_PASSAGES)));
    }
    return sample;
  }

  /** The language that the passages are in together. */
  Result detect() {
    if (choices.size() == 1) {
      return Result.certain(choices.getFirst());
    }
    return detect(passages);
  }

  /** Words of each language that whole passages are in; those of Han count half a word each. */
  Map<Language, Integer> wordsOfPassages() {
    Map<Language, Integer> words = new HashMap<>();
    Language main = detect().language();
    for (Passage passage : passages) {
      if (passage.isProse()) {
        words.merge(ofPassage(passage, main), passage.weight(), Integer::sum);
      }
    }
    return words;
  }

  /** The main language has the benefit of the doubt. */
  private Language ofPassage(Passage passage, Language main) {
    if (choices.size() == 1 || writing != Writing.HAN && !NgramModels.has(writing)) {
      return main;
    }
    Result result = detect(List.of(passage));
    return result.lead(main) > MARGIN ? result.language() : main;
  }

  private Result detect(List<Passage> some) {
    if (writing == Writing.HAN) {
      HanText han = new HanText();
      some.forEach(passage -> han.add(text, passage.start(), passage.end()));
      return Result.certain(han.language(candidates));
    }
    return LetterRules.language(writing, text, some, candidates)
        .map(Result::certain)
        .orElseGet(() -> NgramModels.has(writing) ? byModel(some) : onlyLanguage());
  }

  private Result onlyLanguage() {
    Language language = StandardDetector.onlyLanguage(writing);
    return candidates.isEmpty() || candidates.contains(language)
        ? Result.certain(language)
        : Result.UNKNOWN;
  }

  private Result byModel(List<Passage> some) {
    PassageScorer scorer = new PassageScorer(NgramModels.of(writing), writing);
    int each = Math.max(FEWEST_LETTERS, LETTERS / Math.max(1, some.size()));
    some.forEach(passage -> scorer.read(text, passage, each));
    return best(scorer);
  }

  private Result best(PassageScorer scorer) {
    List<Language> languages = NgramModels.of(writing).languages();
    float[] scores = scorer.scores();
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      boolean may = choices.isEmpty() || choices.contains(languages.get(i));
      if (may && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    if (best < 0 || scores[best] < NO_LANGUAGE * scorer.letters() - DOUBT) {
      return Result.UNKNOWN;
    }
    double sum = 0;
    Map<Language, Double> leads = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      if (choices.isEmpty() || choices.contains(languages.get(i))) {
        double lead = scores[best] - scores[i];
        leads.put(languages.get(i), lead);
        sum += Math.exp(-lead);
      }
    }
    return new Result(languages.get(best), 1 / sum, leads);
  }
}
