package dev.tolmach.search;

/**
 * A range of a text.
 *
 * @param start the first UTF-16 code unit, counted from 0
 * @param end the code unit after the last
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
  @Override
  public int compareTo(TextRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
