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
 * <p>A word is an int: a Han character by its place from U+4E00 on, then {@link #START} to {@link
 * #DELIMITER}, then punctuation marks with data of their own, then the words of two characters and
 * more. Words and pairs stand in sparse tables whose rows are laid over one another: an entry
 * stands at its row's base plus its column, beside that base, which tells whose it is.
 *
 * <p>The file is made by the build; it is a sequence of arrays of big-endian ints, each after its
 * length: how often each word occurs; the punctuation marks; for each Han character the row of the
 * words that begin with it; the cells of those rows, three ints each (the base, the row of the
 * longer words, the word that ends here); for each word the row of its successors; for each word
 * its column there; the bases of the cells of those rows; how often those pairs occur.
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
  private static final int BITS = 21;
  private static final char EMPTY = '\uFFFF';
  private static final double SMOOTHING = 0.1;
  private static final double TINY = 1.0 / HIGHEST_FREQUENCY;

  private final char[] delimiters;
  private final int[] rowsOfFirsts;

  /** For each cell 21 bits each: its row, the row of the longer words, the word that ends here. */
  private final long[] cells;

  /** For each word the row of its successors and its column, then what it costs without them. */
  private final long[] facts;

  /** The columns of the cells, which with their places tell the rows; {@code EMPTY} for none. */
  private final char[] columnsOfPairs;

  private final double[] costsOfPairs;

  private WordModel(DataInputStream in) throws IOException {
    int[] frequencies = ints(in);
    int[] marks = ints(in);
    delimiters = new char[marks.length];
    for (int i = 0; i < marks.length; i++) {
      delimiters[i] = (char) marks[i];
    }
    rowsOfFirsts = ints(in);
    cells = packed(ints(in));
    int[] rowsOfPairs = ints(in);
    int[] columns = ints(in);
    int[] ownersOfPairs = ints(in);
    int[] frequenciesOfPairs = ints(in);
    int[] frequenciesOfFirsts = new int[ownersOfPairs.length];
    facts = new long[2 * frequencies.length];
    for (int word = 0; word < frequencies.length; word++) {
      facts[2 * word] = (long) rowsOfPairs[word] << 32 | columns[word];
      facts[2 * word + 1] = Double.doubleToRawLongBits(cost(frequencies[word], 0));
      frequenciesOfFirsts[rowsOfPairs[word]] = frequencies[word];
    }
    columnsOfPairs = new char[ownersOfPairs.length];
    costsOfPairs = new double[ownersOfPairs.length];
    for (int i = 0; i < ownersOfPairs.length; i++) {
      int owner = ownersOfPairs[i];
      columnsOfPairs[i] = owner == 0 ? EMPTY : (char) (i - owner);
      if (owner != 0) {
        costsOfPairs[i] = cost(frequenciesOfFirsts[owner], frequenciesOfPairs[i]);
      }
    }
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

  /** The row of the words that begin with a Han character; 0 for none. */
  int row(char han) {
    return rowsOfFirsts[han - FIRST_HAN];
  }

  /** The cell of a row for one more Han character; 0 if no word goes on with it. */
  long cell(int row, char han) {
    long cell = cells[row + han - FIRST_HAN];
    return cell >>> 2 * BITS == row ? cell : 0;
  }

  /** The row of the words that are longer than a cell's; 0 for none. */
  static int row(long cell) {
    return (int) (cell >>> BITS) & (1 << BITS) - 1;
  }

  /** The word that ends in a cell; 0 for none. */
  static int word(long cell) {
    return (int) cell & (1 << BITS) - 1;
  }

  /** The row of a word's successors; 0 for none. */
  int successors(int word) {
    return (int) (facts[2 * word] >> 32);
  }

  /** The column of a word in the rows of successors. */
  int column(int word) {
    return (int) facts[2 * word];
  }

  /** What a word costs after another that it forms no known pair with, by the first word. */
  double costAlone(int word) {
    return Double.longBitsToDouble(facts[2 * word + 1]);
  }

  /** What the word of a column costs in a row of successors; if it is none, what others cost. */
  double cost(int row, int column, double alone) {
    int cell = row + column;
    return columnsOfPairs[cell] == column ? costsOfPairs[cell] : alone;
  }

  private static long[] packed(int[] cells) {
    long[] packed = new long[cells.length / 3];
    for (int i = 0; i < packed.length; i++) {
      long rows = (long) cells[3 * i] << BITS | cells[3 * i + 1];
      packed[i] = rows << BITS | cells[3 * i + 2];
    }
    return packed;
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] ints = new int[in.readInt()];
    byte[] bytes = in.readNBytes(4 * ints.length);
    ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
    return ints;
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
