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
  private static final int FEWEST_TEXTS = 2;

  /* Text that all articles have, such as a heading "See also", is no better proof for that. */
  private static final int MOST_REPEATED = 3;

  private final LanguagePair pair;
  private final LearningLimits limits;
  private final SideWords source;
  private final SideWords target;
  private final List<SideWords.Words> sources = new ArrayList<>();
  private final List<SideWords.Words> targets = new ArrayList<>();
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
    SideWords.Words from = source.of(text, LONGEST);
    SideWords.Words to = target.of(translation, LONGEST);
    if (from.size() > 0 && to.size() > 0) {
      source.count(from.numbers());
      target.count(to.numbers());
      sources.add(from);
      targets.add(to);
      wordPairs += from.size() * to.size();
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

  /** One run over all pairs. */
  private final class Learning {
    private final WordAlignment forth;
    private final WordAlignment back;
    private final PairWeights weights = new PairWeights();

    Learning() {
      List<int[]> from = sources.stream().map(SideWords.Words::numbers).toList();
      List<int[]> to = targets.stream().map(SideWords.Words::numbers).toList();
      forth = WordAlignment.of(from, to, source.size(), target.size());
      back = WordAlignment.of(to, from, target.size(), source.size());
      forth.forEach(
          limits.leastWeight() * limits.leastWeight(),
          (word, other, likely) -> {
            double weight = Math.sqrt((double) likely * back.of(other, word));
            boolean known =
                source.texts(word) >= FEWEST_TEXTS && target.texts(other) >= FEWEST_TEXTS;
            if (known && weight > limits.leastWeight()) {
              weights.put(word, other, (float) weight);
            }
          });
    }

    List<Learned> all() {
      Map<Integer, List<Learned>> bySource = new TreeMap<>();
      LearnedPhrases ofTarget = LearnedPhrases.of(target, sources, targets, forth::of);
      LearnedPhrases ofSource = LearnedPhrases.of(source, targets, sources, back::of);
      Map<LearnedPhrases.Phrase, Double> phrases = ofTarget.weights(source);
      addWords(bySource, ofTarget);
      phrases.forEach((phrase, weight) -> {
        String written = ofTarget.written(phrase.parts());
        put(bySource, phrase.word(), source.written(phrase.word()), written, weight);
      });
      ofSource
          .weights(target)
          .forEach((phrase, weight) -> {
            String written = ofSource.written(phrase.parts());
            int key = -phrase.parts().hashCode();
            put(bySource, key, written, target.written(phrase.word()), weight);
          });
      List<Learned> kept = new ArrayList<>();
      for (List<Learned> each : bySource.values()) {
        each.sort(
            Comparator.comparingDouble(Learned::weight).reversed().thenComparing(Learned::target));
        kept.addAll(each.subList(0, Math.min(limits.perWord(), each.size())));
      }
      return kept;
    }

    private void addWords(Map<Integer, List<Learned>> bySource, LearnedPhrases phrases) {
      weights.forEach((from, to, weight) -> {
        if (!phrases.isPart(from, to)) {
          put(bySource, from, source.written(from), target.written(to), weight);
        }
      });
    }

    private void put(
        Map<Integer, List<Learned>> all, int word, String from, String to, double weight) {
      boolean foreign = !source.isOwn(from) || !target.isOwn(to);
      if (weight > limits.leastWeight()
          && !foreign
          && !LexiconKey.of(from).equals(LexiconKey.of(to))) {
        all.computeIfAbsent(word, ignored -> new ArrayList<>())
            .add(new Learned(from, to, Math.min(1, weight)));
      }
    }
  }
}
