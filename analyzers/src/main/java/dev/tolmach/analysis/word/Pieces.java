package dev.tolmach.analysis.word;

import java.util.Arrays;

/** Pieces of a word: where each begins and ends, and which positions it takes. Grows as needed. */
final class Pieces {
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] firstPositions = new int[16];
  private int[] lengths = new int[16];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int start, int end, int firstPosition, int length) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      firstPositions = Arrays.copyOf(firstPositions, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    firstPositions[count] = firstPosition;
    lengths[count++] = length;
  }

  /** Adds a piece before those at later positions, and before those that begin later at its own. */
  void addInOrder(int start, int end, int firstPosition, int length) {
    add(start, end, firstPosition, length);
    for (int i = count - 1; i > 0 && isAfter(i - 1, i); i--) {
      swap(starts, i);
      swap(ends, i);
      swap(firstPositions, i);
      swap(lengths, i);
    }
  }

  private boolean isAfter(int one, int other) {
    return firstPositions[one] == firstPositions[other]
        ? starts[one] > starts[other]
        : firstPositions[one] > firstPositions[other];
  }

  private static void swap(int[] values, int i) {
    int before = values[i - 1];
    values[i - 1] = values[i];
    values[i] = before;
  }

  /** Lets the last piece end earlier. */
  void cutLast(int end) {
    ends[count - 1] = end;
  }

  int count() {
    return count;
  }

  int start(int piece) {
    return starts[piece];
  }

  int end(int piece) {
    return ends[piece];
  }

  int firstPosition(int piece) {
    return firstPositions[piece];
  }

  /** How many positions a piece takes. */
  int length(int piece) {
    return lengths[piece];
  }
}
