package dev.tolmach.glossary.learning;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconBuilder;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconKey;
import dev.tolmach.glossary.TranslationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns a lexicon from pairs of texts that are translations of each other: titles, headings,
 * paragraphs. A word that is in fewer than two pairs is not learned, and of a word only a few
 * translations are kept, those of the greatest weight.
 *
 * <p>The weight of a translation is √(t·t′), where t is how likely it translates the word and t′
 * how likely the word translates it. A word that is translated by a few that follow each other, as
 * Chinese ones that the segmenter divides, is learned with these as one phrase.
 *
 * <p>Memory is bounded by the limits. The same pairs in the same order give the same lexicon. For
 * one thread.
 */
public final class TranslationLearner {
  /* Longer texts are cut: the rest has other counterparts than the beginning. */
  private static final int LONGEST = 60;
  private static final int SHORTEST_PHRASE = 2;
  private static final int LONGEST_PHRASE = 3;
  private static final int FEWEST_TEXTS = 2;

  /* Text that all articles have, such as a heading "See also", is no better proof for that. */
  private static final int MOST_REPEATED = 3;

  private final LanguagePair pair;
  private final LearningLimits limits;
  private final SideWords source;
  private final SideWords target;
  private final List<int[]> sources = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();
  private final Map<String, Integer> repeated = new HashMap<>();
  private int wordPairs;

  /** A learner of one direction; what it learns can be read in both. */
  public TranslationLearner(LanguagePair pair, LanguageAnalyzers analyzers, LearningLimits limits) {
    this.pair = pair;
    this.limits = limits;
    source = new SideWords(pair.from(), analyzers);
    target = new SideWords(pair.to(), analyzers);
  }

  /** Whether no further pair is looked at. */
  public boolean isFull() {
    return sources.size() >= limits.pairs() || wordPairs >= limits.wordPairs();
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return sources.size();
  }

  /**
   * Adds a text and its translation, unless there are enough, or one has no words.
   *
   * @param text in the language that is translated from
   * @param translation in the other language
   */
  public void add(String text, String translation) {
    if (isFull()
        || text.equals(translation)
        || repeated.merge(text + '\t' + translation, 1, Integer::sum) > MOST_REPEATED) {
      return;
    }
    int[] from = source.of(text, LONGEST);
    int[] to = target.of(translation, LONGEST);
    if (from.length > 0 && to.length > 0) {
      source.count(from);
      target.count(to);
      sources.add(from);
      targets.add(to);
      wordPairs += from.length * to.length;
    }
  }

  /**
   * Learns from the pairs.
   *
   * @param kind what each translation says of how it is known
   * @return an empty lexicon if there are too few pairs
   */
  public Lexicon learn(LexiconDescription description, TranslationKind kind) {
    LexiconBuilder builder = new LexiconBuilder(description, pair);
    if (sources.size() >= limits.fewestPairs()) {
      List<Learned> all = new Learning().all();
      all.forEach(each -> builder.add(each.source, each.target, each.weight, kind));
    }
    return builder.build();
  }

  private record Learned(String source, String target, double weight) {}

  /** Words that follow each other, by their numbers. */
  private record Phrase(int word, List<Integer> parts) {}

  /** One run over all pairs. */
  private final class Learning {
    private final PairWeights weights = new PairWeights();

    Learning() {
      WordAlignment forth = WordAlignment.of(sources, targets, source.size(), target.size());
      WordAlignment back = WordAlignment.of(targets, sources, target.size(), source.size());
      double least = limits.leastWeight() * limits.leastWeight();
      forth.forEach(
          least,
          (from, to, likely) -> {
            double weight = Math.sqrt((double) likely * back.of(to, from));
            boolean known = source.texts(from) >= FEWEST_TEXTS && target.texts(to) >= FEWEST_TEXTS;
            if (known && weight > limits.leastWeight()) {
              weights.put(from, to, (float) weight);
            }
          });
    }

