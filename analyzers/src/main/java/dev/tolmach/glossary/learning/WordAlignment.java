package dev.tolmach.glossary.learning;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each word of one language is translated by each of the other, learned from pairs of
 * texts: IBM Model 1, by expectation and maximization. Immutable when made.
 */
final class WordAlignment {
  /* Every pair of words that occur in a text and in its translation has a number, by a hash table
   * with open addressing. The rounds then run over arrays of numbers and only add and divide. Word
   * 0 of the source is the empty word, which takes what has no counterpart. (Brown, Della Pietra,
   * Della Pietra and Mercer: The mathematics of statistical machine translation, 1993, model 1.) */
  private static final int ROUNDS = 5;

  private final int targets;
  private long[] slots = new long[1 << 12];
  private int[] numberOf = new int[1 << 12];
  private int size;
  private int[] sourceOf = new int[1 << 12];
  private float[] probability = {};

  /** A source is the words of a text, a target those of its translation. */
  private WordAlignment(int targets) {
    this.targets = targets;
    Arrays.fill(slots, -1);
  }

  /**
   * Learns.
   *
   * @param sources the words of each text, from 1
   * @param targets the words of the translation of each
   * @param sourceWords how many numbers of words there are, 0 included
   * @param targetWords the same of the targets
   */
  static WordAlignment of(
      List<int[]> sources, List<int[]> targets, int sourceWords, int targetWords) {
    WordAlignment alignment = new WordAlignment(targetWords);
    int[] all = alignment.number(sources, targets);
    alignment.probability = new float[alignment.size];
    Arrays.fill(alignment.probability, 1f);
    for (int round = 0; round < ROUNDS; round++) {
      alignment.round(all, sources, targets, sourceWords);
    }
    return alignment;
  }

  /**
   * How likely a target word is what translates a source word; 0 if they never occurred together.
   */
  float of(int source, int target) {
    int slot = slot((long) source * targets + target);
    return slots[slot] < 0 ? 0 : probability[numberOf[slot]];
  }

  /** Visits all pairs that may be translations: those that are likelier than so much. */
  void forEach(double least, PairWeights.Visitor visitor) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= targets && probability[numberOf[i]] > least) {
        visitor.visit(
            (int) (slots[i] / targets), (int) (slots[i] % targets), probability[numberOf[i]]);
      }
    }
  }

  private int[] number(List<int[]> sources, List<int[]> targets) {
    int total = 0;
    for (int i = 0; i < sources.size(); i++) {
      total += (sources.get(i).length + 1) * targets.get(i).length;
    }
    int[] all = new int[total];
    int next = 0;
    for (int i = 0; i < sources.size(); i++) {
      for (int target : targets.get(i)) {
        all[next++] = add(0, target);
        for (int source : sources.get(i)) {
          all[next++] = add(source, target);
        }
      }
    }
    return all;
  }

  private void round(int[] all, List<int[]> sources, List<int[]> targets, int sourceWords) {
    float[] counts = new float[size];
    float[] totals = new float[sourceWords];
    int next = 0;
    for (int i = 0; i < sources.size(); i++) {
      int width = sources.get(i).length + 1;
      for (int t = 0; t < targets.get(i).length; t++, next += width) {
        float sum = 0;
        for (int j = 0; j < width; j++) {
          sum += probability[all[next + j]];
        }
        for (int j = 0; j < width && sum > 0; j++) {
          float part = probability[all[next + j]] / sum;
          counts[all[next + j]] += part;
          totals[sourceOf[all[next + j]]] += part;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      float total = totals[sourceOf[i]];
      probability[i] = total > 0 ? counts[i] / total : 0;
    }
  }

  private int add(int source, int target) {
    int slot = slot((long) source * targets + target);
    if (slots[slot] >= 0) {
      return numberOf[slot];
    }
    if (size * 2 >= slots.length) {
      grow();
      slot = slot((long) source * targets + target);
    }
    if (size == sourceOf.length) {
      sourceOf = Arrays.copyOf(sourceOf, size * 2);
    }
    slots[slot] = (long) source * targets + target;
    numberOf[slot] = size;
    sourceOf[size] = source;
    return size++;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & slots.length - 1;
    while (slots[slot] >= 0 && slots[slot] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldSlots = slots;
    int[] oldNumbers = numberOf;
    slots = new long[oldSlots.length * 2];
    numberOf = new int[oldSlots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] >= 0) {
        int slot = slot(oldSlots[i]);
        slots[slot] = oldSlots[i];
        numberOf[slot] = oldNumbers[i];
      }
    }
  }
}
