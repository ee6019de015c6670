package dev.tolmach.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How probable words are in each of several languages of one script.
 *
 * <p>Each language has a back-off model of its letters: the probability of a letter after up to
 * four others, where the edge of a word counts as a letter. All models of a script stand in one
 * hash table from n-gram to the languages that know it. Immutable; any thread may use it.
 */
final class NgramModel {
  /** Letters of the longest n-gram. */
  static final int ORDER = 5;

  private static final int BITS = 12;
  private static final int EDGE = 1;

  /** Natural logarithms are stored in steps of a sixteenth. */
  private static final float STEP = 1 / 16f;

  /** Logarithm of the probability of a letter that a language does not have. */
  private static final float FOREIGN = -11;

  private final List<Language> languages;
  private final short[] letters;
  private final long[] table;
  private final int[] first;
  private final byte[] count;
  private final byte[] language;
  private final byte[] probability;
  private final byte[] backOff;

  private NgramModel(DataInputStream in) throws IOException {
    languages = readLanguages(in);
    letters = readLetters(in.readUTF());
    int grams = in.readInt();
    int entries = in.readInt();
    table = new long[Integer.highestOneBit(grams) * 4];
    first = new int[table.length];
    count = new byte[table.length];
    long[] keys = readKeys(in, grams);
    byte[] counts = in.readNBytes(grams);
    fill(keys, counts);
    language = in.readNBytes(entries);
    probability = in.readNBytes(entries);
    backOff = in.readNBytes(entries);
  }

  /** Reads the model of a script, which takes some milliseconds. */
  static NgramModel read(Writing writing) {
    String resource = writing.name().toLowerCase(Locale.ROOT) + ".ngrams";
    try (InputStream in = NgramModel.class.getResourceAsStream(resource);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      return new NgramModel(data);
    } catch (IOException e) {
      throw new UncheckedIOException("The model of a script cannot be read: " + resource, e);
    }
  }

  /** The languages that are told apart, in the order of all scores. */
  List<Language> languages() {
    return languages;
  }

  /**
   * Adds to each language's score the logarithm of a word's probability.
   *
   * @param word letters only, in lower case
   * @return how many letters were scored, the word's end included
   */
  int score(CharSequence word, int start, int end, float[] scores) {
    int[] symbols = new int[end - start + 2];
    symbols[0] = EDGE;
    for (int i = start; i < end; i++) {
      char letter = word.charAt(i);
      symbols[i - start + 1] = letter < letters.length ? letters[letter] : 0;
    }
    symbols[symbols.length - 1] = EDGE;
    float[] current = new float[languages.size()];
    for (int i = 1; i < symbols.length; i++) {
      scoreLetter(symbols, i, current);
      for (int l = 0; l < current.length; l++) {
        scores[l] += current[l];
      }
    }
    return symbols.length - 1;
  }

  /** From the letter alone to the letter after four: a longer n-gram overrides a shorter one. */
  private void scoreLetter(int[] symbols, int at, float[] current) {
    Arrays.fill(current, FOREIGN);
    if (symbols[at] == 0) {
      return;
    }
    override(slot(key(symbols, at, at)), current);
    for (int from = at - 1; from >= 0 && from > at - ORDER && symbols[from] != 0; from--) {
      int context = slot(key(symbols, from, at - 1));
      if (context >= 0) {
        int end = first[context] + (count[context] & 0xFF);
        for (int i = first[context]; i < end; i++) {
          current[language[i]] += backOff[i] * STEP;
        }
      }
      override(slot(key(symbols, from, at)), current);
    }
  }

  private void override(int slot, float[] current) {
    if (slot < 0) {
      return;
    }
    int end = first[slot] + (count[slot] & 0xFF);
    for (int i = first[slot]; i < end; i++) {
      current[language[i]] = (probability[i] & 0xFF) * -STEP;
    }
  }

  private static long key(int[] symbols, int from, int to) {
    long key = 0;
    for (int i = 0; i < ORDER; i++) {
      key = key << BITS | (from + i <= to ? symbols[from + i] : 0);
    }
    return key;
  }

  private int slot(long key) {
    int mask = table.length - 1;
    int slot = hash(key) & mask;
    while (table[slot] != key) {
      if (table[slot] == 0) {
        return -1;
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
    int entry = 0;
    for (int i = 0; i < keys.length; i++) {
      int slot = hash(keys[i]) & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = keys[i];
      first[slot] = entry;
      count[slot] = counts[i];
      entry += counts[i] & 0xFF;
    }
  }

  private static List<Language> readLanguages(DataInputStream in) throws IOException {
    int size = in.readShort();
    List<Language> languages = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      languages.add(new Language(in.readUTF()));
    }
    return List.copyOf(languages);
  }

  /** The number of each letter; 0 for those that no language has. */
  private static short[] readLetters(String alphabet) {
    short[] letters = new short[alphabet.chars().max().orElse(0) + 1];
    for (int i = 1; i < alphabet.length(); i++) {
      letters[alphabet.charAt(i)] = (short) (i + 1);
    }
    return letters;
  }

  /** Sorted, as differences of seven bits a byte, least significant first. */
  private static long[] readKeys(DataInputStream in, int size) throws IOException {
    long[] keys = new long[size];
    long key = 0;
    for (int i = 0; i < size; i++) {
      int shift = 0;
      int bits;
      do {
        bits = in.readByte();
        key += (long) (bits & 0x7F) << shift;
        shift += 7;
      } while (bits < 0);
      keys[i] = key;
    }
    return keys;
  }
}
