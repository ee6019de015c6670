package dev.tolmach.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How probable words are in each of several languages of one script.
 *
 * <p>Each language has a back-off model of its letters: the probability of a letter after up to
 * four others, where the edge of a word counts as a letter. Any thread may use it.
 */
final class NgramModel {
  /*
   * All languages share one open-addressing table from n-gram to the languages that know it. For
   * each language it carries log P(last symbol | symbols before it) and, as a context of longer n-grams,
   * the back-off weight of Katz (1). The file holds the beginning and the end of every n-gram it
   * holds, so a letter is scored by lengthening its context until one is not found.
   *
   * (1) S. Katz, Estimation of probabilities from sparse data for the language model component of
   *     a speech recognizer, IEEE ASSP 35(3), 1987.
   */

  /** Scores are natural logarithms in steps of one sixteenth. */
  static final int STEPS = 16;

  /** The score of a letter that a language does not have. */
  private static final int FOREIGN = -11 * STEPS;

  private static final int COUNT_BITS = 6;
  private static final int ABSENT = -1;

  private static final int BITS_PER_BYTE = 7;

  /** How many words are kept with their scores: one to two megabytes a script. */
  private static final int KEPT = 1 << 13;

  /**
   * Longer words are rare. In so many letters no score is below {@link Short#MIN_VALUE}: a letter
   * costs 255 at most, and 128 for each of four back-offs.
   */
  private static final int LONGEST_KEPT = 24;

  private final List<Language> languages;
  private final short[] letters;
  private final long[] table;

  /** By slot: where the entries of an n-gram begin, and in the lowest bits how many they are. */
  private final int[] ranges;

  /** Language, back-off weight and probability, eight bits each. */
  private final int[] entries;

  /** The scores of words that were met last, by hash; a text is mostly of words met before. */
  private final @Nullable Scored[] met = new Scored[KEPT];

  /** A word with its scores by language. */
  private static final class Scored {
    final String word;
    final short[] scores;

    Scored(String word, short[] scores) {
      this.word = word;
      this.scores = scores;
    }
  }

  NgramModel(ByteBuffer in) {
    languages = readLanguages(in);
    letters = readLetters(readString(in));
    int grams = in.getInt();
    entries = new int[in.getInt()];
    table = new long[Integer.highestOneBit(grams * 3 / 2) * 2];
    ranges = new int[table.length];
    long[] keys = readKeys(in, grams);
    fill(keys, readBytes(in, grams));
    readEntries(in);
  }

  /** Reads the model of a script, which takes some ten milliseconds. */
  static NgramModel read(Writing writing) {
    String resource = writing.name().toLowerCase(Locale.ROOT) + ".ngrams";
    try (InputStream in = NgramModel.class.getResourceAsStream(resource)) {
      return new NgramModel(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The model of a script cannot be read: " + resource, e);
    }
  }

  /** The languages that are distinguished, in the order of all scores. */
  List<Language> languages() {
    return languages;
  }

  /**
   * Adds the logarithm of a word's probability to each language's score.
   *
   * @param word letters in lower case, nothing else
   * @param scores by language, in steps of {@link #STEPS}
   */
  void score(String word, int[] scores) {
    if (word.length() > LONGEST_KEPT) {
      compute(word, scores);
      return;
    }
    int hash = word.hashCode();
    int at = (hash ^ hash >>> 15) & met.length - 1;
    Scored known = met[at];
    if (known == null || !known.word.equals(word)) {
      int[] computed = new int[scores.length];
      compute(word, computed);
      short[] kept = new short[computed.length];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = (short) computed[i];
      }
      known = new Scored(word, kept);
      // Threads may write at once: each finds a whole word with its scores, whoever wrote it.
      met[at] = known;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += known.scores[i];
    }
  }

