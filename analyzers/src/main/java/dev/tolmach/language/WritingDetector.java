package dev.tolmach.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Detects the language of those passages of a text that are written in one way. */
final class WritingDetector {
  /**
   * What was found.
   *
   * @param language the language of the passages together
   * @param words the words of each language that whole passages are in
   */
  record Finding(Language language, double confidence, Map<Language, Integer> words) {}

  /** Passages that are read, evenly spread over the text. */
  private static final int MOST_PASSAGES = 20;

  private static final int LETTERS = 700;
  private static final int FEWEST_LETTERS = 40;

  /** How much likelier a passage must be in a further language than in the main one. */
  private static final double MARGIN = 10;

  /** How sure the language of a passage must be to count as one that the text holds. */
  private static final double SURE = 0.99;

  private final CharSequence text;
  private final Writing writing;
  private final List<Passage> passages;
  private final Set<Language> candidates;
  private final Set<Language> choices = new HashSet<>();

  WritingDetector(
      CharSequence text, Writing writing, List<Passage> passages, Set<Language> candidates) {
    this.text = text;
    this.writing = writing;
    this.passages = sample(passages);
    this.candidates = candidates;
    for (Language candidate : candidates) {
      if (StandardDetector.isWrittenIn(candidate, writing)) {
        choices.add(candidate);
      }
    }
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

  Finding find() {
    if (choices.size() == 1) {
      return settled(choices.iterator().next());
    }
    if (writing == Writing.HAN) {
      return byHan();
    }
    Optional<Language> byLetters = LetterRules.language(writing, text, passages, candidates);
    if (byLetters.isPresent()) {
      return settled(byLetters.get());
    }
    if (NgramModels.has(writing)) {
      return byModel(NgramModels.of(writing));
    }
    Language only = StandardDetector.onlyLanguage(writing);
    return settled(choices.isEmpty() || choices.contains(only) ? only : Language.UNKNOWN);
  }

  private Finding settled(Language language) {
    Map<Language, Integer> words = new HashMap<>();
    for (Passage passage : passages) {
      addProse(passage, language, words);
    }
    return new Finding(language, language.equals(Language.UNKNOWN) ? 0 : 1, words);
  }

  private Finding byHan() {
    HanText all = new HanText();
    passages.forEach(passage -> all.add(text, passage));
    Language main = all.language(candidates);
    Map<Language, Integer> words = new HashMap<>();
    for (Passage passage : passages) {
      HanText one = new HanText();
      one.add(text, passage);
      Language language = one.language(candidates);
      addProse(passage, language.primary().equals(main.primary()) ? main : language, words);
    }
    return new Finding(main, all.confidence(main), words);
  }

  private Finding byModel(NgramModel model) {
    int most = Math.max(FEWEST_LETTERS, LETTERS / Math.max(1, passages.size()));
    ModelScores all = new ModelScores(model.languages(), choices);
    List<ModelScores> each = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      ModelScores one = scores(all.ofNothing(), model, passage, most);
      each.add(one);
      all.add(one);
    }
    Language main = all.language();
    Map<Language, Integer> words = new HashMap<>();
    for (int i = 0; i < each.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.isProse() && each.get(i).isProse()) {
        Language language =
            each.get(i).lead(main) > MARGIN
                ? further(all.ofNothing(), model, passage, main)
                : surely(all);
        addProse(passage, language, words);
      }
    }
    return new Finding(main, main.equals(Language.UNKNOWN) ? 0 : all.confidence(), words);
  }

  private ModelScores scores(ModelScores scores, NgramModel model, Passage passage, int most) {
    scores.addLetters(new PassageScorer(model, writing).read(text, passage, most, scores.array()));
    return scores;
  }

  /** Looks twice at a passage whose beginning seems to be in another language than the text. */
  private Language further(ModelScores nothing, NgramModel model, Passage passage, Language main) {
    ModelScores whole = scores(nothing, model, passage, LETTERS);
    return whole.isProse() && whole.lead(main) > MARGIN ? surely(whole) : main;
  }

  /** Names and terms are in no language, and likeliest in any. */
  private static Language surely(ModelScores scores) {
    return scores.confidence() >= SURE ? scores.language() : Language.UNKNOWN;
  }

  private static void addProse(Passage passage, Language language, Map<Language, Integer> words) {
    if (passage.isProse() && !language.equals(Language.UNKNOWN)) {
      words.merge(language, passage.weight(), Integer::sum);
    }
  }
}
