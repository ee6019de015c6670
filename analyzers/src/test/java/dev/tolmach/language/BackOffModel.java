package dev.tolmach.language;

import static dev.tolmach.language.Ngram.ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** The probabilities of one language's letters in their contexts, all as logarithms. */
final class BackOffModel {
  /*
   * Interpolated after Witten and Bell (1): P(c|h) = (N(hc) + T(h) P(c|h')) / (N(h) + T(h)), where
   * T(h) is how many different letters follow h, and h' is h without its first letter.
   *
   * (1) I. Witten, T. Bell, The zero-frequency problem, IEEE Transactions on Information Theory
   *     37(4), 1991.
   */

  /** The probability of a letter of which nothing is known. */
  private static final double ANY_LETTER = 1.0 / 3000;

  private static final double FOREIGN = -11;
  private static final double LEAST = 1e-6;

  private final NgramCounts logarithms;
  private final NgramCounts backOffs;
  private final NgramCounts shares;

  private BackOffModel(NgramCounts logarithms, NgramCounts backOffs, NgramCounts shares) {
    this.logarithms = logarithms;
    this.backOffs = backOffs;
    this.shares = shares;
  }

  static BackOffModel of(NgramCounts counts) {
    NgramCounts sums = new NgramCounts();
    NgramCounts kinds = new NgramCounts();
    double[] all = new double[2];
    counts.forEach(ngram -> {
      if (Ngram.length(ngram) > 1) {
        sums.add(Ngram.withoutLast(ngram), counts.get(ngram));
        kinds.add(Ngram.withoutLast(ngram), 1);
      } else {
        all[0] += counts.get(ngram);
        all[1]++;
      }
    });
    NgramCounts probabilities = probabilities(counts, sums, kinds, all);
    NgramCounts logarithms = new NgramCounts();
    NgramCounts shares = new NgramCounts();
    probabilities.forEach(ngram -> {
      logarithms.set(ngram, Math.log(probabilities.get(ngram)));
      shares.set(ngram, counts.get(ngram) / all[0]);
    });
    NgramCounts backOffs = new NgramCounts();
    sums.forEach(ngram ->
        backOffs.set(ngram, Math.log(kinds.get(ngram) / (sums.get(ngram) + kinds.get(ngram)))));
    return new BackOffModel(logarithms, backOffs, shares);
  }

  private static NgramCounts probabilities(
      NgramCounts counts, NgramCounts sums, NgramCounts kinds, double[] all) {
    NgramCounts probabilities = new NgramCounts();
    for (int n = 1; n <= ORDER; n++) {
      int length = n;
      counts.forEach(ngram -> {
        if (Ngram.length(ngram) == length) {
          boolean alone = length == 1;
          double sum = alone ? all[0] : sums.get(Ngram.withoutLast(ngram));
          double kind = alone ? all[1] : kinds.get(Ngram.withoutLast(ngram));
          double shorter =
              alone ? ANY_LETTER : Math.max(LEAST, probabilities.get(Ngram.withoutFirst(ngram)));
          probabilities.set(ngram, (counts.get(ngram) + kind * shorter) / (sum + kind));
        }
      });
    }
    return probabilities;
  }

  /**
   * Without the n-grams that change next to nothing, which saves room while others are chosen.
   *
   * @param least the least change to the logarithm of a letter, on the average over all text
   */
  BackOffModel trimmed(double least) {
    NgramCounts kept = new NgramCounts();
    for (int n = ORDER; n >= 1; n--) {
      int length = n;
      logarithms.forEach(ngram -> {
        if (Ngram.length(ngram) == length
            && (length == 1
                || kept.has(ngram)
                || share(ngram) * Math.abs(surprise(ngram)) >= least)) {
          kept.set(ngram, logarithms.get(ngram));
          if (length > 1) {
            keep(Ngram.withoutLast(ngram), kept);
            keep(Ngram.withoutFirst(ngram), kept);
          }
        }
      });
    }
    NgramCounts keptShares = new NgramCounts();
    kept.forEach(ngram -> keptShares.set(ngram, shares.get(ngram)));
    return new BackOffModel(kept, backOffs, keptShares);
  }

  private void keep(long ngram, NgramCounts kept) {
    kept.set(ngram, logarithm(ngram));
  }

  /** Whether it knows the n-gram itself, not only shorter ones. */
  boolean has(long ngram) {
    return logarithms.has(ngram);
  }

  void forEach(LongConsumer action) {
    logarithms.forEach(action);
  }

  /** How much of all text the n-gram is, 0 to 1. */
  double share(long ngram) {
    return shares.get(ngram);
  }

  /** The weight of what follows the n-gram according to shorter contexts. */
  double backOff(long ngram) {
    return backOffs.get(ngram);
  }

  /** Of the last symbol after those before it. */
  double logarithm(long ngram) {
    if (logarithms.has(ngram)) {
      return logarithms.get(ngram);
    }
    return Ngram.length(ngram) == 1
        ? FOREIGN
        : backOffs.get(Ngram.withoutLast(ngram)) + logarithm(Ngram.withoutFirst(ngram));
  }

  /** How much the first symbol says about the last: the difference that leaving it out makes. */
  double lift(long ngram) {
    return logarithm(ngram) - logarithm(Ngram.withoutFirst(ngram));
  }

  /** How much leaving the n-gram out would change the logarithm of the last symbol. */
  double surprise(long ngram) {
    return lift(ngram) - backOffs.get(Ngram.withoutLast(ngram));
  }

  /**
   * The model with fewer n-grams, where the back-off weights make up for what is left out.
   *
   * @param keep which to keep; the beginning of one that is kept must be kept too
   */
  BackOffModel pruned(LongPredicate keep) {
    NgramCounts kept = new NgramCounts();
    List<Long> byLength = new ArrayList<>();
    for (int n = 1; n <= ORDER; n++) {
      int length = n;
      logarithms.forEach(ngram -> {
        if (Ngram.length(ngram) == length && keep.test(ngram)) {
          kept.set(ngram, logarithms.get(ngram));
          byLength.add(ngram);
        }
      });
    }
    BackOffModel pruned = new BackOffModel(kept, new NgramCounts(), shares);
    pruned.weigh(byLength);
    return pruned;
  }

  /** Contexts of one symbol first: the weights of longer ones rest on those. */
  private void weigh(List<Long> byLength) {
    for (int n = 2; n <= ORDER; n++) {
      NgramCounts kept = new NgramCounts();
      NgramCounts shorter = new NgramCounts();
      for (long ngram : byLength) {
        if (Ngram.length(ngram) == n) {
          long context = Ngram.withoutLast(ngram);
          kept.add(context, Math.exp(logarithms.get(ngram)));
          shorter.add(context, Math.exp(logarithm(Ngram.withoutFirst(ngram))));
        }
      }
      kept.forEach(context ->
          backOffs.set(context, Math.log(rest(kept.get(context)) / rest(shorter.get(context)))));
    }
  }

  private static double rest(double probability) {
    return Math.max(LEAST, 1 - probability);
  }
}