    List<Learned> all() {
      Map<Integer, List<Learned>> bySource = new TreeMap<>();
      Map<Phrase, Double> phrases = phrases(sources, targets, true);
      addWords(bySource, phrases);
      phrases.forEach((phrase, weight) -> {
        String written = written(target, phrase.parts);
        put(bySource, phrase.word, source.written(phrase.word), written, weight);
      });
      phrases(targets, sources, false)
          .forEach((phrase, weight) -> {
            String written = written(source, phrase.parts);
            put(bySource, -phrase.parts.hashCode(), written, target.written(phrase.word), weight);
          });
      List<Learned> kept = new ArrayList<>();
      for (List<Learned> each : bySource.values()) {
        each.sort(
            Comparator.comparingDouble(Learned::weight).reversed().thenComparing(Learned::target));
        kept.addAll(each.subList(0, Math.min(limits.perWord(), each.size())));
      }
      return kept;
    }

    private void addWords(Map<Integer, List<Learned>> bySource, Map<Phrase, Double> phrases) {
      Map<Long, Double> inPhrases = new HashMap<>();
      phrases.forEach((phrase, weight) ->
          phrase.parts.forEach(part -> inPhrases.merge(key(phrase.word, part), weight, Math::max)));
      weights.forEach((from, to, weight) -> {
        /* A part of a phrase is not the word's translation, unless it is so alone as often. */
        if (inPhrases.getOrDefault(key(from, to), 0.0) < weight) {
          put(bySource, from, source.written(from), target.written(to), weight);
        }
      });
    }

    private long key(int from, int to) {
      return (long) from << 32 | to;
    }

    private void put(
        Map<Integer, List<Learned>> all, int word, String from, String to, double weight) {
      boolean foreign = !source.isOwn(from) || !target.isOwn(to);
      if (weight > limits.leastWeight() && !foreign && !from.equals(LexiconKey.of(to))) {
        all.computeIfAbsent(word, ignored -> new ArrayList<>())
            .add(new Learned(from, to, Math.min(1, weight)));
      }
    }

    /* Rows of words of the one side that all have the same word of the other for counterpart. */
    private Map<Phrase, Double> phrases(List<int[]> words, List<int[]> rows, boolean forward) {
      SideWords side = forward ? target : source;
      SideWords others = forward ? source : target;
      Map<Phrase, Integer> counts = new HashMap<>();
      Map<List<Integer>, Integer> phrases = new HashMap<>();
      for (int i = 0; i < words.size(); i++) {
        int[] row = rows.get(i);
        int[] counterparts = new int[row.length];
        for (int j = 0; j < row.length; j++) {
          counterparts[j] = counterpart(row[j], words.get(i), forward);
        }
        for (int start = 0; start < row.length; ) {
          int end = start + 1;
          while (end < row.length && counterparts[end] == counterparts[start]) {
            end++;
          }
          int length = end - start;
          if (counterparts[start] > 0 && length >= SHORTEST_PHRASE && length <= LONGEST_PHRASE) {
            List<Integer> parts = new ArrayList<>();
            for (int j = start; j < end; j++) {
              parts.add(row[j]);
            }
            if (parts.stream().distinct().count() == length && areOwn(side, parts)) {
              counts.merge(new Phrase(counterparts[start], List.copyOf(parts)), 1, Integer::sum);
              phrases.merge(List.copyOf(parts), 1, Integer::sum);
            }
          }
          start = end;
        }
      }
      Map<Phrase, Double> weights = new HashMap<>();
      counts.forEach((phrase, count) -> {
        double texts =
            (double) others.texts(phrase.word) * phrases.getOrDefault(phrase.parts, count);
        if (count >= FEWEST_TEXTS) {
          weights.put(phrase, count / Math.sqrt(texts));
        }
      });
      return weights;
    }

    private boolean areOwn(SideWords side, List<Integer> parts) {
      return parts.stream().allMatch(part -> side.isOwn(side.written(part)));
    }

    private int counterpart(int word, int[] others, boolean forward) {
      int best = 0;
      double most = limits.leastWeight();
      for (int other : others) {
        double weight = forward ? weights.get(other, word) : weights.get(word, other);
        if (weight > most) {
          best = other;
          most = weight;
        }
      }
      return best;
    }

    private String written(SideWords side, List<Integer> parts) {
      List<String> written = parts.stream().map(side::written).toList();
      return String.join(side.isUnspaced() ? "" : " ", written);
    }
  }
}
