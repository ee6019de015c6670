package dev.tolmach.glossary.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Rows of words of the one side that all translate the same word of the other, such as <i>база
 * данных</i> of <i>database</i>. For one thread.
 */
final class LearnedPhrases {
  private static final int LONGEST = 3;
  private static final int FEWEST_TEXTS = 2;

  /* The empty word is next to every word, and would take what a frequent part belongs to. */
  private static final double NO_WORD = 0.5;

  /* What is seen twice and no other way may be chance: it weighs half. */
  private static final int CHANCE = 1;

  /** A word of the other side and the words, by their numbers, that follow each other. */
  record Phrase(int word, List<Integer> parts) {}

  /** How likely a word of the other side has a word for its translation. */
  @FunctionalInterface
  interface Likelihood {
    double of(int word, int part);
  }

  private final SideWords side;
  private final Likelihood likelihood;
  private final Map<Phrase, Integer> counts = new HashMap<>();
  private final Map<Long, Integer> alone = new HashMap<>();
  private final Map<Long, Integer> together = new HashMap<>();
  private final Map<List<Integer>, Integer> rows = new HashMap<>();
  private final Map<List<Integer>, Map<List<Integer>, Integer>> spellings = new HashMap<>();

  private LearnedPhrases(SideWords side, Likelihood likelihood) {
    this.side = side;
    this.likelihood = likelihood;
  }

  /**
   * Collects them.
   *
   * @param side has the words that make phrases
   * @param texts the texts of the other side
   * @param translations the texts of the side, as many
   */
  static LearnedPhrases of(
      SideWords side,
      List<SideWords.Words> texts,
      List<SideWords.Words> translations,
      Likelihood likelihood) {
    LearnedPhrases phrases = new LearnedPhrases(side, likelihood);
    for (int i = 0; i < texts.size(); i++) {
      phrases.addAll(texts.get(i).numbers(), translations.get(i));
    }
    return phrases;
  }

  private void addAll(int[] text, SideWords.Words translation) {
    int[] numbers = translation.numbers();
    int[] counterparts = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      counterparts[i] = counterpart(numbers[i], text);
    }
    for (int start = 0, end; start < numbers.length; start = end) {
      end = start + 1;
      while (end < numbers.length && counterparts[end] == counterparts[start]) {
        end++;
      }
      int length = end - start;
      if (counterparts[start] > 0 && length == 1) {
        alone.merge(key(counterparts[start], numbers[start]), 1, Integer::sum);
      } else if (counterparts[start] > 0 && length <= LONGEST) {
        add(counterparts[start], translation, start, end);
      }
    }
  }

  private int counterpart(int part, int[] text) {
    int best = 0;
    double most = NO_WORD * likelihood.of(0, part);
    for (int word : text) {
      double likely = likelihood.of(word, part);
      if (likely > most) {
        best = word;
        most = likely;
      }
    }
    return best;
  }

  private void add(int word, SideWords.Words translation, int start, int end) {
    List<Integer> parts = list(translation.numbers(), start, end);
    boolean own = parts.stream().allMatch(part -> side.isOwn(side.written(part)));
    if (own && new HashSet<>(parts).size() == parts.size()) {
      int count = counts.merge(new Phrase(word, parts), 1, Integer::sum);
      parts.forEach(part -> together.merge(key(word, part), count, Math::max));
      rows.merge(parts, 1, Integer::sum);
      spellings
          .computeIfAbsent(parts, each -> new HashMap<>(2))
          .merge(list(translation.spellings(), start, end), 1, Integer::sum);
    }
  }

  private static List<Integer> list(int[] numbers, int start, int end) {
    List<Integer> list = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      list.add(numbers[i]);
    }
    return List.copyOf(list);
  }

  private static long key(int word, int part) {
    return (long) word << 32 | part;
  }

  /**
   * Whether a word is a translation only as a part of a phrase: there it is one more often than
   * alone.
   */
  boolean isPart(int word, int part) {
    return together.getOrDefault(key(word, part), 0) > alone.getOrDefault(key(word, part), 0);
  }

  /* Whether none of its words is the translation more often alone. */
  private boolean isWhole(Phrase phrase, int count) {
    return phrase.parts.stream()
        .allMatch(part -> alone.getOrDefault(key(phrase.word, part), 0) <= count);
  }

  /**
   * Their weights, as those of words: of all texts that have the word, and of all that have the
   * phrase, how many have both. Left out are phrases of which a part alone is the translation more
   * often.
   *
   * @param others has the words that are translated by a phrase
   */
  Map<Phrase, Double> weights(SideWords others) {
    Map<Phrase, Double> weights = new HashMap<>();
    counts.forEach((phrase, count) -> {
      double texts = (double) others.texts(phrase.word) * rows.getOrDefault(phrase.parts, count);
      if (count >= FEWEST_TEXTS && isWhole(phrase, count)) {
        weights.put(phrase, (count - CHANCE) / Math.sqrt(texts));
      }
    });
    return weights;
  }

  /**
   * How a phrase is written: as a text has it, as many of its words as possible by their lemmas (in
   * <i>среда выполнения</i> the second one is no lemma), and as often as possible.
   */
  String written(List<Integer> parts) {
    Map<List<Integer>, Integer> all = spellings.getOrDefault(parts, Map.of());
    return all.keySet().stream()
        .min(
            Comparator.comparingInt((List<Integer> each) -> -lemmas(parts, each))
                .thenComparingInt(each -> -all.getOrDefault(each, 0))
                .thenComparing(this::joined))
        .map(this::joined)
        .orElse("");
  }

  private int lemmas(List<Integer> parts, List<Integer> spelled) {
    int lemmas = 0;
    for (int i = 0; i < parts.size(); i++) {
      lemmas += side.written(parts.get(i)).equals(side.spelling(spelled.get(i))) ? 1 : 0;
    }
    return lemmas;
  }

  private String joined(List<Integer> spelled) {
    List<String> written = spelled.stream().map(side::spelling).toList();
    return String.join(side.isUnspaced() ? "" : " ", written);
  }
}
