package dev.tolmach.language;

import static dev.tolmach.language.Ngram.EDGE;
import static dev.tolmach.language.Ngram.ORDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/** What a corpus of one language says of its n-grams, and what can be made of that. */
final class CorpusCounts {
  /** How much of a language's text is taken to be written in each further way. */
  private static final double SHARE_OF_VARIANT = 0.1;

  private static final Map<Character, String> SERBIAN_LETTERS = serbianLetters();

  private CorpusCounts() {}

  /**
   * Adds the edges of words to counts of letters alone. How often an n-gram begins a word is how
   * often it occurs, less how often it occurs with any letter before it; the same holds for ends,
   * and for whole words of up to three letters.
   */
  static void addEdges(NgramCounts letters) {
    NgramCounts starts = new NgramCounts();
    NgramCounts ends = new NgramCounts();
    NgramCounts words = new NgramCounts();
    letters.forEach(ngram -> addEdges(ngram, letters.get(ngram), starts, ends, words));
    putSeen(starts, letters, ORDER - 1, ngram -> Ngram.after(EDGE, ngram));
    putSeen(ends, letters, ORDER - 1, ngram -> Ngram.before(ngram, EDGE));
    putSeen(words, letters, ORDER - 2, word -> Ngram.before(Ngram.after(EDGE, word), EDGE));
    putEdge(letters);
  }

  private static void addEdges(
      long ngram, double count, NgramCounts starts, NgramCounts ends, NgramCounts words) {
    int length = Ngram.length(ngram);
    starts.add(ngram, count);
    ends.add(ngram, count);
    words.add(ngram, count);
    if (length > 1) {
      starts.add(Ngram.withoutFirst(ngram), -count);
      ends.add(Ngram.withoutLast(ngram), -count);
      words.add(Ngram.withoutFirst(ngram), -count);
      words.add(Ngram.withoutLast(ngram), -count);
    }
    if (length > 2) {
      words.add(Ngram.withoutFirst(Ngram.withoutLast(ngram)), count);
    }
  }

  private static void putSeen(
      NgramCounts from, NgramCounts to, int longest, LongUnaryOperator edges) {
    from.forEach(ngram -> {
      if (Ngram.length(ngram) <= longest && from.get(ngram) >= 1) {
        to.set(edges.applyAsLong(ngram), from.get(ngram));
      }
    });
  }

  /** The edge alone occurs as often as there are words. */
  static void putEdge(NgramCounts counts) {
    double[] words = new double[1];
    counts.forEach(ngram -> {
      if (Ngram.length(ngram) == 2 && Ngram.symbol(ngram, 0) == EDGE) {
        words[0] += counts.get(ngram);
      }
    });
    counts.set(Ngram.of(new int[] {EDGE}, 0, 0), words[0]);
  }

  /** Counts as if a share of the corpus were written in other ways too, letter for letter. */
  static NgramCounts withVariants(NgramCounts counts, List<IntUnaryOperator> variants) {
    NgramCounts mixed = new NgramCounts();
    double unchanged = 1 - SHARE_OF_VARIANT * variants.size();
    counts.forEach(ngram -> {
      mixed.add(ngram, counts.get(ngram) * unchanged);
      for (IntUnaryOperator variant : variants) {
        mixed.add(mapped(ngram, variant), counts.get(ngram) * SHARE_OF_VARIANT);
      }
    });
    return mixed;
  }

  private static long mapped(long ngram, IntUnaryOperator variant) {
    int[] symbols = new int[Ngram.length(ngram)];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = variant.applyAsInt(Ngram.symbol(ngram, i));
    }
    return Ngram.of(symbols, 0, symbols.length - 1);
  }

  /** Serbian counts in Cyrillic letters as Latin ones, of which љ, њ and џ need two. */
  static NgramCounts serbianInLatin(NgramCounts counts, Alphabet cyrillic, Alphabet latin) {
    NgramCounts result = new NgramCounts();
    counts.forEach(ngram -> {
      StringBuilder written = new StringBuilder();
      for (int i = 0; i < Ngram.length(ngram); i++) {
        written.append(SERBIAN_LETTERS.getOrDefault(letter(ngram, i, cyrillic), "?"));
      }
      int lettersOfFirst = SERBIAN_LETTERS.getOrDefault(letter(ngram, 0, cyrillic), "?").length();
      for (int start = 0; start < lettersOfFirst; start++) {
        addWritten(written.substring(start), ngram, counts.get(ngram), latin, result);
      }
    });
    putEdge(result);
    return result;
  }

  /** N-grams as long as the Cyrillic one, and at the end of a word also those up to its edge. */
  private static void addWritten(
      String written, long ngram, double count, Alphabet latin, NgramCounts result) {
    int length = Ngram.length(ngram);
    boolean ends = length > 1 && Ngram.symbol(ngram, length - 1) == EDGE;
    int longest = Math.min(ends ? ORDER : length, written.length());
    for (int n = length; n <= longest; n++) {
      long packed = edged(written.substring(0, n), latin);
      if (packed != 0) {
        result.add(packed, count);
      }
    }
  }

  static long edged(String written, Alphabet alphabet) {
    boolean starts = written.startsWith("_");
    boolean ends = written.length() > 1 && written.endsWith("_");
    String letters = written.substring(starts ? 1 : 0, written.length() - (ends ? 1 : 0));
    long ngram = letters.isEmpty() ? 0 : alphabet.ngram(letters);
    if (ngram == 0) {
      return 0;
    }
    long started = starts ? Ngram.after(EDGE, ngram) : ngram;
    return ends ? Ngram.before(started, EDGE) : started;
  }

  private static char letter(long ngram, int index, Alphabet alphabet) {
    int symbol = Ngram.symbol(ngram, index);
    return symbol == EDGE ? '_' : alphabet.letter(symbol);
  }

  private static Map<Character, String> serbianLetters() {
    Map<Character, String> letters = new HashMap<>();
    String cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш_";
    String[] latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š _".split(" ");
    for (int i = 0; i < latin.length; i++) {
      letters.put(cyrillic.charAt(i), latin[i]);
    }
    return letters;
  }
}
