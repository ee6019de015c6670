package dev.tolmach.analysis.zh;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Chinese words, and how probable each is after another: the model of Lucene's smartcn, which has
 * it from ICTCLAS, in flat arrays.
 *
 * <p>What is known of a word are its <i>facts</i>, a long of four parts: the row of its successors
 * (20 bits), its column in the rows of successors (15), what it costs before a word that it forms
 * no known pair with (11, a number of a cost; 0 for no word), and the row of the longer words that
 * begin with it (18; 0 for none). Such longs are small enough to lie next to each other in a
 * processor's cache, which decides how fast text is cut.
 *
 * <p>Words and pairs are in sparse tables whose rows overlap: the entry at a column of a row is in
 * the cell at the row's base plus the column. The column is stored next to it, which identifies the
 * row, for no two rows have the same base.
 *
 * <p>A word of one character, or of none, also has a number: a Han character its offset from U+4E00
 * on, then come {@link #START} to {@link #DELIMITER}, then punctuation marks with data of their
 * own.
 *
 * <p>The file is made by the build; it is a sequence of arrays, each after its length, big-endian:
 * for each cost, from 1 on, how often the first word occurs and how often the pair (two ints); the
 * pairs' cells (ints: the column above 16 bits with the number of the cost, or -1); the facts of
 * the numbered words (longs); the punctuation marks (ints); for each cell of the rows of longer
 * words its last character, from U+4E00 on (ints), and then the facts (longs).
 *
 * <p>Immutable and thread-safe.
 */
final class WordModel {
  static final char FIRST_HAN = '\u4E00';
  static final char LAST_HAN = '\u9FA5';

  /** The beginning and the end of a sentence. */
  static final int START = LAST_HAN - FIRST_HAN + 1;

  static final int END = START + 1;

  /** A run of letters, or one character of no other kind. */
  static final int STRING = END + 1;

  /** A run of digits. */
  static final int NUMBER = STRING + 1;

  /** A character beyond the basic plane, or half of one. */
  static final int SURROGATE = NUMBER + 1;

  /** A punctuation mark without data of its own. */
  static final int DELIMITER = SURROGATE + 1;

  private static final String TABLE = "words";
  private static final int HIGHEST_FREQUENCY = 2079997 + 80000;
  private static final int ROW_OF_SUCCESSORS = 44;
  private static final int COLUMN = 29;
  private static final int COLUMN_MASK = (1 << 15) - 1;
  private static final int COST = 18;
  private static final int COST_MASK = (1 << 11) - 1;
  private static final int ROW_OF_LONGER_MASK = (1 << 18) - 1;
  private static final double SMOOTHING = 0.1;
  private static final double TINY = 1.0 / HIGHEST_FREQUENCY;

  private final double[] costs;
  private final int[] pairs;
  private final long[] words;
  private final char[] delimiters;

  /** The last characters of the longer words and of their beginnings, from U+4E00 on. */
  private final char[] lastCharacters;

  private final long[] longerWords;

  private WordModel(DataInputStream in) throws IOException {
    long[] frequencies = longs(in);
    costs = new double[frequencies.length + 1];
    for (int i = 0; i < frequencies.length; i++) {
      costs[i + 1] = cost((int) (frequencies[i] >> Integer.SIZE), (int) frequencies[i]);
    }
    pairs = ints(in);
    words = longs(in);
    delimiters = chars(in);
    lastCharacters = chars(in);
    longerWords = longs(in);
  }

  /** The model that comes with this module; always the same object. */
  static WordModel standard() {
    return Standard.INSTANCE;
  }

  /**
   * The negative logarithm of the smoothed probability of a pair. In this order of operations, for
   * which of two paths is cheaper may hang on the last bit.
   */
  private static double cost(int frequencyOfFirst, int frequencyOfPair) {
    double first = 1.0 + frequencyOfFirst;
    return -Math.log(
        SMOOTHING * first / HIGHEST_FREQUENCY
            + (1.0 - SMOOTHING) * ((1.0 - TINY) * frequencyOfPair / first + TINY));
  }

  /** The word that a punctuation mark is. */
  int delimiter(char mark) {
    int index = Arrays.binarySearch(delimiters, mark);
    return index < 0 ? DELIMITER : DELIMITER + 1 + index;
  }

  /** The facts of a word that has a number. */
  long facts(int word) {
    return words[word];
  }

  /**
   * The facts of what one more Han character makes of a word; 0 if no longer word begins so, and
   * facts of no word if only longer ones do.
   *
   * @param row the {@linkplain #rowOfLonger row} of the words that are longer; not 0
   */
  long longer(int row, char han) {
    int character = han - FIRST_HAN;
    int cell = row + character;
    return lastCharacters[cell] == character ? longerWords[cell] : 0;
  }

  /** The base of the row with the words that continue a word or a prefix; 0 for none. */
  static int rowOfLonger(long facts) {
    return (int) facts & ROW_OF_LONGER_MASK;
  }

  /** Whether facts are a word's, not those of a mere beginning. */
  static boolean isWord(long facts) {
    return alone(facts) != 0;
  }

  /** What a word costs after another. */
  double cost(long first, long second) {
    int column = (int) (second >>> COLUMN) & COLUMN_MASK;
    int cell = pairs[(int) (first >>> ROW_OF_SUCCESSORS) + column];
    int alone = alone(first);
    /* All ones where the cell is the pair's, without a branch that nobody could foresee. */
    int isPair = (cell >>> Character.SIZE ^ column) - 1 >> Integer.SIZE - 1;
    return costs[alone + ((cell & Character.MAX_VALUE) - alone & isPair)];
  }

  private static int alone(long facts) {
    return (int) (facts >>> COST) & COST_MASK;
  }

  private static char[] chars(DataInputStream in) throws IOException {
    int[] ints = ints(in);
    char[] chars = new char[ints.length];
    for (int i = 0; i < ints.length; i++) {
      chars[i] = (char) ints[i];
    }
    return chars;
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] ints = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(Integer.BYTES * ints.length)).asIntBuffer().get(ints);
    return ints;
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] longs = new long[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(Long.BYTES * longs.length)).asLongBuffer().get(longs);
    return longs;
  }

  private static WordModel read() {
    try (InputStream in = WordModel.class.getResourceAsStream(TABLE)) {
      return new WordModel(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Standard {
    static final WordModel INSTANCE = read();
  }
}
