package dev.tolmach.analysis.word;

import java.util.Arrays;

/** Pieces of a word: where each begins and ends, and which places it takes. Grows as needed. */
final class Pieces {
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] firstPlaces = new int[16];
  private int[] places = new int[16];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int start, int end, int firstPlace, int taken) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      firstPlaces = Arrays.copyOf(firstPlaces, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    firstPlaces[count] = firstPlace;
    places[count++] = taken;
  }

  /** Adds a piece before those of later places, and of its place before those that begin later. */
  void addInOrder(int start, int end, int firstPlace, int taken) {
    add(start, end, firstPlace, taken);
    for (int i = count - 1; i > 0 && isAfter(i - 1, i); i--) {
      swap(starts, i);
      swap(ends, i);
      swap(firstPlaces, i);
      swap(places, i);
    }
  }

  private boolean isAfter(int one, int other) {
    return firstPlaces[one] == firstPlaces[other]
        ? starts[one] > starts[other]
        : firstPlaces[one] > firstPlaces[other];
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

  int firstPlace(int piece) {
    return firstPlaces[piece];
  }

  /** How many places a piece takes. */
  int places(int piece) {
    return places[piece];
  }
}