  private void compute(String word, int[] scores) {
    int[] symbols = symbols(word);
    int[] contexts = new int[Ngram.ORDER];
    int[] slots = new int[Ngram.ORDER];
    int[] letter = new int[scores.length];
    Arrays.fill(contexts, ABSENT);
    contexts[0] = slot(Ngram.of(symbols, 0, 0));
    for (int at = 1; at < symbols.length; at++) {
      scoreLetter(symbols, at, contexts, slots, letter);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += letter[i];
      }
      int[] swap = contexts;
      contexts = slots;
      slots = swap;
    }
  }

  /**
   * Scores one letter: a longer n-gram overrides a shorter one where a language has it, and takes
   * its context's back-off weight where it has not.
   *
   * @param contexts the slots of the n-grams that end before this letter, shortest first
   * @param slots set to the slots of the n-grams that end with it
   */
  private void scoreLetter(int[] symbols, int at, int[] contexts, int[] slots, int[] letter) {
    Arrays.fill(letter, FOREIGN);
    Arrays.fill(slots, ABSENT);
    if (symbols[at] == 0) {
      return;
    }
    long ngram = Ngram.of(symbols, at, at);
    slots[0] = slot(ngram);
    override(slots[0], letter);
    for (int n = 1; n < Ngram.ORDER && contexts[n - 1] != ABSENT; n++) {
      backOff(contexts[n - 1], letter);
      ngram = Ngram.after(symbols[at - n], ngram);
      if (slots[n - 1] != ABSENT) {
        slots[n] = slot(ngram);
        override(slots[n], letter);
      }
    }
  }

  private void override(int slot, int[] letter) {
    if (slot == ABSENT) {
      return;
    }
    int first = ranges[slot] >>> COUNT_BITS;
    int end = first + (ranges[slot] & (1 << COUNT_BITS) - 1);
    for (int i = first; i < end; i++) {
      letter[entries[i] >>> 16] = -(entries[i] & 0xFF);
    }
  }

  private void backOff(int slot, int[] letter) {
    int first = ranges[slot] >>> COUNT_BITS;
    int end = first + (ranges[slot] & (1 << COUNT_BITS) - 1);
    for (int i = first; i < end; i++) {
      letter[entries[i] >>> 16] += (byte) (entries[i] >>> 8);
    }
  }

  /** The word between its edges; 0 for letters that no language has. */
  private int[] symbols(CharSequence word) {
    int[] symbols = new int[word.length() + 2];
    symbols[0] = Ngram.EDGE;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      symbols[i + 1] = letter < letters.length ? letters[letter] : 0;
    }
    symbols[symbols.length - 1] = Ngram.EDGE;
    return symbols;
  }

  private int slot(long key) {
    int mask = table.length - 1;
    int slot = hash(key) & mask;
    while (table[slot] != key) {
      if (table[slot] == 0) {
        return ABSENT;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int hash(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32);
  }

  private void fill(long[] keys, byte[] counts) {
    int mask = table.length - 1;
    int first = 0;
    for (int i = 0; i < keys.length; i++) {
      int slot = hash(keys[i]) & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = keys[i];
      ranges[slot] = first << COUNT_BITS | counts[i];
      first += counts[i];
    }
  }

  private void readEntries(ByteBuffer in) {
    byte[] language = readBytes(in, entries.length);
    byte[] probability = readBytes(in, entries.length);
    byte[] backOff = readBytes(in, entries.length);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = language[i] << 16 | (backOff[i] & 0xFF) << 8 | probability[i] & 0xFF;
    }
  }

  private static List<Language> readLanguages(ByteBuffer in) {
    int size = in.getShort();
    List<Language> languages = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      languages.add(new Language(readString(in)));
    }
    return List.copyOf(languages);
  }

  /** The symbol of each letter. */
  private static short[] readLetters(String alphabet) {
    short[] letters = new short[alphabet.chars().max().orElse(0) + 1];
    for (int i = 1; i < alphabet.length(); i++) {
      letters[alphabet.charAt(i)] = (short) (i + Ngram.EDGE);
    }
    return letters;
  }

  /** Sorted, as differences of seven bits a byte, least significant first. */
  private static long[] readKeys(ByteBuffer in, int size) {
    long[] keys = new long[size];
    long key = 0;
    for (int i = 0; i < size; i++) {
      int shift = 0;
      int bits;
      do {
        bits = in.get();
        key += (long) (bits & 0x7F) << shift;
        shift += BITS_PER_BYTE;
      } while (bits < 0);
      keys[i] = key;
    }
    return keys;
  }

  private static String readString(ByteBuffer in) {
    return new String(readBytes(in, in.getShort()), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(ByteBuffer in, int size) {
    byte[] bytes = new byte[size];
    in.get(bytes);
    return bytes;
  }
}
